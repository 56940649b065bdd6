package dev.daybook.streams;

import java.util.Collection;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.StreamsConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the brokers which partitions the instances of a topology hold between them. */
final class GroupPartitions {

    private static final Logger LOG = LoggerFactory.getLogger(GroupPartitions.class);

    private GroupPartitions() {}

    /**
     * Partitions of the timeline that some member holds; none if the brokers do not say.
     *
     * @param settings of the topology: groups of the protocol {@code streams} (KIP-1071) are asked after in another way
     */
    static Set<Integer> of(String group, Properties settings) {
        try (Admin admin = Admin.create(settings)) {
            boolean streams = "streams".equalsIgnoreCase(settings.getProperty(StreamsConfig.GROUP_PROTOCOL_CONFIG));
            return streams ? ofStreamsGroup(group, admin) : ofConsumerGroup(group, admin);
        } catch (ExecutionException e) {
            LOG.debug("group not described application={}", group, e);
            return Set.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Set.of();
        }
    }

    private static Set<Integer> ofConsumerGroup(String group, Admin admin)
            throws ExecutionException, InterruptedException {
        return admin.describeConsumerGroups(Set.of(group)).describedGroups().get(group).get().members().stream()
                .flatMap(member -> member.assignment().topicPartitions().stream())
                .map(TopicPartition::partition)
                .collect(Collectors.toSet());
    }

    private static Set<Integer> ofStreamsGroup(String group, Admin admin)
            throws ExecutionException, InterruptedException {
        return admin.describeStreamsGroups(Set.of(group)).describedGroups().get(group).get().members().stream()
                .flatMap(member -> member.assignment().activeTasks().stream())
                .map(tasks -> tasks.partitions())
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
    }
}
