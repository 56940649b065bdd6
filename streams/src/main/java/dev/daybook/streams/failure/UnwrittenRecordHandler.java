package dev.daybook.streams.failure;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the thread if an output cannot be written, after as many attempts as the producer makes.
 *
 * <p>To leave an output out would make the topics disagree for ever; to stop leaves them as they were.
 */
public final class UnwrittenRecordHandler implements ProductionExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(UnwrittenRecordHandler.class);

    @Override
    public Response handleError(ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception failure) {
        if (failure instanceof RetriableException) {
            LOG.warn(
                    "output delayed topic={} reason={}",
                    record.topic(),
                    failure.getClass().getSimpleName());
            return Response.retry();
        }
        LOG.error("output refused topic={} node={}", record.topic(), context.processorNodeId(), failure);
        return Response.fail();
    }

    @Override
    @SuppressWarnings("rawtypes") // the interface's own signature
    public Response handleSerializationError(
            ErrorHandlerContext context,
            ProducerRecord record,
            Exception failure,
            SerializationExceptionOrigin origin) {
        LOG.error(
                "output unwritable topic={} node={} part={}",
                record.topic(),
                context.processorNodeId(),
                origin,
                failure);
        return Response.fail();
    }

    @Override
    public void configure(Map<String, ?> settings) {
        // Nothing may be set: an output is written or the work stops.
    }
}
