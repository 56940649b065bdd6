package dev.daybook.app.cli;

import dev.daybook.app.BrokerChoice;
import dev.daybook.error.DaybookException;
import dev.daybook.error.FileFault;
import dev.daybook.schema.registry.RegistryFraming;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** Which broker a command works with. */
final class BrokerOptions {

    private static final Duration ROLE_WAIT = Duration.ofSeconds(60);
    private static final int MAX_REPLICATION = 32_767;
    private static final int MOST_BYTES = 1 << 20;

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

    @Option(
            names = "--wait",
            paramLabel = "TIME",
            converter = Arguments.WallTime.class,
            description = "How long to wait for a broker that is still starting. Default: 10s; 60s for parts.")
    @Nullable
    Duration wait;

    @Option(
            names = "--replication",
            paramLabel = "N",
            description = "Copies of each partition of topics that are made. Default: one a broker, at most 3.")
    @Nullable
    Integer replication;

    @Spec(Spec.Target.MIXEE)
    CommandSpec spec;

    /**
     * What the user chose for a part that others start beside its broker, in any order.
     *
     * @throws DaybookException.Usage if the options do not go together or the file cannot be read
     */
    BrokerChoice roleChoice() {
        return choice(0, ROLE_WAIT);
    }

    /**
     * What the user chose.
     *
     * @param port where clients reach an embedded broker; 0 lets the system choose
     * @throws DaybookException.Usage if the options do not go together or the file cannot be read
     */
    BrokerChoice choice(int port) {
        return choice(port, BrokerChoice.USUAL_WAIT);
    }

    private BrokerChoice choice(int port, Duration usualWait) {
        letArgumentsWin();
        Map<String, String> properties = new HashMap<>();
        if (commandConfig != null) {
            properties.putAll(read(commandConfig));
        }
        if (spec.defaultValueProvider() instanceof EnvironmentDefaults variables) {
            properties.putAll(variables.properties());
        }
        properties.putAll(commandProperties);
        if (bootstrapServer == null && !ofRegistryAlone(properties.keySet())) {
            throw new DaybookException.Usage("--command-config and --command-property need --bootstrap-server");
        }
        if (bootstrapServer != null && dataDirectory != null) {
            throw new DaybookException.Usage("--bootstrap-server and --data-dir: give one of them");
        }
        if (schemaRegistry != null) {
            properties.put(RegistryFraming.URL, schemaRegistry);
        }
        return new BrokerChoice(
                Optional.ofNullable(bootstrapServer),
                properties,
                Optional.ofNullable(dataDirectory),
                port,
                wait == null ? usualWait : wait,
                copies());
    }

    /** Of two that exclude each other, one given as an argument is stronger than one from a variable. */
    private void letArgumentsWin() {
        ParseResult parsed = spec.commandLine().getParseResult();
        boolean broker = parsed.hasMatchedOption("--bootstrap-server");
        boolean directory = parsed.hasMatchedOption("--data-dir");
        if (broker && !directory) {
            dataDirectory = null;
        } else if (directory && !broker) {
            bootstrapServer = null;
        }
    }

    /** A broker of our own wants no settings; a registry beside it may want to know who asks. */
    private boolean ofRegistryAlone(Set<String> settings) {
        return settings.isEmpty()
                || schemaRegistry != null
                        && Set.of(RegistryFraming.USER_INFO, RegistryFraming.BEARER_TOKEN)
                                .containsAll(settings);
    }

    private OptionalInt copies() {
        if (replication == null) {
            return OptionalInt.empty();
        }
        if (replication < 1 || replication > MAX_REPLICATION) {
            throw new DaybookException.Usage("--replication %d: wanted 1 or more".formatted(replication));
        }
        return OptionalInt.of(replication);
    }

    private static Map<String, String> read(Path file) {
        Properties found = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new DaybookException.Usage(
                        "--command-config %s: wanted at most %d bytes".formatted(file, MOST_BYTES));
            }
            found.load(new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8.newDecoder()));
        } catch (IOException | IllegalArgumentException e) {
            throw new DaybookException.Usage("--command-config %s cannot be read: %s".formatted(file, FileFault.of(e)));
        }
        Map<String, String> properties = new HashMap<>();
        found.stringPropertyNames().forEach(name -> properties.put(name, found.getProperty(name)));
        return properties;
    }
}
