package dev.daybook.app.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybook.app.Ending;
import dev.daybook.app.Site;
import dev.daybook.app.TestSurroundings;
import dev.daybook.app.cluster.Room;
import dev.daybook.app.cluster.TrialCluster;
import dev.daybook.consumer.gateway.GatewaySettings;
import dev.daybook.producer.PlayResult;
import dev.daybook.producer.RunPlayer;
import dev.daybook.producer.RunRequest;
import dev.daybook.producer.pace.Speed;
import dev.daybook.producer.pace.WallClock;
import dev.daybook.producer.timeline.Script;
import dev.daybook.schema.DayDigest;
import dev.daybook.schema.DigestRecord;
import dev.daybook.schema.TimelineRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ten runs on three brokers, with two topologies and a gateway, of which one or the other is killed again and again.
 *
 * <p>What is killed stays so until every run has gone on without it.
 */
@Tag("side-by-side")
class LostBrokerIT {

    private static final Logger LOG = LoggerFactory.getLogger(LostBrokerIT.class);
    private static final int RUNS = 10;
    private static final int DAYS = 298;
    private static final String PACE = "1d/600ms";
    private static final Duration GOES_ON_WITHIN = Duration.ofSeconds(90);
    private static final Duration OUTAGE = Duration.ofSeconds(15);
    private static final List<String> INSTANCES = List.of("one", "other");

    @TempDir
    private static Path scratch;

    private static final Map<String, Process> TOPOLOGIES = new TreeMap<>();
    private static @Nullable TrialCluster cluster;
    private static @Nullable RunReader straight;
    private static @Nullable Told expected;

    /** What is killed. */
    private enum Victim {
        BROKER,
        LEADER,
        TOPOLOGY
    }

    static LongStream seeds() {
        return Trials.seeds(1, 2);
    }

    @BeforeAll
    static void startAll() throws Exception {
        Room.assumeEnough();
        cluster = TrialCluster.start(scratch);
        Rig.makeTopics(cluster.connection());
        for (String instance : INSTANCES) {
            startTopology(instance);
        }
        ForkedTopology.awaitReady(scratch, INSTANCES.get(0));
        straight = new RunReader(clients(), "straight");
        try (RunPlayer player =
                RunPlayer.open(RunRequest.of("straight", Speed.MAX), Rig.shipped(), clients(), WallClock.system())) {
            player.play();
        }
        expected = straight.untilFinished().told().atOnce();
        cluster.awaitInSync();
    }

    @AfterAll
    static void killAll() throws InterruptedException {
        for (Process topology : TOPOLOGIES.values()) {
            Forks.kill(topology);
        }
        if (straight != null) {
            straight.close();
        }
        if (cluster != null) {
            cluster.close();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void runsGoOnWithoutWhatIsKilledAndTellWhatAnUndisturbedOneTells(long seed) throws Exception {
        Random random = new Random(seed);
        Script script = Rig.shipped();
        Ending ending = new Ending();
        try (PlayedRuns runs = PlayedRuns.begin("seed-" + seed + "-run-", RUNS, script, PACE, clients());
                Site site = Site.open(
                        cluster.connection(), GatewaySettings.local(0), null, TestSurroundings.of(scratch, ending))) {
            awaitDaysMore(runs, 1);
            await().atMost(GOES_ON_WITHIN).until(site::isReady);
            String followed = runs.names().get(random.nextInt(RUNS));
            try (Listener listener = Listener.of(site, followed)) {
                List<Victim> victims = new ArrayList<>(Arrays.asList(Victim.values()));
                Collections.shuffle(victims, random);
                for (Victim victim : victims) {
                    awaitDaysMore(runs, random.nextInt(8));
                    disturb(victim, runs, random);
                }
                assertThat(runs.finish(180)).containsOnly(PlayResult.FINISHED);
                for (String run : runs.names()) {
                    assertTold(run);
                }
                assertHeard(listener, followed);
            }
            assertThat(ending.hasCome())
                    .as("the gateway's reader ended by itself")
                    .isFalse();
            assertThat(TOPOLOGIES.values()).allMatch(Process::isAlive);
        }
    }

    /** Longer than a transaction may take and a commit waits: what was under way is taken back, and taken up again. */
    @Test
    void runsGoOnAfterAnOutage() throws Exception {
        try (PlayedRuns runs = PlayedRuns.begin("outage-run-", 3, Rig.shipped(), PACE, clients())) {
            awaitDaysMore(runs, 1);
            runs.longestSilence();
            cluster.kill(1);
            cluster.kill(2);
            await().atMost(GOES_ON_WITHIN).pollDelay(OUTAGE).until(() -> true);
            cluster.restart(1);
            cluster.restart(2);
            awaitOutputs(runs);
            LOG.warn("outage ended longest_silence_ms={}", runs.longestSilence().toMillis());
            cluster.awaitInSync();

            assertThat(runs.finish(180)).containsOnly(PlayResult.FINISHED);
            for (String run : runs.names()) {
                assertTold(run);
            }
        }
        assertThat(TOPOLOGIES.values()).allMatch(Process::isAlive);
    }

    private static void disturb(Victim victim, PlayedRuns runs, Random random) throws Exception {
        long begunNanos = System.nanoTime();
        runs.longestSilence();
        if (victim == Victim.TOPOLOGY) {
            String instance = INSTANCES.get(random.nextInt(INSTANCES.size()));
            Forks.kill(TOPOLOGIES.get(instance));
            awaitOutputs(runs);
            startTopology(instance);
        } else {
            int node = victim == Victim.LEADER
                    ? cluster.leaderOf(runs.names().get(random.nextInt(RUNS)))
                    : 1 + random.nextInt(TrialCluster.NODES);
            cluster.kill(node);
            awaitOutputs(runs);
            cluster.restart(node);
        }
        cluster.awaitInSync();
        LOG.warn(
                "disturbed victim={} longest_silence_ms={} whole_again_after_ms={}",
                victim,
                runs.longestSilence().toMillis(),
                (System.nanoTime() - begunNanos) / 1_000_000);
    }

    /** Waits until each run has been played on, and its digests of what was played after the kill are told. */
    private static void awaitOutputs(PlayedRuns runs) {
        Map<String, LocalDate> days = awaitDaysMore(runs, 2);
        days.forEach((run, day) -> {
            try (RunReader reader = new RunReader(clients(), run)) {
                await().atMost(GOES_ON_WITHIN).until(() -> {
                    Marks marks = reader.poll().marks();
                    return marks != null && !marks.date().isBefore(day.minusDays(1));
                });
            }
        });
    }

    private static Map<String, LocalDate> awaitDaysMore(PlayedRuns runs, int more) {
        Map<String, LocalDate> targets = new TreeMap<>();
        LocalDate last = Rig.shipped().definition().getSpanTo();
        for (String run : runs.names()) {
            LocalDate day = runs.day(run).isBefore(last) ? runs.day(run) : last;
            LocalDate target = day.equals(LocalDate.MIN) ? day.plusDays(1) : day.plusDays(more);
            targets.put(run, target.isAfter(last) ? last : target);
        }
        await().atMost(GOES_ON_WITHIN)
                .until(() -> targets.entrySet().stream()
                        .noneMatch(target -> runs.day(target.getKey()).isBefore(target.getValue())));
        return targets;
    }

    /** Nothing is lost, nothing is doubled. */
    private static void assertTold(String run) {
        try (RunReader reader = new RunReader(clients(), run)) {
            TopicReading reading = reader.untilFinished();

            assertThat(reader.timeline()).extracting(TimelineRecord::getEpoch).containsOnly(1);
            Answers.assertSameSteps(reader.lastEpoch(), straight.lastEpoch());
            Answers.assertSameTold(reading.told().atOnce(), expected);
            assertThat(reading.everyDigest())
                    .as("each day of %s told once", run)
                    .hasSize(DAYS);
        }
    }

    private static void assertHeard(Listener listener, String run) {
        await().atMost(GOES_ON_WITHIN)
                .untilAsserted(() -> assertThat(listener.digests().size())
                        .as("days heard of %s", run)
                        .isGreaterThanOrEqualTo(DAYS));

        Map<String, String> heard = new TreeMap<>();
        for (JsonNode digest : listener.digests()) {
            heard.put(digest.get("date").asText(), digest.get("headline").asText());
        }
        Map<String, String> told = new TreeMap<>();
        try (RunReader reader = new RunReader(clients(), run)) {
            for (DigestRecord record : reader.untilFinished().everyDigest()) {
                DayDigest digest = record.getDigest();
                told.put(digest.getDate().toString(), digest.getHeadline());
            }
        }
        assertThat(listener.digests()).as("each day heard once").hasSize(DAYS);
        assertThat(heard).isEqualTo(told);
    }

    private static void startTopology(String instance) throws Exception {
        TOPOLOGIES.put(instance, ForkedTopology.start(cluster.connection().bootstrapServers(), scratch, instance));
    }

    private static Map<String, Object> clients() {
        return cluster.connection().clientConfig();
    }
}
