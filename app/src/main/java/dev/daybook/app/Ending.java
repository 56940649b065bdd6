package dev.daybook.app;

import dev.daybook.error.DaybookException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * How a command ends: its work is done, a signal came, or a part died. The first of them counts.
 *
 * <p>Any thread may say so; the command's thread waits.
 */
public final class Ending {

    /** Exit status after Ctrl-C: 128 and the number of SIGINT. */
    public static final int INTERRUPTED = 130;

    /** Of the five seconds that Ctrl-C may take, what the parts get; the rest is for deleting and slow machines. */
    private static final Duration FOR_A_PERSON = Duration.ofMillis(3_500);

    /** Of the ten seconds that Docker gives a container by default; a transaction, a group and sockets are ended. */
    private static final Duration FOR_A_SUPERVISOR = Duration.ofMillis(8_500);

    private final CompletableFuture<Integer> status = new CompletableFuture<>();
    private volatile Duration closesWithin = FOR_A_PERSON;

    /** Thrown in the command's thread when the end has come while it was starting its parts. */
    public static final class Reached extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Reached() {
            super("the end has come", null, false, false);
        }
    }

    /** The work is done. */
    public void finished() {
        status.complete(0);
    }

    /** A signal asks for the end. */
    public void interrupted() {
        status.complete(INTERRUPTED);
    }

    /** The command is one that a supervisor runs: after a signal its parts may take longer to close. */
    public void supervised() {
        closesWithin = FOR_A_SUPERVISOR;
    }

    /** How long after a signal the parts may take to close. */
    public Duration closesWithin() {
        return closesWithin;
    }

    /** A part failed and the others are of no use without it. */
    public void died(String part, Throwable reason) {
        status.completeExceptionally(
                reason instanceof DaybookException known ? known : new IllegalStateException(part + " died", reason));
    }

    /** Whether the end has come. */
    public boolean hasCome() {
        return status.isDone();
    }

    /** Whether the end has come by a signal: what fails from then on fails because of it. */
    public boolean wasInterrupted() {
        return status.isDone() && !status.isCompletedExceptionally() && status.join() == INTERRUPTED;
    }

    /** Runs {@code action} when the end comes, at once if it has. */
    public void whenCome(Runnable action) {
        status.whenComplete((code, failure) -> action.run());
    }

    /**
     * Returns if the end has not come.
     *
     * @throws Reached if it has
     */
    public void check() {
        if (hasCome()) {
            throw new Reached();
        }
    }

    /**
     * Waits for the end and returns the exit status, 0 or {@value #INTERRUPTED}.
     *
     * @throws DaybookException      if a part died of a failure known by name
     * @throws IllegalStateException if a part died of anything else
     */
    public int await() {
        try {
            return status.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }
}
