package dev.daybook.app.cli;

import dev.daybook.app.Ending;
import dev.daybook.app.Surroundings;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends the process in order when a signal comes, and soon in any case.
 *
 * <p>The command is told by its {@link Ending} and closes its parts. Should that take too long, the process stops where
 * it is. Either way it leaves nothing on disk: a part that was starting when the signal came may have died half-made.
 */
final class Interruption {

    /** 128 and the signal's number, as a shell tells it. */
    private static final Map<String, Integer> STATUS_BY_THREAD =
            Map.of("SIGHUP handler", 129, "SIGINT handler", Ending.INTERRUPTED, "SIGTERM handler", 143);

    private final Surroundings surroundings;
    private final CountDownLatch commandEnded = new CountDownLatch(1);

    private Interruption(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Watches for the signals that ask this process to end. */
    static Interruption watch(Surroundings surroundings) {
        Interruption interruption = new Interruption(surroundings);
        Runtime.getRuntime().addShutdownHook(new Thread(interruption::onShutdown, "daybook-interruption"));
        return interruption;
    }

    /** Says that the command has closed its parts. */
    void commandEnded() {
        commandEnded.countDown();
    }

    private void onShutdown() {
        surroundings.ending().interrupted();
        boolean inTime = endsInTime();
        try {
            surroundings.throwaways().deleteAll();
            surroundings.runtime().withdrawAll();
        } finally {
            if (!inTime) {
                Runtime.getRuntime().halt(status());
            }
        }
    }

    /** The machine names the thread that ends it after the signal, and tells nowhere else which one came. */
    private static int status() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(thread -> STATUS_BY_THREAD.get(thread.getName()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Ending.INTERRUPTED);
    }

    private boolean endsInTime() {
        try {
            return commandEnded.await(surroundings.ending().closesWithin().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
