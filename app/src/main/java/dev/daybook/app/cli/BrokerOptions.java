package dev.daybook.app.cli;

import dev.daybook.app.BrokerChoice;
import dev.daybook.error.DaybookException;
import dev.daybook.schema.registry.RegistryFraming;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which broker a command works with. */
final class BrokerOptions {

    @Option(
            names = "--bootstrap-server",
            paramLabel = "HOST:PORT",
            description = "Broker to work with. Default: the one that runs on this machine.")
    @Nullable
    String bootstrapServer;

    @Option(
            names = "--command-config",
            paramLabel = "FILE",
            description = "Kafka client settings, such as those for TLS; needs --bootstrap-server.")
    @Nullable
    Path commandConfig;

    @Option(
            names = "--command-property",
            paramLabel = "KEY=VALUE",
            description = "One Kafka client setting; stronger than the file.")
    Map<String, String> commandProperties = new HashMap<>();

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "Directory of the embedded broker, kept. Default: for serve, post, posts and"
                    + " schedule one below your home, for others a throwaway one.")
    @Nullable
    Path dataDirectory;

    @Option(
            names = "--schema-registry",
            paramLabel = "URL",
            description = "Schema registry to write and read by, with Confluent's API. Default: none is needed.")
    @Nullable
    String schemaRegistry;

    /**
     * What the user chose.
     *
     * @param port where clients reach an embedded broker; 0 lets the system choose
     * @throws DaybookException.Usage if the options do not go together or the file cannot be read
     */
    BrokerChoice choice(int port) {
        Map<String, String> properties = new HashMap<>();
        if (commandConfig != null) {
            properties.putAll(read(commandConfig));
        }
        properties.putAll(commandProperties);
        if (bootstrapServer == null && !properties.isEmpty()) {
            throw new DaybookException.Usage("--command-config and --command-property need --bootstrap-server");
        }
        if (bootstrapServer != null && dataDirectory != null) {
            throw new DaybookException.Usage("--bootstrap-server and --data-dir: give one of them");
        }
        if (schemaRegistry != null) {
            properties.put(RegistryFraming.URL, schemaRegistry);
        }
        return new BrokerChoice(
                Optional.ofNullable(bootstrapServer), properties, Optional.ofNullable(dataDirectory), port);
    }

    private static Map<String, String> read(Path file) {
        Properties found = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            found.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new DaybookException.Usage("--command-config %s cannot be read: %s".formatted(file, e));
        }
        Map<String, String> properties = new HashMap<>();
        found.stringPropertyNames().forEach(name -> properties.put(name, found.getProperty(name)));
        return properties;
    }
}
