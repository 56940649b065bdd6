package dev.daybook.consumer.listing;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.consumer.text.SafeJson;
import dev.daybook.consumer.view.TopicListener;
import dev.daybook.consumer.view.TopicRecord;
import dev.daybook.consumer.view.TopicRecord.Header;
import dev.daybook.schema.serde.JsonView;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * The records of one topic as JSON Lines: {@code topic, partition, offset, recordTime, key, value}.
 *
 * <p>A tombstone's value is {@code null}. Records without schema (dead letters) have {@code headers} and
 * {@code sizeBytes}, and their value in base64, cut to {@value #MAX_RAW_BYTES} bytes.
 */
public final class Tail implements TopicListener {

    /** Bytes of a raw value that are printed. */
    public static final int MAX_RAW_BYTES = 16_384;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TailFilter filter;
    private final Consumer<String> lines;

    /**
     * A tail that has printed nothing.
     *
     * @param lines takes each line, without line feed
     */
    public Tail(TailFilter filter, Consumer<String> lines) {
        this.filter = filter;
        this.lines = lines;
    }

    @Override
    public void record(TopicRecord record) {
        if (filter.accepts(record)) {
            lines.accept(SafeJson.of(line(record)));
        }
    }

    private static String line(TopicRecord record) {
        ObjectNode line = JSON.createObjectNode();
        line.put("topic", record.topic().name());
        line.put("partition", record.position().partition());
        line.put("offset", record.position().offset());
        line.put("recordTime", record.recordTime().toString());
        line.put("key", record.key());
        if (record.value() instanceof SpecificRecord value) {
            line.set("value", JsonView.tree(value));
        } else if (record.value() instanceof byte[] raw) {
            raw(line, record, raw);
        } else {
            line.putNull("value");
        }
        return line.toString();
    }

    private static void raw(ObjectNode line, TopicRecord record, byte[] value) {
        ArrayNode headers = line.putArray("headers");
        for (Header header : record.headers()) {
            header(headers.addObject().put("name", header.name()), header.value());
        }
        line.put("sizeBytes", value.length);
        line.put("value", value.length > MAX_RAW_BYTES ? Arrays.copyOf(value, MAX_RAW_BYTES) : value);
    }

    /** Text where the bytes are text, else base64. */
    private static void header(ObjectNode header, byte @Nullable [] value) {
        if (value == null) {
            header.putNull("value");
            return;
        }
        try {
            header.put(
                    "value",
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(value))
                            .toString());
        } catch (CharacterCodingException e) {
            header.put("base64", value);
        }
    }
}
