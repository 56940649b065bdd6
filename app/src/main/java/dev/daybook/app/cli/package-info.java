/**
 * The {@code daybook} command: arguments, help, exit status, what is printed where.
 *
 * <p><b>Inside:</b> {@link dev.daybook.app.cli.Main} runs one command; each command is one class named
 * {@code XCommand}; what several share is a mixin named {@code XOptions}.
 *
 * <p><b>Rules.</b> Results go to standard output, progress and logs to standard error. A failure known by name is one
 * line that begins with {@code daybook:} and says what to do next. Exit status: 0 done, 1 bug, 2 usage, 3 bad records,
 * 4 not available, 130 Ctrl-C. Only {@code Main.main} ends the process.
 *
 * <p><b>May import:</b> everything of ours, picocli; nobody imports this. <b>Threads:</b> one, and the shutdown hook.
 */
@NullMarked
package dev.daybook.app.cli;

import org.jspecify.annotations.NullMarked;
