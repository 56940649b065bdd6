package dev.daybook.streams;

import dev.daybook.error.DaybookException;
import dev.daybook.schema.topic.Topics;
import dev.daybook.streams.failure.DeadLetter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.MissingSourceTopicException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A topology on its way: started, watched, closed in order.
 *
 * <p>If a stream thread dies the whole instance ends and {@link #ended} says why, so that a process can end with a
 * status instead of going on without it. Safe for use by several threads.
 */
public final class TopologyRunner implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TopologyRunner.class);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);
    private static final long LOOK_EVERY_MS = 20;

    private final KafkaStreams streams;
    private final Properties properties;
    private final String applicationId;
    private final CloseOptions.GroupMembershipOperation atClose;
    private final LongAdder deadLetters = new LongAdder();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    private TopologyRunner(TopologySettings settings) {
        properties = settings.properties();
        properties.put(DeadLetter.COUNTER, deadLetters);
        applicationId = settings.group().applicationId();
        atClose = settings.group().instanceId() == null
                ? CloseOptions.GroupMembershipOperation.LEAVE_GROUP
                : CloseOptions.GroupMembershipOperation.REMAIN_IN_GROUP;
        streams = new KafkaStreams(DaybookTopology.build(new StreamsConfig(properties)), properties);
        streams.setUncaughtExceptionHandler(cause -> {
            failure.compareAndSet(null, cause);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
        streams.setStateListener((now, before) -> changed(now));
    }

    /**
     * Starts the topology; it is not ready yet.
     *
     * @throws DaybookException.Unavailable if the state directory or the brokers' address cannot be used
     */
    public static TopologyRunner start(TopologySettings settings) {
        try {
            TopologyRunner runner = new TopologyRunner(settings);
            runner.streams.start();
            return runner;
        } catch (KafkaException e) {
            throw new DaybookException.Unavailable(
                    "cannot start the topology at %s with state in %s: %s; check both"
                            .formatted(settings.bootstrapServers(), settings.stateDirectory(), causeOf(e)),
                    e);
        }
    }

    /**
     * Waits until every partition of the timeline is assigned in the group, and what is assigned here is restored.
     *
     * <p>That it is running would not be enough: an instance runs without any partition while those before it still
     * count as members.
     *
     * @throws DaybookException.Unavailable if that takes longer, or if the topology ends
     */
    public void awaitReady(Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!isReady()) {
            if (System.nanoTime() - deadline > 0) {
                throw new DaybookException.Unavailable(
                        ("topology %s: wanted all partitions of %s assigned and restored within %d s, is %s; "
                                        + "check the brokers, then try again")
                                .formatted(applicationId, Topics.TIMELINE.name(), atMost.toSeconds(), streams.state()));
            }
            pauseUnlessEnded();
        }
        LOG.info("topology ready application={}", applicationId);
    }

    /** Whether every partition of the timeline is assigned, and what is assigned here is restored. */
    public boolean isReady() {
        if (streams.state() != State.RUNNING) {
            return false;
        }
        Set<Integer> assigned = assignedHere();
        if (assigned.size() < Topics.RUN_PARTITIONS && !assigned.isEmpty()) {
            assigned.addAll(assignedInGroup());
        }
        return assigned.size() >= Topics.RUN_PARTITIONS;
    }

    /** Whether all that is assigned here is restored and worked on; an instance without any partition runs too. */
    public boolean isRunning() {
        return streams.state() == State.RUNNING;
    }

    /** Whether it has not ended. */
    public boolean isAlive() {
        return !ended.isDone();
    }

    /** How many partitions of the timeline are assigned to this instance. */
    public int partitions() {
        return assignedHere().size();
    }

    /** How many records this instance has sent to the dead letters; those of an aborted transaction count too. */
    public long deadLetters() {
        return deadLetters.sum();
    }

    /**
     * Kafka's own figures of the topology and its clients, to be bound and closed by whoever asks.
     *
     * @param scheduler looks for new ones
     */
    public KafkaStreamsMetrics meters(ScheduledExecutorService scheduler) {
        return new KafkaStreamsMetrics(streams, Tags.empty(), scheduler);
    }

    /** Completed when the topology has ended: exceptionally with the cause if a stream thread died. */
    public CompletableFuture<Void> ended() {
        return ended;
    }

    /** Kafka Streams' own metrics and those of its clients. */
    public Map<MetricName, ? extends Metric> metrics() {
        return streams.metrics();
    }

    /**
     * Leaves the group, so that another instance or the next start need not wait for a time-out, and closes.
     *
     * <p>An instance with a name stays a member until its session ends: started again before, it has its runs back
     * without a rebalance.
     */
    @Override
    public void close() {
        CloseOptions leaving = CloseOptions.timeout(CLOSE_TIMEOUT).withGroupMembershipOperation(atClose);
        if (!streams.close(leaving)) {
            LOG.warn("topology still closing application={} after_s={}", applicationId, CLOSE_TIMEOUT.toSeconds());
        }
        ended.complete(null);
    }

    private void changed(State now) {
        LOG.debug("topology state application={} state={}", applicationId, now);
        if (now == State.ERROR) {
            ended.completeExceptionally(explained(failure.get()));
        } else if (now == State.NOT_RUNNING) {
            ended.complete(null);
        }
    }

    private static Throwable explained(@Nullable Throwable cause) {
        if (cause instanceof MissingSourceTopicException) {
            return new DaybookException.Unavailable(
                    "topic %s is not there, wanted it with %d partitions; create it with `daybook topics create`"
                            .formatted(Topics.TIMELINE.name(), Topics.RUN_PARTITIONS),
                    cause);
        }
        return cause == null ? new IllegalStateException("the topology ended without saying why") : cause;
    }

    private void pauseUnlessEnded() {
        try {
            ended.get(LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
            throw new DaybookException.Unavailable("topology " + applicationId + " was closed before it was ready");
        } catch (TimeoutException e) {
            LOG.trace("topology not ready yet");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof DaybookException known ? known : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DaybookException.Unavailable("interrupted while the topology got ready", e);
        }
    }

    private Set<Integer> assignedHere() {
        return streams.metadataForLocalThreads().stream()
                .flatMap(thread -> thread.activeTasks().stream())
                .flatMap(task -> task.topicPartitions().stream())
                .map(TopicPartition::partition)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Set<Integer> assignedInGroup() {
        try (Admin admin = Admin.create(properties)) {
            ConsumerGroupDescription group = admin.describeConsumerGroups(Set.of(applicationId))
                    .describedGroups()
                    .get(applicationId)
                    .get();
            return group.members().stream()
                    .flatMap(member -> member.assignment().topicPartitions().stream())
                    .map(TopicPartition::partition)
                    .collect(Collectors.toSet());
        } catch (ExecutionException e) {
            LOG.debug("group not described application={}", applicationId, e);
            return Set.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Set.of();
        }
    }

    private static String causeOf(Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return String.valueOf(cause.getMessage());
    }
}
