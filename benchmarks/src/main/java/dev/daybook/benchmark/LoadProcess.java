package dev.daybook.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A load generator in a process of its own, which says what it has to say in lines and ends when its input does. */
final class LoadProcess implements AutoCloseable {

    private static final int END_SECONDS = 20;

    private final Process process;
    private final BufferedReader lines;

    private LoadProcess(Process process) {
        this.process = process;
        this.lines = process.inputReader();
    }

    /**
     * Starts {@code main} with this process's class path.
     *
     * @throws IOException if it cannot be started
     */
    static LoadProcess start(Class<?> main, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return new LoadProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /**
     * Its next line.
     *
     * @throws IOException if it has ended
     */
    String line() throws IOException {
        String line = lines.readLine();
        if (line == null) {
            throw new IOException("the load generator has ended");
        }
        return line;
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit()
                .orTimeout(END_SECONDS, TimeUnit.SECONDS)
                .exceptionally(late -> process.destroyForcibly())
                .join();
    }
}
