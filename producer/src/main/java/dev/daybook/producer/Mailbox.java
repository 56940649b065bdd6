package dev.daybook.producer;

import dev.daybook.schema.TransportCommand;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Requests on their way to the thread that plays; each id once. Safe for any thread. */
final class Mailbox {

    private static final int MOST_WAITING = 1_000;
    private static final int MOST_KNOWN = 10_000;

    /**
     * A request and where its answer goes.
     *
     * @param command what is asked
     * @param answer  completed once, with the answer
     */
    record Letter(TransportCommand command, CompletableFuture<String> answer) {}

    private final Deque<Letter> waiting = new ArrayDeque<>();
    private final Map<String, CompletableFuture<String>> known = new LinkedHashMap<>();
    private @Nullable String closedBecause;

    /** Hands in {@code command}; one whose id is known gets the answer of the first. */
    synchronized CompletableFuture<String> post(TransportCommand command) {
        CompletableFuture<String> first = known.get(command.getId());
        if (first != null) {
            return first;
        }
        if (closedBecause != null) {
            return CompletableFuture.completedFuture(closedBecause);
        }
        if (waiting.size() == MOST_WAITING) {
            return CompletableFuture.completedFuture("%d requests wait already".formatted(MOST_WAITING));
        }
        CompletableFuture<String> answer = new CompletableFuture<>();
        remember(command.getId(), answer);
        waiting.add(new Letter(command, answer));
        return answer;
    }

    /** The oldest request, which stays; null if there is none. */
    synchronized @Nullable Letter peek() {
        return waiting.peek();
    }

    /** Takes {@code letter} out, which was the oldest. */
    synchronized void take(Letter letter) {
        waiting.remove(letter);
    }

    /** Answers all that wait and all that come with {@code reason}. */
    synchronized void close(String reason) {
        closedBecause = reason;
        waiting.forEach(letter -> letter.answer().complete(reason));
        waiting.clear();
    }

    private void remember(String id, CompletableFuture<String> answer) {
        known.put(id, answer);
        if (known.size() > MOST_KNOWN) {
            known.remove(known.keySet().iterator().next());
        }
    }
}
