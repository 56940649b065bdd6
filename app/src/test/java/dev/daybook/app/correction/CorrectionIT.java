package dev.daybook.app.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.daybook.app.BusyCampaign;
import dev.daybook.app.broker.SharedBroker;
import dev.daybook.app.broker.TopicAdmin;
import dev.daybook.producer.RunCorrection;
import dev.daybook.producer.RunDeletion;
import dev.daybook.producer.RunPlayer;
import dev.daybook.producer.RunRequest;
import dev.daybook.producer.pace.Speed;
import dev.daybook.producer.pace.WallClock;
import dev.daybook.producer.timeline.PackScript;
import dev.daybook.producer.timeline.Script;
import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.DayDigest;
import dev.daybook.schema.TimelineKind;
import dev.daybook.schema.TimelineRecord;
import dev.daybook.schema.topic.RunPartitioner;
import dev.daybook.schema.topic.Topics;
import dev.daybook.seed.PackLoader;
import dev.daybook.streams.TopologyRunner;
import dev.daybook.streams.TopologySettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Corrections of the shipped campaign on a real broker, with the topology running. */
class CorrectionIT {

    private static final Map<String, Object> SETTINGS =
            SharedBroker.connection().clientConfig();
    private static final WallClock WALL = WallClock.system();
    private static final int EVENTS = 2_000;
    private static final LocalDate LAST = LocalDate.of(1945, 8, 20);
    private static final LocalDate FIRST_EDITED = LocalDate.of(1945, 8, 10);
    private static final Script PACK =
            new PackScript(new PackLoader().load(Path.of("..", "seeds", "campaigns", "manchuria-1945")));
    private static final Script EDITED = new EditedScript(PACK, "edited", CorrectionIT::edited);

    @TempDir
    Path state;

    @BeforeAll
    static void makeTopics() {
        try (TopicAdmin admin = TopicAdmin.open(SharedBroker.connection(), Topics.all())) {
            admin.ensure(OptionalInt.empty());
        }
    }

    /** One event told otherwise, one gone, one new. */
    private static Stream<CampaignEvent> edited(Stream<CampaignEvent> events) {
        List<CampaignEvent> all = events.toList();
        CampaignEvent first = on(all, FIRST_EDITED);
        CampaignEvent gone = on(all, FIRST_EDITED.plusDays(2));
        CampaignEvent model = on(all, FIRST_EDITED.plusDays(4));
        return all.stream().filter(event -> event != gone).flatMap(event -> {
            if (event == first) {
                return Stream.of(CampaignEvent.newBuilder(event)
                        .setTitle("Told otherwise")
                        .build());
            }
            return event == model ? Stream.of(event, another(model)) : Stream.of(event);
        });
    }

    private static CampaignEvent on(List<CampaignEvent> events, LocalDate day) {
        return events.stream()
                .filter(event -> event.getEarliest().equals(day))
                .findFirst()
                .orElseThrow();
    }

    private static CampaignEvent another(CampaignEvent model) {
        return CampaignEvent.newBuilder(model)
                .setId("another-event")
                .setTitle("Another event")
                .setCasualties(List.of())
                .setControlChanges(List.of())
                .build();
    }

    private TopologyRunner topology() {
        return TopologyRunner.start(
                TopologySettings.of(SharedBroker.connection().bootstrapServers(), state));
    }

    private static Map<LocalDate, DayDigest> played(String run, Script script) {
        RunRequest request = RunRequest.of(run, Speed.MAX).to(LAST);
        try (RunPlayer player = RunPlayer.open(request, script, SETTINGS, WALL)) {
            player.play();
            return new RunOnTopics(SETTINGS, run)
                    .digestsAt(player.progress().orElseThrow().clock().getSequence());
        }
    }

    private static Map<LocalDate, DayDigest> corrected(String run, Script script) {
        RunCorrection.Report report = RunCorrection.send(run, script, SETTINGS, WALL);
        return new RunOnTopics(SETTINGS, run).digestsAt(report.sequence());
    }

    private static Map<LocalDate, DayDigest> told(Map<LocalDate, DayDigest> digests) {
        Map<LocalDate, DayDigest> told = new TreeMap<>();
        digests.forEach((day, digest) -> told.put(day, RunOnTopics.told(digest)));
        return told;
    }

    private static List<LocalDate> differing(Map<LocalDate, DayDigest> one, Map<LocalDate, DayDigest> other) {
        return one.keySet().stream()
                .filter(day -> !one.get(day).equals(other.get(day)))
                .toList();
    }

    @Test
    void exactlyTheDaysTouchedAreRestatedAndReadAsANewRunsDo() {
        try (TopologyRunner running = topology()) {
            Map<LocalDate, DayDigest> before = told(played("corrected", PACK));
            Map<LocalDate, DayDigest> fresh = told(played("fresh", EDITED));

            Map<LocalDate, DayDigest> after = corrected("corrected", EDITED);

            assertThat(told(after)).isEqualTo(fresh);
            List<LocalDate> restated = after.keySet().stream()
                    .filter(day -> after.get(day).getEdition() > 1)
                    .toList();
            assertThat(restated)
                    .isEqualTo(differing(before, fresh))
                    .contains(FIRST_EDITED, FIRST_EDITED.plusDays(2), FIRST_EDITED.plusDays(4))
                    .doesNotContain(FIRST_EDITED.minusDays(1));
            assertThat(RunCorrection.send("corrected", EDITED, SETTINGS, WALL).records())
                    .isZero();
            assertThat(running.isReady()).isTrue();
        }
    }

    @Test
    void takingBackAndPuttingBackRestoresTheDays() {
        try (TopologyRunner running = topology()) {
            Map<LocalDate, DayDigest> before = told(played("restored", PACK));
            corrected("restored", EDITED);

            assertThat(told(corrected("restored", PACK))).isEqualTo(before);
            assertThat(running.isReady()).isTrue();
        }
    }

    @Test
    void correctionKilledInTheMiddleLeavesNothingAndIsDoneAgainWhole() throws Exception {
        try (RunPlayer player = RunPlayer.open(RunRequest.of("stalled", Speed.MAX), busy("one"), SETTINGS, WALL)) {
            player.play();
        }
        RunOnTopics run = new RunOnTopics(SETTINGS, "stalled");
        List<TimelineRecord> before = run.timeline();
        long end = uncommittedEnd("stalled");

        Process process = StalledCorrection.start(
                SharedBroker.connection().bootstrapServers(), "stalled", busy("two"), EVENTS / 2);
        await().atMost(Duration.ofSeconds(60)).until(() -> uncommittedEnd("stalled") > end + 100);
        assertThat(process.isAlive()).isTrue();
        process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        RunCorrection.Report report = RunCorrection.send("stalled", busy("two"), SETTINGS, WALL);

        List<TimelineRecord> after = run.timeline();
        assertThat(report.records()).isEqualTo(EVENTS);
        assertThat(after.subList(0, before.size())).isEqualTo(before);
        assertThat(after.stream().map(TimelineRecord::getSequence).toList())
                .isEqualTo(LongStream.range(0, after.size()).boxed().toList());
        assertThat(after.subList(before.size(), after.size()).stream()
                        .map(TimelineRecord::getEventId)
                        .collect(Collectors.toSet()))
                .hasSize(EVENTS);
        RunDeletion.delete("stalled", SETTINGS, WALL);
        assertThat(run.timeline().get(after.size()).getKind()).isEqualTo(TimelineKind.RUN_DELETED);
    }

    private static BusyCampaign busy(String title) {
        return new BusyCampaign(EVENTS, 2, title);
    }

    private static long uncommittedEnd(String run) {
        Map<String, Object> reading = new HashMap<>(SETTINGS);
        reading.put("isolation.level", "read_uncommitted");
        TopicPartition partition =
                new TopicPartition(Topics.TIMELINE.name(), RunPartitioner.partition(run, Topics.RUN_PARTITIONS));
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(reading, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            return consumer.endOffsets(List.of(partition)).get(partition);
        }
    }
}
