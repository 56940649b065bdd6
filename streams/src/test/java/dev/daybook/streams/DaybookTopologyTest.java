package dev.daybook.streams;

import static dev.daybook.streams.made.Made.august;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.ControlChange;
import dev.daybook.schema.ControlRecord;
import dev.daybook.schema.ControlStatus;
import dev.daybook.schema.DigestRecord;
import dev.daybook.schema.TimelineRecord;
import dev.daybook.schema.topic.Topics;
import dev.daybook.streams.made.Made;
import dev.daybook.streams.made.MadeControl;
import dev.daybook.streams.made.RunTimeline;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DaybookTopologyTest {

    private final RunTimeline first = new RunTimeline("hutou", 1, MadeControl.definition());
    private final RunTimeline second = new RunTimeline("hutou", 2, MadeControl.definition());
    private Pipeline pipeline;

    @BeforeEach
    void open(@TempDir Path state) {
        pipeline = new Pipeline(state);
    }

    @AfterEach
    void close() {
        pipeline.close();
    }

    @Test
    void topologyHasTheRecordedShape(@TempDir Path state) throws IOException {
        StreamsConfig config =
                new StreamsConfig(TopologySettings.of("nowhere:9092", state).properties());

        assertThat(DaybookTopology.build(config).describe().toString().strip())
                .isEqualTo(resource("/topology/daybook.txt").strip());
    }

    @Test
    void initialHoldersComeWithTheStartOfTheRun() {
        pipeline.send(first.started());

        assertThat(pipeline.control().keySet())
                .containsExactlyInAnyOrder(
                        "hutou",
                        "hutou/sanko/1945-08-08",
                        "hutou/kando/1945-08-08",
                        "hutou/chosen/1945-08-08",
                        "hutou/hutou/1945-08-08",
                        "hutou/mukden/1945-08-08",
                        "hutou/dalian/1945-08-08",
                        "hutou/keijo/1945-08-08",
                        "hutou/nowhere/1945-08-08");
    }

    @Test
    void changeIsSeenAtOnceAndTheDayOnceItIsClosed() {
        pipeline.send(first.started(), first.closed(august(8)), first.event(falls(august(9))));

        assertThat(pipeline.control().get("hutou/hutou/1945-08-09").getChange().getHolder())
                .isEqualTo("soviet");
        assertThat(pipeline.casualties()).doesNotContainKey("hutou/1945-08-09/japanese");
        assertThat(pipeline.digests()).doesNotContainKey("hutou/1945-08-09");

        pipeline.send(first.closed(august(9)));

        assertThat(pipeline.casualties()
                        .get("hutou/1945-08-09/japanese")
                        .getDay()
                        .getToDate()
                        .get("killed")
                        .getBest())
                .isEqualTo(53);
        DigestRecord digest = pipeline.digests().get("hutou/1945-08-09");
        assertThat(digest.getSequence()).isEqualTo(3);
        assertThat(digest.getDigest().getEdition()).isEqualTo(1);
        assertThat(digest.getDigest().getControlChanges())
                .singleElement()
                .satisfies(change -> assertThat(change.getFrom()).isEqualTo("japanese"));
        assertThat(digest.getDigest().getTollToDate()).isNotEmpty();
    }

    @Test
    void changeOfALaterDayIsHeldBackUntilThatDayBegins() {
        pipeline.send(first.started(), first.event(falls(august(8), august(10))), first.closed(august(8)));

        assertThat(pipeline.control()).doesNotContainKey("hutou/hutou/1945-08-10");

        pipeline.send(first.closed(august(9)));

        assertThat(pipeline.control()).containsKey("hutou/hutou/1945-08-10");
    }

    @Test
    void everyStageMarksHowFarItIs() {
        pipeline.send(first.started(), first.closed(august(8)), first.closed(august(9)));

        assertThat(pipeline.control().get("hutou")).isEqualTo(mark(1, 2, august(9), false));

        pipeline.send(first.finished(august(9)));

        assertThat(pipeline.control().get("hutou")).isEqualTo(mark(1, 3, august(9), true));
        assertThat(pipeline.casualties().get("hutou").getFinished()).isTrue();
        assertThat(pipeline.digests().get("hutou").getFinished()).isTrue();
    }

    @Test
    void correctionRestatesTheClosedDaysItTouchesAndMarksItself() {
        pipeline.send(first.started(), first.event(falls(august(8))));
        Stream.of(8, 9, 10).forEach(day -> pipeline.send(first.closed(august(day))));
        pipeline.digests();

        pipeline.send(first.correction(falls(august(9)), 2));

        List<KeyValue<String, DigestRecord>> restated = pipeline.since(Topics.DIGESTS);
        assertThat(restated)
                .extracting(record -> record.key)
                .containsExactly("hutou/1945-08-08", "hutou/1945-08-09", "hutou/1945-08-10", "hutou");
        assertThat(restated.subList(0, 3))
                .allSatisfy(record ->
                        assertThat(record.value.getDigest().getEdition()).isEqualTo(2));
        assertThat(restated.get(3).value.getSequence()).isEqualTo(5);
        assertThat(pipeline.control().get("hutou/hutou/1945-08-08").getChange().getHolder())
                .isEqualTo("japanese");
        assertThat(pipeline.casualties()).doesNotContainKey("hutou/1945-08-08/japanese");
    }

    @Test
    void correctionThatChangesNothingSendsAMarkAlone() {
        pipeline.send(first.started(), first.event(falls(august(8))), first.closed(august(8)));
        pipeline.control();
        pipeline.casualties();
        pipeline.digests();

        pipeline.send(
                first.correction(falls(august(8)), 1),
                first.retraction(Made.event("never", august(8)).build(), 2));

        assertThat(pipeline.since(Topics.CONTROL))
                .extracting(record -> record.key)
                .containsOnly("hutou");
        assertThat(pipeline.since(Topics.CASUALTIES))
                .extracting(record -> record.key)
                .containsOnly("hutou");
        assertThat(pipeline.since(Topics.DIGESTS))
                .extracting(record -> record.key)
                .containsOnly("hutou");
    }

    @Test
    void correctionAfterTheEndOfTheRunLeavesItFinished() {
        pipeline.send(first.started(), first.closed(august(8)), first.finished(august(8)));

        pipeline.send(first.correction(falls(august(8)), 1));

        assertThat(pipeline.digests().get("hutou").getFinished()).isTrue();
        assertThat(pipeline.digests().get("hutou/1945-08-08").getDigest().getEdition())
                .isEqualTo(2);
    }

    @Test
    void newEpochLeavesNothingOfTheOldOne() {
        pipeline.send(first.started(), first.event(falls(august(8))));
        Stream.of(8, 9, 10).forEach(day -> pipeline.send(first.closed(august(day))));
        pipeline.send(first.finished(august(10)));

        pipeline.send(second.started(), second.closed(august(8)));

        assertThat(pipeline.control().values())
                .allSatisfy(record -> assertThat(record.getEpoch()).isEqualTo(2));
        assertThat(pipeline.casualties().keySet()).containsExactly("hutou");
        assertThat(pipeline.digests().keySet()).containsExactly("hutou", "hutou/1945-08-08");
        assertThat(pipeline.digests().get("hutou/1945-08-08").getDigest().getEdition())
                .isEqualTo(1);
        assertThat(pipeline.digests().get("hutou").getFinished()).isFalse();
        assertThat(pipeline.stores().keySet()).noneMatch(key -> key.contains("falls"));
    }

    @Test
    void newEpochGivesWhatAnUndisturbedRunGives(@TempDir Path state) {
        pipeline.send(first.started(), first.event(falls(august(8))), first.closed(august(8)));
        try (Pipeline undisturbed = new Pipeline(state)) {
            for (TimelineRecord record : List.of(
                    second.started(),
                    second.closed(august(8)),
                    second.event(falls(august(9))),
                    second.closed(august(9)))) {
                pipeline.send(record);
                undisturbed.send(record);
            }

            assertThat(pipeline.control()).isEqualTo(undisturbed.control());
            assertThat(pipeline.casualties()).isEqualTo(undisturbed.casualties());
            assertThat(pipeline.digests()).isEqualTo(undisturbed.digests());
            assertThat(pipeline.stores()).isEqualTo(undisturbed.stores());
        }
    }

    @Test
    void recordsOfAnEpochThatIsOverAreIgnored() {
        pipeline.send(first.started(), second.started());
        Map<String, String> before = pipeline.stores();
        pipeline.control();

        pipeline.send(first.event(falls(august(8))), first.closed(august(8)), first.deleted());

        assertThat(pipeline.since(Topics.CONTROL)).isEmpty();
        assertThat(pipeline.letters()).isEmpty();
        assertThat(pipeline.stores()).isEqualTo(before);
    }

    @Test
    void recordsTakenBeforeAreIgnored() {
        TimelineRecord closed = new RunTimeline("hutou", 1, MadeControl.definition()).closed(august(8));
        pipeline.send(first.started(), first.event(falls(august(8))), first.closed(august(8)));
        Map<String, String> before = pipeline.stores();
        pipeline.digests();

        pipeline.send(new RunTimeline("hutou", 1, MadeControl.definition()).started(), closed);

        assertThat(pipeline.since(Topics.DIGESTS)).isEmpty();
        assertThat(pipeline.letters()).isEmpty();
        assertThat(pipeline.stores()).isEqualTo(before);
    }

    @Test
    void deletedRunLeavesNothing() {
        pipeline.send(first.started(), first.event(falls(august(8))), first.closed(august(8)), first.deleted());

        assertThat(pipeline.control()).isEmpty();
        assertThat(pipeline.casualties()).isEmpty();
        assertThat(pipeline.digests()).isEmpty();
        assertThat(pipeline.stores()).isEmpty();
    }

    @Test
    void deletedRunMayBeginAnew() {
        pipeline.send(first.started(), first.deleted());

        pipeline.send(new RunTimeline("hutou", 1, MadeControl.definition()).started());

        assertThat(pipeline.control()).isNotEmpty();
        assertThat(pipeline.letters()).isEmpty();
    }

    @Test
    void runsDoNotSeeEachOther() {
        RunTimeline other = new RunTimeline("hutou-live", 1, MadeControl.definition());
        pipeline.send(first.started(), other.started(), first.event(falls(august(8))));
        pipeline.send(other.closed(august(8)), first.closed(august(8)), first.deleted());

        assertThat(pipeline.digests().get("hutou-live/1945-08-08").getDigest().getQuiet())
                .isTrue();
        assertThat(pipeline.control().keySet()).allMatch(key -> key.startsWith("hutou-live"));
    }

    private static ControlRecord mark(int epoch, long sequence, LocalDate date, boolean finished) {
        return new ControlRecord("hutou", epoch, sequence, date, finished, null);
    }

    private static CampaignEvent falls(LocalDate day) {
        return falls(day, day);
    }

    private static CampaignEvent falls(LocalDate day, LocalDate effective) {
        return Made.event("hutou-falls", day)
                .setControlChanges(List.of(ControlChange.newBuilder()
                        .setTerritory("hutou")
                        .setTo("soviet")
                        .setStatus(ControlStatus.OCCUPIED)
                        .setEffective(effective)
                        .build()))
                .setCasualties(List.of(Made.killed(effective, 53).build()))
                .build();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = DaybookTopologyTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
