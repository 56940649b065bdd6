package dev.daybook.benchmark;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far a group has come in a topic that nobody writes any more, and what its own topics hold. */
final class GroupProgress {

    private static final long LOOK_EVERY_NANOS = 20_000_000;

    private final Admin admin;
    private final Map<TopicPartition, Long> ends;

    GroupProgress(Admin admin, String topic) throws ExecutionException, InterruptedException {
        this.admin = admin;
        this.ends = endsOf(admin, Set.of(topic));
    }

    private static Map<TopicPartition, Long> endsOf(Admin admin, Set<String> topics)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> wanted = admin.describeTopics(topics).allTopicNames().get().values().stream()
                .flatMap(topic ->
                        topic.partitions().stream().map(each -> new TopicPartition(topic.name(), each.partition())))
                .collect(Collectors.toMap(each -> each, each -> OffsetSpec.latest()));
        return admin.listOffsets(wanted).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    /** Returns when the group has committed every record of the topic. */
    void awaitEnd(String group) throws ExecutionException, InterruptedException {
        while (!isAtEnd(group)) {
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
    }

    private boolean isAtEnd(String group) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        // The last offset of a partition may be that of a transaction's end, which no reader is given.
        return ends.entrySet().stream()
                .allMatch(end -> end.getValue() == 0
                        || committed.containsKey(end.getKey())
                                && committed.get(end.getKey()).offset() >= end.getValue() - 1);
    }

    /** How many records the topic holds, ends of transactions included. */
    long records() {
        return ends.values().stream().mapToLong(end -> end).sum();
    }

    /** How many records the topics hold whose names satisfy {@code names}, ends of transactions included. */
    long recordsOf(Predicate<String> names) throws ExecutionException, InterruptedException {
        Set<String> topics =
                admin.listTopics().names().get().stream().filter(names).collect(Collectors.toSet());
        return endsOf(admin, topics).values().stream().mapToLong(end -> end).sum();
    }

    /** Bytes on disk of the topics whose names begin so, before compaction. */
    long bytesOf(String topics) throws ExecutionException, InterruptedException {
        return admin.describeLogDirs(List.of(1)).allDescriptions().get().values().stream()
                .flatMap(broker -> broker.values().stream())
                .flatMap(directory -> directory.replicaInfos().entrySet().stream())
                .filter(replica -> replica.getKey().topic().startsWith(topics))
                .mapToLong(replica -> replica.getValue().size())
                .sum();
    }
}
