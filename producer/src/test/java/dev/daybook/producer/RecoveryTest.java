package dev.daybook.producer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.error.DaybookException;
import dev.daybook.producer.Witness.Fate;
import dev.daybook.producer.pace.FakeWallClock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class RecoveryTest {

    private static final RunPosition BEGIN = new RunPosition(null, null, true, null);

    private final FakeWallClock wall = new FakeWallClock();
    private final Deque<Fate> fates = new ArrayDeque<>();
    private int unreadable;

    private final Witness witness = new Witness() {
        @Override
        public RunPosition glance() {
            return position();
        }

        @Override
        public RunPosition position() {
            if (unreadable > 0) {
                unreadable--;
                wall.advance(Duration.ofSeconds(10).toNanos());
                throw failed(new TimeoutException("no leader"));
            }
            return BEGIN;
        }

        @Override
        public Fate fate() {
            return fates.size() > 1 ? fates.remove() : fates.element();
        }
    };

    private final Recovery recovery = new Recovery(
            "a-run",
            new RunSender(
                    () -> new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer()),
                    "a-run",
                    wall),
            witness,
            wall);

    private static DaybookException.Unavailable failed(KafkaException cause) {
        return new DaybookException.Unavailable("failed", cause);
    }

    @Test
    void brokersThatComeBackWithinTenMinutesAreWaitedFor() throws InterruptedException {
        unreadable = 50;

        assertThat(recovery.from(failed(new TimeoutException("no answer")))).isSameAs(BEGIN);
    }

    @Test
    void brokersThatStayAwayEndThePlay() {
        unreadable = Integer.MAX_VALUE;

        assertThatThrownBy(() -> recovery.from(failed(new TimeoutException("no answer"))))
                .hasRootCauseMessage("no leader");
        assertThat(Duration.ofNanos(wall.nanoTime())).isBetween(Recovery.PATIENCE, Recovery.PATIENCE.plusSeconds(11));
    }

    @Test
    void whatNoWaitingMendsEndsThePlayAtOnce() {
        for (KafkaException cause : List.of(
                new TopicAuthorizationException("not allowed"),
                new KafkaException("send failed", new RecordTooLargeException("too large")))) {
            DaybookException.Unavailable failure = failed(cause);

            assertThatThrownBy(() -> recovery.from(failure)).isSameAs(failure);
        }
        assertThat(wall.nanoTime()).isZero();
    }

    @Test
    void transactionThatWasTooOldIsTakenUpAgain() throws InterruptedException {
        fates.add(Fate.ABORTED);

        assertThat(recovery.from(failed(new InvalidProducerEpochException("old"))))
                .isSameAs(BEGIN);
    }

    @Test
    void runThatAnotherProcessTookOverIsLeftToIt() {
        for (Fate fate : List.of(Fate.NONE_YET, Fate.OPEN, Fate.COMMITTED)) {
            fates.clear();
            fates.addAll(List.of(Fate.ABORTED, Fate.ABORTED, fate));
            DaybookException.Unavailable failure = failed(new InvalidProducerEpochException("old"));

            assertThatThrownBy(() -> recovery.from(failure)).as("%s", fate).isSameAs(failure);
        }
    }

    @Test
    void playThatIsToEndWaitsForNothing() {
        unreadable = 1;
        recovery.giveUp();
        DaybookException.Unavailable failure = failed(new TimeoutException("no answer"));

        assertThatThrownBy(() -> recovery.from(failure)).isSameAs(failure);
    }
}
