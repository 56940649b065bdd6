package dev.daybook.streams.failure;

import dev.daybook.error.DaybookException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what the first node refuses to the dead letters, and lets any other failure end the thread.
 *
 * <p>The first node refuses before any store is touched for the record's sake, so going on leaves nothing half-done. A
 * failure further down may come after some stores were written: only an aborted transaction undoes that.
 */
public final class RefusedRecordHandler implements ProcessingExceptionHandler {

    /** Name of the node that may refuse records. */
    public static final String REFUSING_NODE = "timeline.validate";

    private static final Logger LOG = LoggerFactory.getLogger(RefusedRecordHandler.class);

    private LongAdder letters = new LongAdder();

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception failure) {
        boolean refused = failure instanceof DaybookException.BadRecords || failure instanceof SerializationException;
        if (!refused || !REFUSING_NODE.equals(context.processorNodeId())) {
            LOG.error(
                    "stage failed node={} topic={} partition={} offset={}",
                    context.processorNodeId(),
                    context.topic(),
                    context.partition(),
                    context.offset(),
                    failure);
            return Response.fail();
        }
        LOG.warn(
                "record refused topic={} partition={} offset={} reason={}",
                context.topic(),
                context.partition(),
                context.offset(),
                failure.getClass().getSimpleName());
        letters.increment();
        return Response.resume(
                List.of(DeadLetter.of(context, context.sourceRawKey(), context.sourceRawValue(), failure)));
    }

    @Override
    public void configure(Map<String, ?> settings) {
        // Nothing else may be set: what becomes a dead letter is a rule, not a choice.
        letters = DeadLetter.counter(settings);
    }
}
