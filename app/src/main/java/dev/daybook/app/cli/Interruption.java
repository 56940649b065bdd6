package dev.daybook.app.cli;

import dev.daybook.app.Ending;
import dev.daybook.app.broker.Throwaways;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends the process in order when a signal comes, and soon in any case.
 *
 * <p>The command is told by its {@link Ending} and closes its parts. Should that take too long, or should the signal
 * have come while a part was starting, throwaway directories are deleted and the process stops where it is.
 */
final class Interruption {

    private final Ending ending;
    private final Throwaways throwaways;
    private final CountDownLatch commandEnded = new CountDownLatch(1);

    private Interruption(Ending ending, Throwaways throwaways) {
        this.ending = ending;
        this.throwaways = throwaways;
    }

    /** Watches for the signals that ask this process to end. */
    static Interruption watch(Ending ending, Throwaways throwaways) {
        Interruption interruption = new Interruption(ending, throwaways);
        Runtime.getRuntime().addShutdownHook(new Thread(interruption::onShutdown, "daybook-interruption"));
        return interruption;
    }

    /** Says that the command has closed its parts. */
    void commandEnded() {
        commandEnded.countDown();
    }

    private void onShutdown() {
        ending.interrupted();
        if (endsInTime()) {
            return;
        }
        try {
            throwaways.deleteAll();
        } finally {
            Runtime.getRuntime().halt(Ending.INTERRUPTED);
        }
    }

    private boolean endsInTime() {
        try {
            return commandEnded.await(ending.closesWithin().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
