package dev.daybook.consumer.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.consumer.view.Records;
import dev.daybook.consumer.view.TopicRecord;
import dev.daybook.consumer.view.TopicRecord.Header;
import dev.daybook.consumer.view.TopicRecord.Position;
import dev.daybook.error.DaybookException;
import dev.daybook.schema.topic.Topic;
import dev.daybook.schema.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TailTest {

    private static final Instant WRITTEN = Instant.parse("2026-11-22T10:00:20Z");

    @Test
    void recordIsOneLineOfPlainJson() {
        assertThat(printed(TailFilter.NONE, record(Topics.CLOCK, "r1", Records.clock("r1"))))
                .singleElement()
                .asString()
                .startsWith("{\"topic\":\"daybook.clock\",\"partition\":3,\"offset\":17,"
                        + "\"recordTime\":\"2026-11-22T10:00:20Z\",\"key\":\"r1\",\"value\":{\"run\":\"r1\",")
                .contains("\"state\":\"playing\",\"date\":\"1945-08-17\"");
    }

    @Test
    void tombstoneIsNull() {
        assertThat(printed(TailFilter.NONE, record(Topics.DIGESTS, "r1/1945-08-26", null)))
                .containsExactly("{\"topic\":\"daybook.digests\",\"partition\":3,\"offset\":17,"
                        + "\"recordTime\":\"2026-11-22T10:00:20Z\",\"key\":\"r1/1945-08-26\",\"value\":null}");
    }

    @Test
    void deadLetterHasItsHeadersAndItsBytesInBase64() {
        TopicRecord letter = letter(new byte[] {1, 2, 3}, header("why", "bad"), header("raw", "\u00ff"));
        TopicRecord raw = letter(new byte[] {1}, new Header("raw", new byte[] {(byte) 0xff}), new Header("none", null));

        assertThat(printed(TailFilter.NONE, letter, raw))
                .containsExactly(
                        "{\"topic\":\"daybook.dead-letters\",\"partition\":3,\"offset\":17,"
                                + "\"recordTime\":\"2026-11-22T10:00:20Z\",\"key\":\"r1\",\"headers\":"
                                + "[{\"name\":\"why\",\"value\":\"bad\"},{\"name\":\"raw\",\"value\":\"ÿ\"}],"
                                + "\"sizeBytes\":3,\"value\":\"AQID\"}",
                        "{\"topic\":\"daybook.dead-letters\",\"partition\":3,\"offset\":17,"
                                + "\"recordTime\":\"2026-11-22T10:00:20Z\",\"key\":\"r1\",\"headers\":"
                                + "[{\"name\":\"raw\",\"base64\":\"/w==\"},{\"name\":\"none\",\"value\":null}],"
                                + "\"sizeBytes\":1,\"value\":\"AQ==\"}");
    }

    @Test
    void hugeDeadLetterIsCutButItsSizeIsSaid() {
        String line = printed(TailFilter.NONE, letter(new byte[1_000_000])).get(0);

        assertThat(line).hasSizeLessThan(25_000).contains("\"sizeBytes\":1000000");
    }

    @Test
    void signsThatSteerATerminalStandAsEscapes() {
        String line = printed(TailFilter.NONE, record(Topics.CLOCK, "r\u009b2J\u202e", null))
                .get(0);

        assertThat(line).contains("\"key\":\"r\\u009b2J\\u202e\"");
    }

    @Test
    void filterByRunLooksAtTheKey() {
        TailFilter filter = new TailFilter("r1", null);

        assertThat(filter.accepts(record(Topics.DIGESTS, "r1/1945-08-26", null)))
                .isTrue();
        assertThat(filter.accepts(record(Topics.DIGESTS, "r1", null))).isTrue();
        assertThat(filter.accepts(record(Topics.DIGESTS, "r10/1945-08-26", null)))
                .isFalse();
        assertThat(filter.accepts(record(Topics.DEAD_LETTERS, null, null))).isFalse();
    }

    @Test
    void filterByDayLooksAtValueThenHeaderThenKey() {
        TailFilter filter = new TailFilter(null, LocalDate.parse("1945-08-18"));

        assertThat(filter.accepts(record(Topics.CLOCK, "r1", Records.clock("r1"))))
                .isFalse();
        assertThat(filter.accepts(letter(new byte[1], header("campaign-date", "1945-08-17"))))
                .isFalse();
        assertThat(filter.accepts(letter(new byte[1], header("campaign-date", "1945-08-18"))))
                .isTrue();
        assertThat(filter.accepts(letter(new byte[1], header("campaign-date", "17 August"))))
                .isTrue();
        assertThat(filter.accepts(record(Topics.CONTROL, "r1/hutou/1945-08-17", null)))
                .isFalse();
        assertThat(filter.accepts(record(Topics.CONTROL, "r1/hutou/1945-08-19", null)))
                .isTrue();
    }

    @Test
    void filterThatATopicCannotHaveIsRefused() {
        assertThatThrownBy(() -> new TailFilter("r1", null).checkedFor(Topics.POSTS))
                .isInstanceOf(DaybookException.Usage.class)
                .hasMessage("daybook.posts is not kept by run; leave out --run");
        assertThatThrownBy(() -> new TailFilter(null, LocalDate.MIN).checkedFor(Topics.TRANSPORT))
                .isInstanceOf(DaybookException.Usage.class)
                .hasMessage("daybook.transport has no campaign days; leave out --since");
        assertThat(TailFilter.NONE.checkedFor(Topics.POSTS)).isSameAs(TailFilter.NONE);
    }

    private static List<String> printed(TailFilter filter, TopicRecord... records) {
        List<String> lines = new ArrayList<>();
        Tail tail = new Tail(filter, lines::add);
        List.of(records).forEach(tail::record);
        return lines;
    }

    private static TopicRecord record(Topic<?> topic, String key, Object value) {
        return new TopicRecord(topic, new Position(3, 17), WRITTEN, key, value, List.of());
    }

    private static TopicRecord letter(byte[] value, Header... headers) {
        return new TopicRecord(Topics.DEAD_LETTERS, new Position(3, 17), WRITTEN, "r1", value, List.of(headers));
    }

    private static Header header(String name, String value) {
        return new Header(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
