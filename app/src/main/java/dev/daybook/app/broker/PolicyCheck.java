package dev.daybook.app.broker;

import dev.daybook.schema.topic.TopicPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whether a topic that exists keeps what ours must keep. Knows nothing of a broker.
 *
 * <p>A topic may be kinder than our policy, never harsher: what Kafka deletes is gone, and nobody is told.
 */
final class PolicyCheck {

    private static final int KAFKA_MAX_MESSAGE_BYTES = 1_048_588;
    private static final String KAFKA_RETENTION_MS = "604800000";
    private static final String UNLIMITED = "-1";
    private static final String UNCLEAN_ELECTION = "unclean.leader.election.enable";

    /** Record time is the wall clock of a producer, which may be asleep, late or a little ahead. */
    private static final Duration CLOCK_BEHIND = Duration.ofDays(1);

    private static final Duration CLOCK_AHEAD = Duration.ofMinutes(1);

    private final TopicPolicy policy;
    private final FoundTopic found;
    private final List<String> faults = new ArrayList<>();

    private PolicyCheck(TopicPolicy policy, FoundTopic found) {
        this.policy = policy;
        this.found = found;
    }

    /** What is wrong with {@code found}, in sentences that name setting, value and wish; empty if it can be used. */
    static List<String> faults(TopicPolicy policy, FoundTopic found) {
        PolicyCheck check = new PolicyCheck(policy, found);
        check.partitions();
        check.cleanup();
        check.sizes();
        check.recordTimes();
        check.replicas();
        return List.copyOf(check.faults);
    }

    private void partitions() {
        if (found.partitions() != policy.partitions()) {
            faults.add("has %d partitions, wanted %d: a run would be looked for in the wrong one"
                    .formatted(found.partitions(), policy.partitions()));
        }
    }

    private void cleanup() {
        String cleanup = found.setting("cleanup.policy", "delete");
        switch (policy.kind()) {
            case COMPACTED -> {
                if (!cleanup.equals("compact")) {
                    faults.add("cleanup.policy=%s, wanted compact: the last record of a key would be deleted with age"
                            .formatted(cleanup));
                }
            }
            case KEPT -> {
                refuseCompaction(cleanup);
                atLeast("retention.ms", KAFKA_RETENTION_MS, "records would be deleted with age");
                atLeast("retention.bytes", UNLIMITED, "records would be deleted earlier than documented");
            }
            case EXPIRING -> {
                refuseCompaction(cleanup);
                atLeast("retention.ms", KAFKA_RETENTION_MS, "records would be deleted before they are read");
            }
        }
    }

    private void refuseCompaction(String cleanup) {
        if (cleanup.contains("compact")) {
            faults.add("cleanup.policy=%s, wanted delete: only the last record of a key would stay".formatted(cleanup));
        }
    }

    /** Retention of Kafka: -1 is without limit; an empty cleanup policy deletes nothing whatever the limit. */
    private void atLeast(String name, String kafkasDefault, String loss) {
        long limit = Long.parseLong(found.setting(name, kafkasDefault));
        long wanted = Long.parseLong(policy.settings().getOrDefault(name, UNLIMITED));
        boolean neverDeletes = found.setting("cleanup.policy", "delete").isEmpty();
        boolean enough = limit < 0 || wanted >= 0 && limit >= wanted;
        if (!neverDeletes && !enough) {
            faults.add(
                    "%s=%d, wanted %s: %s".formatted(name, limit, wanted < 0 ? UNLIMITED : "at least " + wanted, loss));
        }
    }

    private void sizes() {
        String kafkas = Integer.toString(KAFKA_MAX_MESSAGE_BYTES);
        long limit = Long.parseLong(found.setting("max.message.bytes", kafkas));
        long wanted = Long.parseLong(policy.settings().getOrDefault("max.message.bytes", kafkas));
        if (limit < wanted) {
            faults.add("max.message.bytes=%d, wanted at least %d: large records would be refused"
                    .formatted(limit, wanted));
        }
    }

    private void recordTimes() {
        String type = found.setting("message.timestamp.type", "CreateTime");
        if (!type.equals("CreateTime")) {
            faults.add("message.timestamp.type=%s, wanted CreateTime: record time is when the producer sent"
                    .formatted(type));
        }
        window("message.timestamp.before.max.ms", CLOCK_BEHIND, "records of a slow clock would be refused");
        window("message.timestamp.after.max.ms", CLOCK_AHEAD, "records of a fast clock would be refused");
    }

    private void window(String name, Duration wanted, String loss) {
        long limitMs = Long.parseLong(found.setting(name, Long.toString(Long.MAX_VALUE)));
        if (limitMs < wanted.toMillis()) {
            faults.add("%s=%d, wanted at least %d: %s".formatted(name, limitMs, wanted.toMillis(), loss));
        }
    }

    private void replicas() {
        int inSync = Integer.parseInt(found.setting(Copies.MIN_IN_SYNC, "1"));
        int wanted = new Copies(found.replicas()).leastInSync();
        if (inSync < wanted) {
            faults.add("%s=%d with %d replicas, wanted %d: a record that one broker alone holds would be lost with it"
                    .formatted(Copies.MIN_IN_SYNC, inSync, found.replicas(), wanted));
        }
        if (Boolean.parseBoolean(found.setting(UNCLEAN_ELECTION, "false"))) {
            faults.add("%s=true, wanted false: a replica that lags would lead, and what it lacks would be lost"
                    .formatted(UNCLEAN_ELECTION));
        }
        if (inSync > found.replicas()) {
            faults.add(String.format(
                    Locale.ROOT,
                    "min.insync.replicas=%d with %d replicas: nothing can be written",
                    inSync,
                    found.replicas()));
        }
    }
}
