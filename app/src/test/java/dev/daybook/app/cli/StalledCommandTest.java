package dev.daybook.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.app.trial.Forks;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A command whose parts do not close is stopped where it is, with the status of the signal. */
class StalledCommandTest {

    @TempDir
    Path scratch;

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void stopsWithTheStatusOfTheSignal(String signal, int status) throws Exception {
        ProcessBuilder java = Forks.java(scratch, "stalled", StalledCommand.class.getName(), scratch.toString());
        // A build in the background ignores SIGINT, and its children with it, unless told otherwise.
        java.command().addAll(0, List.of("env", "--default-signal=INT"));
        Process stalled = java.redirectOutput(Redirect.PIPE).start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(stalled.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).isEqualTo("stalled");

            new ProcessBuilder("kill", "-" + signal, Long.toString(stalled.pid()))
                    .start()
                    .waitFor();

            assertThat(Forks.finished(stalled)).isEqualTo(status);
        } finally {
            stalled.destroyForcibly();
        }
    }
}
