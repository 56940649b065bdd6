package dev.daybook.app;

import dev.daybook.schema.TransportAction;
import dev.daybook.schema.TransportCommand;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Makes the requests of one process, each with an id of its own. Safe for any thread. */
public final class Requests {

    private final Clock clock;
    private final String process;
    private final AtomicLong made = new AtomicLong();

    /**
     * A maker of requests.
     *
     * @param clock    the wall clock
     * @param nanoTime a clock that only runs forward; its arbitrary origin tells processes apart
     */
    public Requests(Clock clock, LongSupplier nanoTime) {
        this.clock = clock;
        this.process = Long.toString(clock.millis(), Character.MAX_RADIX)
                + "-" + Long.toString(nanoTime.getAsLong(), Character.MAX_RADIX)
                + "-" + Long.toString(ProcessHandle.current().pid(), Character.MAX_RADIX);
    }

    /** A request of now. */
    public TransportCommand of(String run, TransportAction action, @Nullable String argument) {
        String id = process + "-" + made.incrementAndGet();
        return new TransportCommand(id, run, action, argument, clock.instant());
    }
}
