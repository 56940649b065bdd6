package dev.daybook.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/**
 * The parts of a command, started in order and closed in reverse.
 *
 * <p>A part that fails to start, or to close, does not keep the others from closing.
 */
public final class Services implements AutoCloseable {

    private final Ending ending;
    private final Deque<AutoCloseable> started = new ArrayDeque<>();

    /** @param ending once it has come, nothing more is started */
    public Services(Ending ending) {
        this.ending = ending;
    }

    /**
     * Starts a part and keeps it for {@link #close}.
     *
     * @param start starts it; whatever it has taken, it gives back itself if it fails
     * @throws Ending.Reached if the command's end has come before or meanwhile
     */
    public <T extends AutoCloseable> T start(Supplier<T> start) {
        ending.check();
        T service = start.get();
        started.push(service);
        ending.check();
        return service;
    }

    /**
     * Closes all parts, the last one first.
     *
     * @throws IllegalStateException if closing failed; all failures are in it
     */
    @Override
    public void close() {
        IllegalStateException failures = null;
        while (!started.isEmpty()) {
            AutoCloseable service = started.pop();
            try {
                service.close();
            } catch (Exception e) {
                if (failures == null) {
                    failures = new IllegalStateException("not everything closed as it should");
                }
                failures.addSuppressed(
                        new IllegalStateException(service.getClass().getSimpleName() + " does not close", e));
            }
        }
        if (failures != null) {
            throw failures;
        }
    }
}
