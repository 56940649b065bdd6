package dev.daybook.producer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.producer.pace.Speed;
import dev.daybook.producer.timeline.MadeUpCampaign;
import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.TimelineRecord;
import dev.daybook.schema.TransportAction;
import dev.daybook.schema.topic.Topics;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ten thousand events under pauses, new rates and seeks, beside the same history summed up in fractions. */
class PacingLawsTest {

    private static final MathContext DIGITS = new MathContext(50);
    private static final List<String> SPEEDS = List.of("1d/1s", "1d/700ms", "1w/9s", "100000x", "1d/3s");
    private static final int DAYS = 100;
    private static final MadeUpCampaign BUSY = MadeUpCampaign.of(
            DAYS,
            "Asia/Tokyo",
            IntStream.range(0, DAYS * 100)
                    .mapToObj(i -> MadeUpCampaign.event("e" + i, i / 100, null))
                    .toArray(CampaignEvent[]::new));

    /** Where campaign time stood at a wall instant, and how it went on. */
    private record Mark(BigDecimal campaignMs, BigDecimal rate, boolean jumped) {}

    private final TreeMap<Long, Mark> marks = new TreeMap<>();
    private BigDecimal rate = rate(Speed.parse("1d/1s"));
    private boolean paused;

    static LongStream seeds() {
        return Seeds.of(5, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyRecordIsSentWithinAMillisecondOfItsDueInstant(long seed) {
        Random random = new Random(seed);
        Rehearsal rehearsal = new Rehearsal(BUSY);
        long originMs = rehearsal.wall.instant().toEpochMilli();
        mark(0, BigDecimal.valueOf(dayMs(0)), true);
        for (long at = 500; at < 60_000; at += 1 + random.nextInt(400)) {
            ask(rehearsal, at, random);
        }
        change(rehearsal, 60_000, TransportAction.RESUME, null);

        rehearsal.play(Rehearsal.at("1d/1s"));

        int checked = 0;
        for (ProducerRecord<String, byte[]> sent : rehearsal.records(Topics.TIMELINE)) {
            TimelineRecord record = Topics.TIMELINE.value().deserializer().deserialize(sent.topic(), sent.value());
            long atMs = sent.timestamp() - originMs;
            if (!marks.floorEntry(atMs).getValue().jumped() || marks.floorKey(atMs) < atMs) {
                BigDecimal due = BigDecimal.valueOf(record.getCampaignInstant().toEpochMilli());
                // The record time has whole milliseconds: it may be up to one before the instant of sending.
                assertThat(due).isLessThanOrEqualTo(stood(marks.floorEntry(atMs), atMs + 1));
                assertThat(due).isGreaterThanOrEqualTo(stoodAt(atMs - 1));
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(1_000);
    }

    private void ask(Rehearsal rehearsal, long atMs, Random random) {
        switch (random.nextInt(8)) {
            case 0 -> change(rehearsal, atMs, TransportAction.PAUSE, null);
            case 1, 2, 3 -> change(rehearsal, atMs, TransportAction.RESUME, null);
            case 4, 5, 6 -> change(rehearsal, atMs, TransportAction.RATE, SPEEDS.get(random.nextInt(SPEEDS.size())));
            default -> {
                int day = random.nextInt(DAYS / 2);
                change(
                        rehearsal,
                        atMs,
                        TransportAction.SEEK,
                        MadeUpCampaign.FIRST.plusDays(day).toString());
            }
        }
    }

    private void change(Rehearsal rehearsal, long atMs, TransportAction action, String argument) {
        rehearsal.asks(Duration.ofMillis(atMs), action, argument);
        BigDecimal stood = stoodAt(atMs);
        switch (action) {
            case PAUSE -> paused = true;
            case RESUME -> paused = false;
            case RATE -> rate = rate(Speed.parse(argument));
            case SEEK ->
                stood = BigDecimal.valueOf(LocalDate.parse(argument)
                        .atStartOfDay(ZoneId.of("Asia/Tokyo"))
                        .toInstant()
                        .toEpochMilli());
            default -> throw new AssertionError(action);
        }
        mark(atMs, stood, action == TransportAction.SEEK);
    }

    private void mark(long atMs, BigDecimal campaignMs, boolean jumped) {
        marks.put(atMs, new Mark(campaignMs, paused ? BigDecimal.ZERO : rate, jumped));
    }

    private BigDecimal stoodAt(long atMs) {
        return stood(marks.floorEntry(atMs), atMs);
    }

    private static BigDecimal stood(Map.Entry<Long, Mark> since, long atMs) {
        BigDecimal wallMs = BigDecimal.valueOf(atMs - since.getKey());
        return since.getValue()
                .campaignMs()
                .add(wallMs.multiply(since.getValue().rate(), DIGITS), DIGITS);
    }

    private static BigDecimal rate(Speed speed) {
        return BigDecimal.valueOf(speed.campaign()).divide(BigDecimal.valueOf(speed.wall()), DIGITS);
    }

    private static long dayMs(int day) {
        Instant first = Instant.parse("1945-08-07T15:00:00Z");
        return first.plus(Duration.ofDays(day)).toEpochMilli();
    }
}
