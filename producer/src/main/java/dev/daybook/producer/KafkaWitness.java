package dev.daybook.producer;

import dev.daybook.error.DaybookException;
import dev.daybook.producer.pace.WallClock;
import dev.daybook.producer.timeline.Script;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TransactionalIdNotFoundException;

/**
 * The brokers themselves: topics, and the coordinator of transactions.
 *
 * @param run      the run
 * @param script   what it plays
 * @param settings how clients reach the brokers
 * @param wall     the wall clock
 */
record KafkaWitness(String run, Script script, Map<String, Object> settings, WallClock wall) implements Witness {

    @Override
    public RunPosition glance() {
        try (RunLog log = RunLog.glancing(settings, wall)) {
            return log.position(run, script);
        }
    }

    @Override
    public RunPosition position() {
        try (RunLog log = RunLog.open(settings, wall)) {
            return log.position(run, script);
        }
    }

    @Override
    public Fate fate() {
        String id = ClientSettings.transactionalId(run);
        Admin admin = Admin.create(ClientSettings.admin(settings));
        try {
            return fate(admin.describeTransactions(List.of(id))
                    .description(id)
                    .get()
                    .state());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TransactionalIdNotFoundException) {
                return Fate.ABORTED;
            }
            throw new DaybookException.Unavailable(
                    "run %s: its transactions cannot be looked at: %s"
                            .formatted(run, e.getCause().getMessage()),
                    e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } finally {
            admin.close(Duration.ZERO);
        }
    }

    private static Fate fate(TransactionState state) {
        return switch (state) {
            case EMPTY -> Fate.NONE_YET;
            case ONGOING -> Fate.OPEN;
            case PREPARE_COMMIT, COMPLETE_COMMIT -> Fate.COMMITTED;
            case PREPARE_ABORT, COMPLETE_ABORT, PREPARE_EPOCH_FENCE, UNKNOWN -> Fate.ABORTED;
        };
    }
}
