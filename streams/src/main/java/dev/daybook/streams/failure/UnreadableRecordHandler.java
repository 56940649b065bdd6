package dev.daybook.streams.failure;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what a source cannot read to the dead letters.
 *
 * <p>The timeline is read as bytes and decoded by the first node, so this is for sources that may come.
 */
public final class UnreadableRecordHandler implements DeserializationExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(UnreadableRecordHandler.class);

    private LongAdder letters = new LongAdder();

    @Override
    public Response handleError(ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception failure) {
        LOG.warn(
                "record unreadable topic={} partition={} offset={} reason={}",
                record.topic(),
                record.partition(),
                record.offset(),
                failure.getClass().getSimpleName());
        letters.increment();
        return Response.resume(List.of(DeadLetter.of(context, record.key(), record.value(), failure)));
    }

    @Override
    public void configure(Map<String, ?> settings) {
        // Nothing else may be set: what becomes a dead letter is a rule, not a choice.
        letters = DeadLetter.counter(settings);
    }
}
