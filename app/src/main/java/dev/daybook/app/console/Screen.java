package dev.daybook.app.console;

import dev.daybook.app.Terminal;
import java.io.PrintWriter;

/**
 * Writes results to standard output and words to standard error, with a line below them that is drawn again and again.
 *
 * <p>Where both lead to the same terminal the line is wiped before anything else is written. Safe for any thread.
 */
public final class Screen implements AutoCloseable {

    /** To the first column; what stands behind is cut off at the edge, not wrapped. */
    private static final String BEGIN = "\r\033[?7l";

    private static final String REST_OF_LINE = "\033[K";
    private static final String END = REST_OF_LINE + "\033[?7h";
    private static final String WIPE = "\r" + REST_OF_LINE;

    private final PrintWriter out;
    private final PrintWriter err;
    private final Terminal terminal;
    private String line = "";
    private boolean closed;

    /**
     * A screen without a line.
     *
     * @param out      standard output
     * @param err      standard error
     * @param terminal where the two lead
     */
    public Screen(PrintWriter out, PrintWriter err, Terminal terminal) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    /**
     * Prints a result, whole lines.
     *
     * @return whether there is still a reader
     */
    public synchronized boolean print(String result) {
        if (terminal.output()) {
            wipe();
        }
        out.print(result);
        boolean read = !out.checkError();
        if (terminal.output()) {
            draw();
        }
        return read;
    }

    /** Says something in lines of their own on standard error. */
    public synchronized void say(String words) {
        wipe();
        err.println(words);
        draw();
        err.flush();
    }

    /** Shows {@code text} below everything, in place of what stood there. */
    synchronized void show(String text) {
        if (!closed && terminal.redraws() && !text.equals(line)) {
            line = text;
            draw();
        }
    }

    /** Wipes the line; none is shown any more. */
    @Override
    public synchronized void close() {
        wipe();
        line = "";
        closed = true;
        out.flush();
        err.flush();
    }

    private void wipe() {
        if (!line.isEmpty()) {
            err.print(WIPE);
            err.flush();
        }
    }

    private void draw() {
        if (!line.isEmpty()) {
            err.print(BEGIN + line + END);
            err.flush();
        }
    }
}
