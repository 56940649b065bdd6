package dev.daybook.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the user said about the broker.
 *
 * @param bootstrapServers hosts and ports of a broker that runs
 * @param properties       Kafka client settings by name; without an address, those of a schema registry alone
 * @param dataDirectory    where an embedded broker keeps its logs
 * @param port             where clients reach an embedded broker; 0 lets the system choose
 */
public record BrokerChoice(
        Optional<String> bootstrapServers, Map<String, String> properties, Optional<Path> dataDirectory, int port) {

    /** Copies the properties. */
    public BrokerChoice {
        properties = Map.copyOf(properties);
    }
}
