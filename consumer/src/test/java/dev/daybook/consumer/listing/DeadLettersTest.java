package dev.daybook.consumer.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.consumer.listing.DeadLetters.Letter;
import dev.daybook.consumer.view.TopicRecord;
import dev.daybook.consumer.view.TopicRecord.Header;
import dev.daybook.consumer.view.TopicRecord.Position;
import dev.daybook.schema.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadLettersTest {

    private static final Instant WRITTEN = Instant.parse("2026-11-22T10:00:20Z");

    @Test
    void letterIsToldAsSoonAsItIsRead() {
        List<Letter> told = new ArrayList<>();
        DeadLetters letters = new DeadLetters(told::add);

        letters.record(record("r1", new byte[] {1, 2, 3}));

        assertThat(told).hasSize(1);
        assertThat(told.get(0).place()).isEqualTo("3/17");
        assertThat(told.get(0).run()).isEqualTo("r1");
        assertThat(told.get(0).value()).containsExactly(1, 2, 3);
    }

    @Test
    void paragraphSaysWhereWhenWhoseAndWhy() {
        assertThat(DeadLetters.text(letter("r1", new byte[1_234]))).isEqualTo("""
                3/17  2026-11-22T10:00:20Z  daybook.timeline  run r1  1,234 bytes
                    wanted \uFFFD[2J an event""");
        assertThat(DeadLetters.text(letter("no run/", null))).contains("run unknown  0 bytes");
    }

    @Test
    void jsonIsOneLine() {
        assertThat(DeadLetters.json(letter("r1", new byte[3])))
                .isEqualTo(
                        "{\"letter\":\"3/17\",\"recordTime\":\"2026-11-22T10:00:20Z\",\"source\":\"daybook.timeline\","
                                + "\"reason\":\"wanted \\u001B[2J an event\",\"run\":\"r1\",\"sizeBytes\":3}");
    }

    private static Letter letter(String key, byte[] value) {
        List<Letter> told = new ArrayList<>();
        new DeadLetters(told::add).record(record(key, value));
        return told.get(0);
    }

    private static TopicRecord record(String key, byte[] value) {
        List<Header> headers = List.of(
                header("__streams.errors.topic", "daybook.timeline"),
                header("__streams.errors.message", "wanted \u001B[2J an event"));
        return new TopicRecord(Topics.DEAD_LETTERS, new Position(3, 17), WRITTEN, key, value, headers);
    }

    private static Header header(String name, String value) {
        return new Header(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
