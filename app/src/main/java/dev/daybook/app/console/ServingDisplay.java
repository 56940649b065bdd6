package dev.daybook.app.console;

import dev.daybook.app.Terminal;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Shows where a server stands, on a thread of its own, as far as there is a terminal that can be drawn on. */
public final class ServingDisplay implements AutoCloseable {

    private static final Duration REDRAW = Duration.ofMillis(500);
    private static final Duration CLOSE = Duration.ofSeconds(1);

    private final Supplier<Serving> serving;
    private final Screen screen;
    private final Terminal terminal;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::work, "daybook-serving-display");

    private ServingDisplay(Supplier<Serving> serving, Screen screen, Terminal terminal) {
        this.serving = serving;
        this.screen = screen;
        this.terminal = terminal;
        thread.setDaemon(true);
    }

    /**
     * Begins to show.
     *
     * @param serving  tells how it is now; asked by the display's thread
     * @param screen   closed with it
     * @param terminal what there is
     */
    public static ServingDisplay open(Supplier<Serving> serving, Screen screen, Terminal terminal) {
        ServingDisplay display = new ServingDisplay(serving, screen, terminal);
        if (terminal.redraws()) {
            display.thread.start();
        }
        return display;
    }

    /** Wipes the line; waits up to 1 s for it. */
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(CLOSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        screen.close();
    }

    private void work() {
        try {
            do {
                screen.show(ServingLine.of(serving.get(), terminal.columns()));
            } while (!closed.await(REDRAW.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
