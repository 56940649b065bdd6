package dev.daybook.app;

import dev.daybook.app.broker.BrokerConnection;
import dev.daybook.consumer.listing.DeadLetters;
import dev.daybook.error.DaybookException;
import dev.daybook.producer.RunRedrive.Fate;
import dev.daybook.producer.RunRedrive.Letter;
import dev.daybook.producer.RunRedrive.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Sends the dead letters there are again: those of a run together, in order.
 *
 * <p>They are taken page by page, so that memory holds one page however many there are; each page is a transaction a
 * run. One thread.
 */
public final class LetterRedrive {

    /** Sends letters of one run again and says what became of each. */
    @FunctionalInterface
    interface Sending {
        List<Outcome> send(String run, List<Letter> letters);
    }

    /** Letters of a page. */
    static final int PAGE_LETTERS = 2_000;

    /** Bytes after which a page ends. */
    static final long PAGE_BYTES = 16L << 20;

    private final Sending sending;
    private final Consumer<Outcome> outcomes;
    private final Map<String, List<Letter>> page = new LinkedHashMap<>();
    private int letters;
    private long bytes;

    LetterRedrive(Sending sending, Consumer<Outcome> outcomes) {
        this.sending = sending;
        this.outcomes = outcomes;
    }

    /**
     * Sends again what {@code runs} holds of.
     *
     * @param outcomes told what became of each letter, page by page
     * @throws DaybookException.Unavailable if a run is not there or is being played, or the broker does not answer;
     *     pages before are sent
     */
    public static void all(
            BrokerConnection broker, Restatement restatement, Predicate<String> runs, Consumer<Outcome> outcomes) {
        LetterRedrive redrive = new LetterRedrive(restatement::redrive, outcomes);
        LetterReading.of(broker, letter -> {
            if (letter.run() == null || runs.test(letter.run())) {
                redrive.take(letter);
            }
        });
        redrive.sendPage();
    }

    /** Takes the next letter, and sends the page that it fills. */
    void take(DeadLetters.Letter letter) {
        if (letter.run() == null || letter.value() == null) {
            outcomes.accept(new Outcome(letter.place(), Fate.REFUSED, "has no run or no value"));
            return;
        }
        page.computeIfAbsent(letter.run(), any -> new ArrayList<>()).add(new Letter(letter.place(), letter.value()));
        letters++;
        bytes += letter.sizeBytes();
        if (letters >= PAGE_LETTERS || bytes >= PAGE_BYTES) {
            sendPage();
        }
    }

    /** Sends what is left. */
    void sendPage() {
        page.forEach((run, ofRun) -> sending.send(run, ofRun).forEach(outcomes));
        page.clear();
        letters = 0;
        bytes = 0;
    }
}
