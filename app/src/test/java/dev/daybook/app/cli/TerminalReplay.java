package dev.daybook.app.cli;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.impl.jni.JniNativePty;
import org.jline.terminal.impl.jni.JniTerminalProvider;

/**
 * The command in a process of its own whose standard streams are a terminal, with somebody at its keyboard.
 *
 * <p>A shell keeps the terminal open and notes how it was set before and behind the command.
 */
final class TerminalReplay implements AutoCloseable {

    private static final int COLUMNS = 100;
    private static final int ROWS = 40;
    private static final int LATEST_S = 30;

    /** The shell outlives the signals that end the command. */
    private static final String SHELL = """
            trap : INT TERM
            stty -a >before
            "$@"
            echo $? >status.part; stty -a >after; mv status.part status
            """;

    private final JniNativePty terminal;
    private final Path scratch;
    private final Process shell;
    private final StringBuilder shown = new StringBuilder();
    private final Thread reader = new Thread(this::read, "terminal");

    private TerminalReplay(JniNativePty terminal, Path scratch, Process shell) {
        this.terminal = terminal;
        this.scratch = scratch;
        this.shell = shell;
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts a command. */
    static TerminalReplay start(Path scratch, String... args) throws IOException {
        JniNativePty terminal = (JniNativePty) new JniTerminalProvider().open(null, Size.of(COLUMNS, ROWS));
        File device = new File(terminal.getName());
        // A build in the background ignores SIGINT, and its children with it, unless told otherwise.
        List<String> command =
                new ArrayList<>(List.of("setsid", "--ctty", "env", "--default-signal=INT", "sh", "-c", SHELL, "sh"));
        command.addAll(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-Ddaybook.home=" + new File("../seeds").getCanonicalPath(),
                "-Ddaybook.stdin.tty=true",
                "-Ddaybook.stdout.tty=true",
                "-Ddaybook.stderr.tty=true",
                "-Ddaybook.columns=" + COLUMNS,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName()));
        command.addAll(Arrays.asList(args));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(Files.createDirectories(scratch).toFile())
                .redirectInput(device)
                .redirectOutput(device)
                .redirectError(device);
        builder.environment().put("TMPDIR", scratch.toString());
        builder.environment().put("XDG_RUNTIME_DIR", scratch.toString());
        builder.environment().put("TERM", "xterm");
        return new TerminalReplay(terminal, scratch, builder.start());
    }

    /** Presses keys. */
    void press(String keys) throws IOException {
        OutputStream keyboard = terminal.getMasterOutput();
        keyboard.write(keys.getBytes(StandardCharsets.UTF_8));
        keyboard.flush();
    }

    /** Everything written to the terminal so far, escapes included. */
    String shown() {
        synchronized (shown) {
            return shown.toString();
        }
    }

    /** The virtual machine below the shell. */
    ProcessHandle command() {
        return shell.descendants()
                .filter(process -> process.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElseThrow();
    }

    /** Whether the command has taken the keyboard. */
    boolean isRaw() throws IOException {
        return !terminal.getAttr().getLocalFlag(Attributes.LocalFlag.ICANON);
    }

    /** Waits for the command's end and returns its status. */
    int status() throws IOException, InterruptedException {
        if (!shell.waitFor(LATEST_S, TimeUnit.SECONDS)) {
            throw new AssertionError("does not end: " + shown());
        }
        return Integer.parseInt(Files.readString(scratch.resolve("status")).strip());
    }

    /** How the terminal was set before the command. */
    String before() throws IOException {
        return Files.readString(scratch.resolve("before"));
    }

    /** How it was left. */
    String after() throws IOException {
        return Files.readString(scratch.resolve("after"));
    }

    @Override
    public void close() throws IOException {
        shell.descendants().forEach(ProcessHandle::destroyForcibly);
        shell.destroyForcibly();
        terminal.close();
    }

    private void read() {
        byte[] some = new byte[1 << 14];
        try (InputStream screen = terminal.getMasterInput()) {
            for (int read = screen.read(some); read >= 0; read = screen.read(some)) {
                synchronized (shown) {
                    shown.append(new String(some, 0, read, StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            synchronized (shown) {
                shown.append("<closed>");
            }
        }
    }
}
