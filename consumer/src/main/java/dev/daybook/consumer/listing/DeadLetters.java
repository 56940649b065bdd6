package dev.daybook.consumer.listing;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.consumer.text.CleanText;
import dev.daybook.consumer.text.SafeJson;
import dev.daybook.consumer.view.TopicListener;
import dev.daybook.consumer.view.TopicRecord;
import dev.daybook.consumer.view.TopicRecord.Header;
import dev.daybook.schema.topic.RunKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Dead letters as they are read, none of which is kept: one a paragraph or one JSON object a line. */
public final class DeadLetters implements TopicListener {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SOURCE = "__streams.errors.topic";
    private static final String REASON = "__streams.errors.message";

    /**
     * One letter.
     *
     * @param place      its {@code partition/offset}
     * @param recordTime when it was written, by the wall clock
     * @param source     topic it was read from; empty if its headers do not say
     * @param reason     why it was refused; empty if its headers do not say
     * @param run        run it belongs to; null if its key is none
     * @param value      the bytes refused; null if there were none
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Letter(
            String place,
            Instant recordTime,
            String source,
            String reason,
            @Nullable String run,
            byte @Nullable [] value) {

        /** Bytes refused. */
        public int sizeBytes() {
            return value == null ? 0 : value.length;
        }
    }

    private final Consumer<Letter> letters;

    /** @param letters takes each letter as it is read; those of one run come in order */
    public DeadLetters(Consumer<Letter> letters) {
        this.letters = letters;
    }

    @Override
    public void record(TopicRecord record) {
        letters.accept(letter(record));
    }

    /** A letter as a paragraph of two lines, without the last line feed. */
    public static String text(Letter letter) {
        return String.format(
                Locale.ROOT,
                "%s  %s  %s  run %s  %,d bytes\n    %s",
                letter.place(),
                letter.recordTime(),
                CleanText.of(letter.source()),
                letter.run() == null ? "unknown" : letter.run(),
                letter.sizeBytes(),
                CleanText.of(letter.reason()));
    }

    /** A letter as a JSON object in one line. */
    public static String json(Letter letter) {
        ObjectNode line = JSON.createObjectNode();
        line.put("letter", letter.place());
        line.put("recordTime", letter.recordTime().toString());
        line.put("source", letter.source());
        line.put("reason", letter.reason());
        line.put("run", letter.run());
        line.put("sizeBytes", letter.sizeBytes());
        return SafeJson.of(line.toString());
    }

    private static Letter letter(TopicRecord record) {
        String key = record.key();
        return new Letter(
                record.position().partition() + "/" + record.position().offset(),
                record.recordTime(),
                header(record, SOURCE),
                header(record, REASON),
                key != null && RunKey.isRun(key) ? key : null,
                record.value() instanceof byte[] bytes ? bytes : null);
    }

    private static String header(TopicRecord record, String name) {
        String found = "";
        for (Header header : record.headers()) {
            if (header.name().equals(name) && header.value() != null) {
                found = new String(header.value(), StandardCharsets.UTF_8);
            }
        }
        return found;
    }
}
