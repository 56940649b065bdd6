package dev.daybook.app.trial;

import dev.daybook.app.broker.BrokerConnection;
import dev.daybook.app.cli.Cli;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The {@code daybook} command as one types it who works with a broker elsewhere.
 *
 * @param scratch where it may write
 * @param broker  where to and, in a file for {@code --command-config}, by which settings
 */
record Commands(Path scratch, BrokerConnection broker) {

    /** Runs one in this process. */
    Cli run(String... words) {
        return Cli.run(scratch, with(words));
    }

    /** The words and the options that name the broker. */
    String[] with(String... words) {
        String[] options = {"--bootstrap-server", broker.bootstrapServers(), "--command-config", config().toString()};
        return Stream.of(words, options).flatMap(Arrays::stream).toArray(String[]::new);
    }

    private Path config() {
        Path file = scratch.resolve("client.properties");
        Properties settings = new Properties();
        settings.putAll(broker.properties());
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            settings.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
