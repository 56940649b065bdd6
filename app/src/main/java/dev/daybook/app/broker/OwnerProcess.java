package dev.daybook.app.broker;

import java.time.Instant;

/**
 * A process, told apart from a later one with the same number by when it started.
 *
 * @param pid       its number
 * @param startedMs when it started, in milliseconds of the Unix epoch; 0 if the system does not say
 */
public record OwnerProcess(long pid, long startedMs) {

    /** This process. */
    static OwnerProcess current() {
        return of(ProcessHandle.current());
    }

    private static OwnerProcess of(ProcessHandle process) {
        return new OwnerProcess(
                process.pid(),
                process.info().startInstant().map(Instant::toEpochMilli).orElse(0L));
    }

    /** Runs {@code action} once it has ended, at once if it has; noticed within some seconds. */
    public void whenEnded(Runnable action) {
        if (pid == ProcessHandle.current().pid()) {
            return;
        }
        ProcessHandle.of(pid)
                .filter(process -> isSame(of(process)))
                .map(ProcessHandle::onExit)
                .ifPresentOrElse(ended -> ended.thenRun(action), action);
    }

    /** Whether it still runs. */
    boolean isAlive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(OwnerProcess::of)
                .filter(this::isSame)
                .isPresent();
    }

    private boolean isSame(OwnerProcess found) {
        return startedMs == 0 || found.startedMs == 0 || startedMs == found.startedMs;
    }
}
