package dev.daybook.streams;

import dev.daybook.schema.topic.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many copies Kafka Streams makes of the journals: as many as the timeline has.
 *
 * <p>What brokers do by default is no guide: three of them, as they come, make one copy of a topic whose maker names no
 * number, and the loss of one would be the loss of state.
 */
final class Durability {

    private static final Logger LOG = LoggerFactory.getLogger(Durability.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** What Kafka Streams says for the number that brokers are set to. */
    private static final String BROKERS_CHOICE = "-1";

    private Durability() {}

    /** The settings with the timeline's copies, unless they name a number; as they are where it cannot be seen. */
    static Properties asTheTimelines(Properties settings) {
        if (!BROKERS_CHOICE.equals(
                String.valueOf(settings.getOrDefault(StreamsConfig.REPLICATION_FACTOR_CONFIG, BROKERS_CHOICE)))) {
            return settings;
        }
        Properties durable = new Properties();
        durable.putAll(settings);
        try (Admin admin = Admin.create(settings)) {
            String timeline = Topics.TIMELINE.name();
            TopicDescription described = answer(
                            admin.describeTopics(List.of(timeline)).allTopicNames())
                    .get(timeline);
            int copies = described.partitions().stream()
                    .mapToInt(partition -> partition.replicas().size())
                    .min()
                    .orElse(1);
            durable.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, copies);
            durable.put(
                    StreamsConfig.topicPrefix(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG), leastInSync(admin, timeline));
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("timeline not described: copies of journals are the brokers' choice", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return durable;
    }

    private static String leastInSync(Admin admin, String topic)
            throws ExecutionException, TimeoutException, InterruptedException {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        Map<ConfigResource, Config> configs =
                answer(admin.describeConfigs(List.of(resource)).all());
        return configs.get(resource)
                .get(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG)
                .value();
    }

    private static <T> T answer(KafkaFuture<T> asked)
            throws ExecutionException, TimeoutException, InterruptedException {
        return asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }
}
