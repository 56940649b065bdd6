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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The dead letters there are, one a paragraph or one JSON object a line. */
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

    private final List<TopicRecord> records = new ArrayList<>();

    @Override
    public void record(TopicRecord record) {
        records.add(record);
    }

    /** What was read, by partition and offset. */
    public List<Letter> letters() {
        return records.stream()
                .sorted(Comparator.comparing(
                                (TopicRecord record) -> record.position().partition())
                        .thenComparing(record -> record.position().offset()))
                .map(DeadLetters::letter)
                .toList();
    }

    /** Paragraphs; a sentence if there is none. Lines end with a line feed. */
    public static String text(List<Letter> letters) {
        if (letters.isEmpty()) {
            return "No dead letters.\n";
        }
        return letters.stream()
                .map(letter -> "%s  %s  %s  run %s  %,d bytes%n    %s%n"
                        .formatted(
                                letter.place(),
                                letter.recordTime(),
                                CleanText.of(letter.source()),
                                letter.run() == null ? "unknown" : letter.run(),
                                letter.sizeBytes(),
                                CleanText.of(letter.reason())))
                .collect(Collectors.joining());
    }

    /** JSON Lines; empty if there is none. */
    public static String json(List<Letter> letters) {
        return letters.stream().map(letter -> json(letter) + "\n").collect(Collectors.joining());
    }

    private static String json(Letter letter) {
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
