package dev.daybook.app.console;

import dev.daybook.app.Requests;
import dev.daybook.app.RunDriver;
import dev.daybook.app.Terminal;
import dev.daybook.producer.Progress;
import dev.daybook.producer.transport.Drivable;
import dev.daybook.schema.TransportAction;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows where a run stands and lets whoever sits at the terminal drive it, on a thread of its own.
 *
 * <p>Without a keyboard it only shows; the run does not depend on it.
 */
public final class Cockpit implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Cockpit.class);
    private static final Duration REDRAW = Duration.ofMillis(200);
    private static final Duration CLOSE = Duration.ofSeconds(1);

    /** A key waits for the answer, so that the next one knows where the run stands. */
    private static final long ANSWER_WITHIN_MS = 1_000;

    private static final String HINT = "? keys";

    /** How long a refusal stays, in turns of {@link #REDRAW}. */
    private static final int NOTE_TURNS = 20;

    private final RunDriver run;
    private final Requests requests;
    private final Screen screen;
    private final Terminal terminal;
    private final KeyBindings bindings;
    private final ProgressLine progressLine;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::work, "daybook-cockpit");

    private @Nullable Prompt prompt;
    private String note = "";
    private int noteTurns;

    private Cockpit(RunDriver run, Requests requests, Screen screen, Terminal terminal, ZoneId zone) {
        this.run = run;
        this.requests = requests;
        this.screen = screen;
        this.terminal = terminal;
        this.bindings = new KeyBindings(zone);
        this.progressLine = new ProgressLine(zone);
        thread.setDaemon(true);
    }

    /**
     * Takes the terminal, as far as there is one.
     *
     * @param run      what is shown and driven
     * @param requests makes what keys ask
     * @param screen   closed with it
     * @param terminal what there is
     * @param zone     the campaign's
     */
    public static Cockpit open(RunDriver run, Requests requests, Screen screen, Terminal terminal, ZoneId zone) {
        Cockpit cockpit = new Cockpit(run, requests, screen, terminal, zone);
        if (terminal.redraws()) {
            cockpit.thread.start();
        }
        return cockpit;
    }

    /** Wipes the line and gives the terminal back as it was; waits up to 1 s for it. */
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
        try (KeySource keys = keys()) {
            while (closed.getCount() > 0) {
                Key key = keys.next(REDRAW);
                if (key != null) {
                    press(key);
                }
                redraw(terminal.takesKeys());
            }
        } catch (IOException e) {
            LOG.info("cockpit.keys reason={}", e.getMessage());
            showOnly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void showOnly() {
        try {
            while (!closed.await(REDRAW.toMillis(), TimeUnit.MILLISECONDS)) {
                redraw(false);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private KeySource keys() throws IOException {
        return terminal.takesKeys() ? Keyboard.open() : this::waitForNothing;
    }

    private @Nullable Key waitForNothing(Duration atMost) throws InterruptedException {
        closed.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        return null;
    }

    private void press(Key key) throws InterruptedException {
        Progress progress = run.progress().orElse(null);
        if (prompt != null) {
            pressIn(prompt, key);
        } else if (progress != null) {
            carryOut(bindings.of(key, progress.clock()));
        }
    }

    private void pressIn(Prompt open, Key key) throws InterruptedException {
        Prompt.State state = open.press(key);
        prompt = state == Prompt.State.OPEN ? open : null;
        if (state == Prompt.State.ENTERED) {
            ask(TransportAction.SEEK, open.text());
        }
    }

    private void carryOut(Wish wish) throws InterruptedException {
        if (wish instanceof Wish.Ask ask) {
            ask(ask.action(), ask.argument());
        } else if (wish instanceof Wish.AskWhere) {
            prompt = new Prompt("go to (a date such as 1945-08-17, or an event id; Esc leaves):");
        } else if (wish instanceof Wish.ShowKeys) {
            screen.say(String.join(System.lineSeparator(), KeyBindings.HELP));
        }
    }

    private void ask(TransportAction action, @Nullable String argument) throws InterruptedException {
        CompletableFuture<String> answer = run.request(requests.of(run.run(), action, argument));
        try {
            String said = answer.get(ANSWER_WITHIN_MS, TimeUnit.MILLISECONDS);
            noted(said.equals(Drivable.ACCEPTED) ? "" : said);
        } catch (TimeoutException e) {
            LOG.debug("cockpit.waiting action={}", action);
        } catch (ExecutionException e) {
            noted(e.getCause().toString());
        }
    }

    private void noted(String text) {
        note = text;
        noteTurns = NOTE_TURNS;
    }

    private void redraw(boolean keys) {
        noteTurns = Math.max(0, noteTurns - 1);
        if (prompt != null) {
            screen.show(prompt.line());
        } else {
            run.progress().ifPresent(at -> screen.show(line(at, keys ? HINT : "")));
        }
    }

    private String line(Progress at, String hint) {
        return noteTurns > 0 && !note.isEmpty()
                ? progressLine.noted(at, note, terminal.columns())
                : progressLine.of(at, hint, terminal.columns());
    }
}
