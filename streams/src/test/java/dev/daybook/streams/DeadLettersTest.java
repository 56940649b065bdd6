package dev.daybook.streams;

import static dev.daybook.streams.made.Made.august;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.schema.Actor;
import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.CasualtyClaim;
import dev.daybook.schema.ControlChange;
import dev.daybook.schema.ControlStatus;
import dev.daybook.schema.Region;
import dev.daybook.schema.TimelineKind;
import dev.daybook.schema.TimelineRecord;
import dev.daybook.schema.topic.Topics;
import dev.daybook.streams.failure.DeadLetter;
import dev.daybook.streams.made.Made;
import dev.daybook.streams.made.MadeControl;
import dev.daybook.streams.made.RunTimeline;
import dev.daybook.streams.made.Seeds;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DeadLettersTest {

    private static final byte[] KEY = "hutou".getBytes(StandardCharsets.UTF_8);

    private final RunTimeline timeline = new RunTimeline("hutou", 1, MadeControl.definition());
    private Pipeline pipeline;
    private Map<String, String> before;

    @BeforeEach
    void open(@TempDir Path state) {
        pipeline = new Pipeline(state);
        pipeline.send(timeline.started());
        pipeline.control();
        before = pipeline.stores();
    }

    @AfterEach
    void close() {
        pipeline.close();
    }

    @Test
    void letterHasTheOriginalBytesAndSixHeaders() {
        byte[] nonsense = {(byte) 0xc3, 1, 2, 3};

        pipeline.sendBytes(KEY, nonsense);

        TestRecord<byte[], byte[]> letter = onlyLetter();
        assertThat(letter.key()).isEqualTo(KEY);
        assertThat(letter.value()).isEqualTo(nonsense);
        assertThat(header(letter, DeadLetter.TOPIC)).isEqualTo(Topics.TIMELINE.name());
        assertThat(header(letter, DeadLetter.PARTITION)).isEqualTo("0");
        assertThat(header(letter, DeadLetter.OFFSET)).isEqualTo("1");
        assertThat(header(letter, DeadLetter.EXCEPTION)).endsWith("SerializationException");
        assertThat(header(letter, DeadLetter.MESSAGE)).contains("4 bytes are no TimelineRecord");
        assertThat(header(letter, DeadLetter.STACKTRACE)).contains("SingleObjectSerde");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void randomBytesBecomeALetterAndNothingElse(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] bytes = new byte[random.nextInt(300)];
        random.nextBytes(bytes);

        pipeline.sendBytes(KEY, bytes);

        assertThat(onlyLetter().value()).isEqualTo(bytes);
        assertNothingElseHappened();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void goodRecordWithSpoiledBytesNeverStopsTheRun(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] bytes = Topics.TIMELINE.value().serializer().serialize("", timeline.event(good().build()));
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();

        pipeline.sendBytes(KEY, random.nextBoolean() ? bytes : Arrays.copyOf(bytes, random.nextInt(bytes.length)));
        pipeline.send(timeline.closed(august(8)));

        assertThat(pipeline.digests()).containsKey("hutou/1945-08-08");
    }

    @Test
    void recordWithoutKeyOrValueBecomesALetter() {
        TimelineRecord closed = timeline.closed(august(8));

        pipeline.sendBytes(null, Topics.TIMELINE.value().serializer().serialize("", closed));
        pipeline.sendBytes(KEY, null);

        assertThat(pipeline.letters()).hasSize(2);
        assertNothingElseHappened();
    }

    @Test
    void recordUnderAnotherRunBecomesALetter() {
        pipeline.sendUnder("mukden", timeline.closed(august(8)));

        assertThat(header(onlyLetter(), DeadLetter.MESSAGE)).contains("wanted the run as key, found mukden");
        assertNothingElseHappened();
    }

    @Test
    void runThatDidNotStartBecomesALetter() {
        pipeline.send(new RunTimeline("mukden", 1, MadeControl.definition()).closed(august(8)));
        pipeline.send(new RunTimeline("hutou", 2, MadeControl.definition()).closed(august(8)));

        assertThat(pipeline.letters())
                .hasSize(2)
                .allSatisfy(
                        letter -> assertThat(header(letter, DeadLetter.MESSAGE)).contains("wanted RUN_STARTED"));
        assertNothingElseHappened();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unusable")
    void recordThatCannotBeUsedBecomesALetterAndTheRunGoesOn(
            String wanted, UnaryOperator<TimelineRecord.Builder> spoil) {
        TimelineRecord record = spoil.apply(TimelineRecord.newBuilder(timeline.event(good().build())))
                .build();

        pipeline.send(record);

        TestRecord<byte[], byte[]> letter = onlyLetter();
        assertThat(header(letter, DeadLetter.MESSAGE)).contains(wanted);
        assertThat(letter.value())
                .isEqualTo(Topics.TIMELINE.value().serializer().serialize("", record));
        assertNothingElseHappened();

        pipeline.send(timeline.event(good().build()), timeline.closed(august(8)));

        assertThat(pipeline.digests().get("hutou/1945-08-08").getDigest().getEvents())
                .hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unusableDefinitions")
    void definitionThatCannotBeUsedBecomesALetter(String wanted, UnaryOperator<CampaignDefinition.Builder> spoil) {
        CampaignDefinition definition = spoil.apply(CampaignDefinition.newBuilder(MadeControl.definition()))
                .build();

        pipeline.send(TimelineRecord.newBuilder(new RunTimeline("mukden", 1, MadeControl.definition()).started())
                .setDefinition(definition)
                .build());

        assertThat(header(onlyLetter(), DeadLetter.MESSAGE)).contains(wanted);
        assertNothingElseHappened();
    }

    static LongStream seeds() {
        return Seeds.all();
    }

    static Stream<Arguments> unusable() {
        return Stream.of(
                record("an epoch from 1", record -> record.setEpoch(0)),
                record("a sequence from 0", record -> record.setSequence(-1)),
                record("a kind this version knows", record -> record.setKind(TimelineKind.UNKNOWN)),
                record("wanted manchuria", record -> record.setCampaign("other")),
                record("an event id", record -> record.setEventId(null)),
                record("an event id without '/'", record -> record.setEventId("a/b")),
                record("a revision from 1", record -> record.setRevision(0)),
                record("a revision from 1", record -> record.setRevision(null)),
                record("wanted an event, found none", record -> record.setEvent(null)),
                record("wanted event other", record -> record.setEventId("other")),
                record("a definition in RUN_STARTED alone", record -> record.setDefinition(MadeControl.definition())),
                record("a definition in RUN_STARTED alone", record -> record.setKind(TimelineKind.RUN_STARTED)),
                record("wanted no event", record -> record.setKind(TimelineKind.RETRACTION)),
                record("wanted no event", record -> record.setKind(TimelineKind.DAY_CLOSED)),
                record("a day of 1945-08-08/1945-08-19", record -> record.setDate(august(20))),
                event("latest on or after earliest", event -> event.setLatest(august(7))),
                event(
                        "days of the years 1 to 9999",
                        event -> event.setLatest(august(7).plusYears(9000))),
                event("at least one source", event -> event.setSources(List.of())),
                event("a place of the run's definition", event -> event.setPlace("atlantis")),
                event("a battle of the run's definition", event -> event.setBattle("cannae")),
                event("a belligerent of the run's", event -> event.setActors(List.of(new Actor("Legio X", "roman")))),
                change("a territory of the run's", change -> change.setTerritory("atlantis")),
                change("a place of the run's", change -> change.setAppliesTo(List.of("sanko"))),
                change("a belligerent of the run's", change -> change.setTo("roman")),
                change("a belligerent of the run's", change -> change.setFrom("roman")),
                change("on or after 1945-08-08", change -> change.setEffective(august(7))),
                claim("a belligerent of the run's", claim -> claim.setBelligerent("roman")),
                claim("a claimant of the run's", claim -> claim.setClaimant("tacitus")),
                claim("a category", claim -> claim.setCategory(" ")),
                claim("a figure of 0 to", claim -> claim.setLow(-1L)),
                claim("a figure of 0 to", claim -> claim.setHigh(Long.MAX_VALUE)),
                claim("low <= best <= high", claim -> claim.setLow(9L).setHigh(8L)));
    }

    static Stream<Arguments> unusableDefinitions() {
        return Stream.of(
                definition("wanted manchuria", definition -> definition.setId("other")),
                definition("a span of at most", definition -> definition.setSpanTo(august(7))),
                definition(
                        "a span of at most",
                        definition -> definition.setSpanTo(august(7).plusYears(5000))),
                definition(
                        "of unique ids",
                        definition -> definition.setBelligerents(List.of(
                                definition.getBelligerents().get(0),
                                definition.getBelligerents().get(0)))),
                definition(
                        "a known holder of sanko",
                        definition -> definition.getRegions().set(0, new Region("sanko", "Sanko", 1.0, "roman"))),
                definition(
                        "an area of sanko",
                        definition ->
                                definition.getRegions().set(0, new Region("sanko", "Sanko", Double.NaN, "soviet"))),
                definition(
                        "a known region of hutou",
                        definition -> definition.getRegions().remove(0)));
    }

    private void assertNothingElseHappened() {
        assertThat(pipeline.stores()).isEqualTo(before);
        assertThat(pipeline.since(Topics.CONTROL)).isEmpty();
        assertThat(pipeline.since(Topics.CASUALTIES))
                .extracting(record -> record.key)
                .containsOnly("hutou");
        assertThat(pipeline.since(Topics.DIGESTS))
                .extracting(record -> record.key)
                .containsOnly("hutou");
    }

    private TestRecord<byte[], byte[]> onlyLetter() {
        List<TestRecord<byte[], byte[]>> letters = pipeline.letters();
        assertThat(letters).hasSize(1);
        return letters.get(0);
    }

    private static String header(TestRecord<byte[], byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static CampaignEvent.Builder good() {
        return Made.event("hutou-falls", august(8))
                .setControlChanges(List.of(goodChange().build()))
                .setCasualties(List.of(Made.killed(august(8), 53).build()));
    }

    private static ControlChange.Builder goodChange() {
        return ControlChange.newBuilder()
                .setTerritory("hutou")
                .setTo("soviet")
                .setStatus(ControlStatus.OCCUPIED)
                .setEffective(august(8));
    }

    private static Arguments record(String wanted, UnaryOperator<TimelineRecord.Builder> spoil) {
        return Arguments.of(wanted, spoil);
    }

    private static Arguments event(String wanted, UnaryOperator<CampaignEvent.Builder> spoil) {
        return record(wanted, record -> record.setEvent(spoil.apply(good()).build()));
    }

    private static Arguments change(String wanted, UnaryOperator<ControlChange.Builder> spoil) {
        return event(
                wanted,
                event -> event.setControlChanges(
                        List.of(spoil.apply(goodChange()).build())));
    }

    private static Arguments claim(String wanted, UnaryOperator<CasualtyClaim.Builder> spoil) {
        return event(
                wanted,
                event -> event.setCasualties(
                        List.of(spoil.apply(Made.killed(august(8), 53)).build())));
    }

    private static Arguments definition(String wanted, java.util.function.Consumer<CampaignDefinition.Builder> spoil) {
        UnaryOperator<CampaignDefinition.Builder> spoiled = definition -> {
            spoil.accept(definition);
            return definition;
        };
        return Arguments.of(wanted, spoiled);
    }
}
