package dev.daybook.app;

import java.util.Map;

/**
 * What stands at the other end of the process's streams. The launcher asks the system; Java cannot.
 *
 * @param input   whether standard input is a terminal
 * @param output  whether standard output is one
 * @param errors  whether standard error is one
 * @param columns width in columns
 * @param colour  whether escapes for colour may be written to standard output
 * @param dumb    whether it cannot be steered by escapes at all
 */
public record Terminal(boolean input, boolean output, boolean errors, int columns, boolean colour, boolean dumb) {

    /** Width where nobody says another. */
    public static final int DEFAULT_COLUMNS = 80;

    private static final int MAX_COLUMNS = 10_000;

    /**
     * Reads what the launcher and the environment say.
     *
     * @param launcher    {@code daybook.stdin.tty}, {@code daybook.stdout.tty}, {@code daybook.stderr.tty},
     *                    {@code daybook.columns}
     * @param environment {@code COLUMNS} above the launcher's; {@code NO_COLOR} (no-color.org) and {@code TERM}
     */
    public static Terminal of(Map<String, String> launcher, Map<String, String> environment) {
        boolean output = Boolean.parseBoolean(launcher.get("daybook.stdout.tty"));
        boolean dumb = environment.getOrDefault("TERM", "").equals("dumb");
        return new Terminal(
                Boolean.parseBoolean(launcher.get("daybook.stdin.tty")),
                output,
                Boolean.parseBoolean(launcher.get("daybook.stderr.tty")),
                columns(environment.getOrDefault("COLUMNS", launcher.getOrDefault("daybook.columns", ""))),
                output && !dumb && environment.getOrDefault("NO_COLOR", "").isEmpty(),
                dumb);
    }

    /** Whether a line on standard error can be drawn again and again. */
    public boolean redraws() {
        return errors && !dumb;
    }

    /** Whether whoever sits at it can press keys and see what they do. */
    public boolean takesKeys() {
        return input && redraws();
    }

    private static int columns(String said) {
        if (!said.matches("\\d{1,5}")) {
            return DEFAULT_COLUMNS;
        }
        int columns = Integer.parseInt(said);
        return columns == 0 || columns > MAX_COLUMNS ? DEFAULT_COLUMNS : columns;
    }
}
