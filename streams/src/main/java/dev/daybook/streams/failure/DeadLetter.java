package dev.daybook.streams.failure;

import dev.daybook.schema.topic.Topics;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be used: original key, bytes and headers, with the reason in six more headers.
 *
 * <p>The headers are those of KIP-1034, so that tools made for it read ours. Letters are partitioned as their key is,
 * so that those of one run stay in order.
 */
public final class DeadLetter {

    /** Class of the failure. */
    public static final String EXCEPTION = "__streams.errors.exception";

    /** What was found, what was wanted. */
    public static final String MESSAGE = "__streams.errors.message";

    /** Where it was thrown, cut after {@link #LONGEST_TEXT_CHARS}. */
    public static final String STACKTRACE = "__streams.errors.stacktrace";

    /** Topic the record was read from. */
    public static final String TOPIC = "__streams.errors.topic";

    /** Partition it was read from. */
    public static final String PARTITION = "__streams.errors.partition";

    /** Offset it was read from. */
    public static final String OFFSET = "__streams.errors.offset";

    /** Longest text of a header, so that a letter is never much larger than its record. */
    public static final int LONGEST_TEXT_CHARS = 4_096;

    /** Setting of the topology that holds the adder of letters sent. */
    public static final String COUNTER = "daybook.dead.letters.counter";

    private DeadLetter() {}

    /** The adder among the topology's settings; one of its own where nobody counts. */
    static LongAdder counter(Map<String, ?> settings) {
        return settings.get(COUNTER) instanceof LongAdder counter ? counter : new LongAdder();
    }

    /** The letter for the record at hand. */
    static ProducerRecord<byte[], byte[]> of(
            ErrorHandlerContext context, byte @Nullable [] key, byte @Nullable [] value, Exception failure) {
        ProducerRecord<byte[], byte[]> letter =
                new ProducerRecord<>(Topics.DEAD_LETTERS.name(), null, context.timestamp(), key, value);
        Headers headers = letter.headers();
        if (context.headers() != null) {
            context.headers().forEach(headers::add);
        }
        put(headers, EXCEPTION, failure.getClass().getName());
        put(headers, MESSAGE, String.valueOf(failure.getMessage()));
        put(headers, STACKTRACE, traceOf(failure));
        put(headers, TOPIC, String.valueOf(context.topic()));
        put(headers, PARTITION, Integer.toString(context.partition()));
        put(headers, OFFSET, Long.toString(context.offset()));
        return letter;
    }

    private static void put(Headers headers, String name, String text) {
        String cut = text.length() <= LONGEST_TEXT_CHARS ? text : text.substring(0, LONGEST_TEXT_CHARS);
        headers.remove(name);
        headers.add(name, cut.getBytes(StandardCharsets.UTF_8));
    }

    private static String traceOf(Exception failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}
