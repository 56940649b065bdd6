package dev.daybook.app.broker;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.requests.TransactionResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Transactions that their coordinator is done with and a partition is not.
 *
 * <p>A broker that was killed finds its partitions without a leader for a moment when it starts again. Kafka 4.3 takes
 * one for deleted if it comes to end a transaction just then, and leaves that part of it undecided
 * ({@code TransactionMarkerChannelManager}): whoever reads committed records waits there for ever. They are ended as
 * their coordinator ended them. KIP-664's tool for this only aborts, which would lose what was committed.
 */
final class HangingTransactions {

    private static final Logger LOG = LoggerFactory.getLogger(HangingTransactions.class);
    private static final long PATIENCE_S = 10;
    private static final long PAUSE_MS = 50;
    private static final int LOOKS = 100;

    /** How the coordinator has ended it, in all partitions that it knows; none is known of one that began anew. */
    private static final Map<TransactionState, TransactionResult> ENDED = Map.of(
            TransactionState.COMPLETE_COMMIT, TransactionResult.COMMIT,
            TransactionState.COMPLETE_ABORT, TransactionResult.ABORT,
            TransactionState.EMPTY, TransactionResult.ABORT);

    /** The coordinator is ending it. */
    private static final Set<TransactionState> ENDING = EnumSet.of(
            TransactionState.PREPARE_ABORT, TransactionState.PREPARE_COMMIT, TransactionState.PREPARE_EPOCH_FENCE);

    private final Admin admin;
    private final MarkerWriter markers;

    HangingTransactions(Admin admin, MarkerWriter markers) {
        this.admin = admin;
        this.markers = markers;
    }

    /** A producer's part of a transaction in one partition, undecided since an offset. */
    private record Part(TopicPartition partition, ProducerState producer) {

        boolean isSameAs(Part other) {
            return partition.equals(other.partition)
                    && producer.producerId() == other.producer.producerId()
                    && producer.currentTransactionStartOffset().equals(other.producer.currentTransactionStartOffset());
        }
    }

    /** Ends them; what cannot be asked of the broker, or is not taken by it, is left as it is. */
    void end() {
        try {
            for (Map.Entry<Part, TransactionResult> each : hanging().entrySet()) {
                Part part = each.getKey();
                markers.end(part.producer(), part.partition(), each.getValue());
                LOG.warn(
                        "hanging transaction ended partition={} offset={} result={}",
                        part.partition(),
                        part.producer().currentTransactionStartOffset().getAsLong(),
                        each.getValue());
            }
        } catch (ExecutionException | TimeoutException | IOException e) {
            LOG.warn("hanging transactions may be left", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Map<Part, TransactionResult> hanging() throws ExecutionException, TimeoutException, InterruptedException {
        List<Part> before = undecided(partitions());
        Map<Part, TransactionResult> hanging = new LinkedHashMap<>();
        if (before.isEmpty()) {
            return hanging;
        }
        Map<Long, TransactionState> states = statesOnceEnded(before);
        Set<TopicPartition> suspects = before.stream().map(Part::partition).collect(Collectors.toSet());
        // What was undecided before and is so behind an end that its coordinator calls complete will stay so.
        for (Part part : undecided(suspects)) {
            TransactionState state = states.get(part.producer().producerId());
            if (state != null && ENDED.containsKey(state) && before.stream().anyMatch(part::isSameAs)) {
                hanging.put(part, ENDED.get(state));
            }
        }
        return hanging;
    }

    private List<TopicPartition> partitions() throws ExecutionException, TimeoutException, InterruptedException {
        Set<String> topics = answer(
                admin.listTopics(new ListTopicsOptions().listInternal(true)).names());
        List<TopicPartition> partitions = new ArrayList<>();
        answer(admin.describeTopics(topics).allTopicNames())
                .forEach((topic, described) -> described
                        .partitions()
                        .forEach(partition -> partitions.add(new TopicPartition(topic, partition.partition()))));
        return partitions;
    }

    private List<Part> undecided(Collection<TopicPartition> partitions)
            throws ExecutionException, TimeoutException, InterruptedException {
        List<Part> parts = new ArrayList<>();
        answer(admin.describeProducers(partitions).all())
                .forEach((partition, state) -> state.activeProducers().stream()
                        .filter(producer ->
                                producer.currentTransactionStartOffset().isPresent())
                        .forEach(producer -> parts.add(new Part(partition, producer))));
        return parts;
    }

    /**
     * What the coordinators say of the transactions' producers, once they end none of them any more. A coordinator that
     * has not begun yet says nothing.
     */
    private Map<Long, TransactionState> statesOnceEnded(List<Part> parts)
            throws ExecutionException, TimeoutException, InterruptedException {
        Set<Long> producers =
                parts.stream().map(part -> part.producer().producerId()).collect(Collectors.toSet());
        ListTransactionsOptions asked = new ListTransactionsOptions().filterProducerIds(producers);
        for (int look = 1; ; look++) {
            Map<Long, TransactionState> states =
                    byProducer(answer(admin.listTransactions(asked).all()));
            boolean allKnown = states.keySet().containsAll(producers);
            if (look == LOOKS || allKnown && states.values().stream().noneMatch(ENDING::contains)) {
                return states;
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
        }
    }

    private static Map<Long, TransactionState> byProducer(Collection<TransactionListing> listed) {
        return listed.stream()
                .collect(Collectors.toMap(
                        TransactionListing::producerId, TransactionListing::state, (one, other) -> one));
    }

    private static <T> T answer(KafkaFuture<T> asked)
            throws ExecutionException, TimeoutException, InterruptedException {
        return asked.get(PATIENCE_S, TimeUnit.SECONDS);
    }
}
