package dev.daybook.app.backend;

import dev.daybook.app.broker.BrokerConnection;
import dev.daybook.app.broker.Scratch;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.utils.AppInfoParser;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/** The broker of Apache Kafka's own image, of the version that we are built with. */
public final class ContainerBackEnd implements BackEnd {

    private static final DockerImageName IMAGE =
            DockerImageName.parse("apache/kafka").withTag(AppInfoParser.getVersion());

    /** Some times what an idle machine takes. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final KafkaContainer container;
    private final Scratch scratch;

    private ContainerBackEnd(KafkaContainer container, Scratch scratch) {
        this.container = container;
        this.scratch = scratch;
    }

    /** Why there is none here; empty if there is. */
    public static Optional<String> missing() {
        return DockerEngine.missing(IMAGE);
    }

    /** Starts one. */
    public static ContainerBackEnd start() {
        KafkaContainer container = new KafkaContainer(IMAGE)
                // No other member is expected: do not wait for one.
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0")
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withStartupTimeout(PATIENCE);
        container.start();
        try {
            return new ContainerBackEnd(container, Scratch.make("daybook-container"));
        } catch (UncheckedIOException e) {
            container.stop();
            throw e;
        }
    }

    @Override
    public BrokerConnection connection() {
        return new BrokerConnection(container.getBootstrapServers(), Map.of());
    }

    @Override
    public int copies() {
        return 1;
    }

    @Override
    public Path scratch() {
        return scratch.path();
    }

    @Override
    public void close() {
        container.stop();
        scratch.close();
    }
}
