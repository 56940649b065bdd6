package dev.daybook.benchmark;

import dev.daybook.app.broker.BrokerConnection;
import dev.daybook.app.broker.EmbeddedBroker;
import dev.daybook.app.broker.RuntimeDirectory;
import dev.daybook.app.broker.Throwaways;
import dev.daybook.app.broker.TopicAdmin;
import dev.daybook.schema.topic.Topics;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;

/** A throwaway broker with Daybook's topics, the one that {@code daybook replay} has. */
final class BenchmarkBroker implements AutoCloseable {

    private final EmbeddedBroker broker;

    private BenchmarkBroker(EmbeddedBroker broker) {
        this.broker = broker;
    }

    static BenchmarkBroker start() {
        Path scratch = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
        Throwaways throwaways = new Throwaways(scratch, RuntimeDirectory.of(System.getenv()));
        BenchmarkBroker started = new BenchmarkBroker(EmbeddedBroker.start(throwaways.make(), 0));
        try (TopicAdmin admin =
                TopicAdmin.open(new BrokerConnection(started.bootstrapServers(), Map.of()), Topics.all())) {
            admin.ensure(OptionalInt.empty());
        }
        return started;
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /** How clients reach it. */
    Map<String, Object> clientSettings() {
        return Map.of("bootstrap.servers", bootstrapServers());
    }

    @Override
    public void close() {
        broker.close();
    }
}
