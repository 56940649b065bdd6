package dev.daybook.streams;

import java.util.stream.Stream;
import org.apache.kafka.common.errors.ApplicationRecoverableException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TransactionAbortableException;
import org.apache.kafka.streams.errors.TaskMigratedException;

/** Which failures of a stream thread are the brokers', that may be lost and come back, and not ours. */
final class BrokerFailure {

    private BrokerFailure() {}

    /** Whether brokers that come back mend {@code failure}. */
    static boolean isIn(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(BrokerFailure::isOne);
    }

    /** Those after the first two may come of a coordinator or leader that was lost in a transaction. */
    private static boolean isOne(Throwable cause) {
        return cause instanceof RetriableException
                || cause instanceof TaskMigratedException
                || cause instanceof ApplicationRecoverableException
                || cause instanceof TransactionAbortableException
                || cause instanceof InvalidTxnStateException
                || cause instanceof OutOfOrderSequenceException;
    }
}
