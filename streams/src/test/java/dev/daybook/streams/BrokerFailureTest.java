package dev.daybook.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionAbortableException;
import org.apache.kafka.streams.errors.MissingSourceTopicException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;

class BrokerFailureTest {

    @Test
    void whatBrokersFailAtIsFoundUnderWhatStreamsPutsAroundIt() {
        for (Exception failure : List.of(
                new TimeoutException("no answer"),
                new ProducerFencedException("old"),
                new OutOfOrderSequenceException("lost"),
                new TransactionAbortableException("moved"))) {
            assertThat(BrokerFailure.isIn(new StreamsException("commit", new StreamsException("send", failure))))
                    .as("%s", failure)
                    .isTrue();
        }
    }

    @Test
    void bugsAndWhatNoWaitingMendsAreNot() {
        for (Exception failure : List.of(
                new NullPointerException("stage"),
                new IllegalStateException("store"),
                new MissingSourceTopicException("no timeline"),
                new TopicAuthorizationException("not allowed"),
                new RecordTooLargeException("too large"))) {
            assertThat(BrokerFailure.isIn(new StreamsException("process", failure)))
                    .as("%s", failure)
                    .isFalse();
        }
    }
}
