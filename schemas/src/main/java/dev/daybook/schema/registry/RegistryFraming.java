package dev.daybook.schema.registry;

import dev.daybook.error.DaybookException;
import dev.daybook.schema.topic.Topics;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;

/** Makes a process write Confluent's framing and read either, by the settings of its Kafka clients. */
public final class RegistryFraming {

    /** Setting that names the registry; the name that Confluent's own serializers use. */
    public static final String URL = "schema.registry.url";

    /** Setting {@code user:password} for the registry, stronger than what the URL says; Confluent's name too. */
    public static final String USER_INFO = "basic.auth.user.info";

    /** Setting of a bearer's token for the registry, stronger than a user; Confluent's name too. */
    public static final String BEARER_TOKEN = "bearer.auth.token";

    /** Setting in which the ids of our schemas reach the interceptors; made here. */
    static final String IDS = "daybook.schema.ids";

    private RegistryFraming() {}

    /**
     * The settings for the process's clients; the same if they name no registry.
     *
     * <p>Registers every released schema of every topic and demands full compatibility: with all ids known at the
     * start, no record of ours ever waits for the registry.
     *
     * @param settings Kafka client settings by name
     * @throws DaybookException.Unavailable if the registry does not answer
     * @throws DaybookException.Usage       if its URL is none, or it refuses a schema
     */
    public static Map<String, String> prepared(Map<String, String> settings) {
        if (!settings.containsKey(URL)) {
            return settings;
        }
        Map<String, String> prepared = new HashMap<>(settings);
        prepared.put(
                IDS,
                SchemaIds.register(RegistryClient.of(settings), Topics.all()).text());
        // Kafka's name of the setting is the same for producers and consumers.
        prepared.merge(
                ProducerConfig.INTERCEPTOR_CLASSES_CONFIG,
                FramingInterceptor.class.getName(),
                (given, ours) -> given + "," + ours);
        return prepared;
    }
}
