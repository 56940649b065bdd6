package dev.daybook.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the user said about the broker.
 *
 * @param bootstrapServers hosts and ports of a broker that runs
 * @param properties       Kafka client settings by name; without an address, those of a schema registry alone
 * @param dataDirectory    where an embedded broker keeps its logs
 * @param port             where clients reach an embedded broker; 0 lets the system choose
 * @param patience           how long a broker that is named may take until it answers
 * @param replication      copies of each partition of topics that are made; empty: one a broker, at most 3
 */
public record BrokerChoice(
        Optional<String> bootstrapServers,
        Map<String, String> properties,
        Optional<Path> dataDirectory,
        int port,
        Duration patience,
        OptionalInt replication) {

    /** How long a broker may take to answer whoever has not asked for a longer wait. */
    public static final Duration USUAL_WAIT = Duration.ofSeconds(10);

    /** Copies the properties. */
    public BrokerChoice {
        properties = Map.copyOf(properties);
    }

    /** A broker that runs, without further wishes. */
    public static BrokerChoice named(String bootstrapServers) {
        return new BrokerChoice(
                Optional.of(bootstrapServers), Map.of(), Optional.empty(), 0, USUAL_WAIT, OptionalInt.empty());
    }

    /** This, with an embedded broker's logs kept in {@code directory}. */
    public BrokerChoice in(Path directory) {
        return new BrokerChoice(bootstrapServers, properties, Optional.of(directory), port, patience, replication);
    }
}
