package dev.daybook.app.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.daybook.app.broker.TrialBroker;
import dev.daybook.producer.RunPlayer;
import dev.daybook.producer.RunRequest;
import dev.daybook.producer.pace.Speed;
import dev.daybook.producer.pace.WallClock;
import dev.daybook.schema.DigestRecord;
import dev.daybook.schema.TimelineRecord;
import dev.daybook.schema.topic.RunPartitioner;
import dev.daybook.schema.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Topologies in processes of their own, killed at random points while runs go on. */
@Tag("side-by-side")
class TopologyFailureIT {

    private static final String PACED = "paced";
    private static final int DAYS = 298;
    private static final List<String> MADE_UP =
            IntStream.range(0, 7).mapToObj(i -> "made-up-" + i).toList();

    @TempDir
    private Path scratch;

    private final List<Process> started = new ArrayList<>();
    private TrialBroker broker;
    private Map<String, Object> clients;

    @BeforeEach
    void startBroker() {
        broker = TrialBroker.start();
        clients = broker.connection().clientConfig();
        Rig.makeTopics(broker.connection());
    }

    @AfterEach
    void killAll() throws InterruptedException {
        for (Process process : started) {
            Forks.kill(process);
        }
        broker.close();
    }

    @Test
    void topologyKilledAgainAndAgainTellsWhatAnUndisturbedOneTells() throws Exception {
        Random random = new Random(1945);
        int kills = Trials.number(2, 20);
        CompletableFuture<Void> playing = playAll(kills > 2 ? "1d/500ms" : "1d/80ms");
        int killedUnderWay = 0;
        try (RunReader paced = new RunReader(clients, PACED)) {
            for (int kill = 0; kill < kills; kill++) {
                Process topology = start(stateOf(kill));
                int told = paced.poll().told().digests().size() + 1 + random.nextInt(DAYS / kills / 2);
                await().atMost(Duration.ofSeconds(120))
                        .pollInterval(Duration.ofMillis(1))
                        .until(() -> paced.poll().told().digests().size() >= Math.min(told, DAYS));
                killedUnderWay += isFinished(paced) ? 0 : 1;
                Forks.kill(topology);
            }
        }
        start(stateOf(kills));
        playing.get(300, TimeUnit.SECONDS);

        assertAllTold();
        assertThat(killedUnderWay).isPositive();
    }

    /** Every other restart finds the state directory of the one before, the others an empty one. */
    private static String stateOf(int start) {
        return "topology-" + start / 2;
    }

    @Test
    void runsOfAKilledInstancePassToTheOther() throws Exception {
        Process one = start("one");
        ForkedTopology.awaitReady(scratch, "one");
        start("other");
        awaitBothOwnPartitions();
        CompletableFuture<Void> playing = playAll("1d/50ms");
        try (RunReader paced = new RunReader(clients, PACED)) {
            paced.until(marks -> marks.date().getMonthValue() > 8);
            Forks.kill(one);
        }
        playing.get(120, TimeUnit.SECONDS);

        assertAllTold();
    }

    private Process start(String name) throws Exception {
        Process topology = ForkedTopology.start(broker.connection().bootstrapServers(), scratch, name);
        started.add(topology);
        return topology;
    }

    /** Plays the shipped campaign at a pace and made-up ones, with corrections, at once. */
    private CompletableFuture<Void> playAll(String speed) {
        try (KafkaProducer<String, TimelineRecord> producer = new KafkaProducer<>(
                clients, new StringSerializer(), Topics.TIMELINE.value().serializer())) {
            for (String run : MADE_UP) {
                MadePack pack = MadePack.of(new Random(run.hashCode()));
                new MadeTimeline(run)
                        .play(pack)
                        .play(pack)
                        .records()
                        .forEach(record -> producer.send(new ProducerRecord<>(
                                Topics.TIMELINE.name(),
                                RunPartitioner.partition(run, Topics.RUN_PARTITIONS),
                                run,
                                record)));
            }
        }
        return CompletableFuture.runAsync(() -> {
            RunRequest request = RunRequest.of(PACED, Speed.parse(speed));
            try (RunPlayer player = RunPlayer.open(request, Rig.shipped(), clients, WallClock.system())) {
                player.play();
            }
        });
    }

    /** Each run's topics hold, to the last edition, what an undisturbed topology makes of its timeline. */
    private void assertAllTold() {
        assertTold(PACED);
        MADE_UP.forEach(this::assertTold);
    }

    private void assertTold(String run) {
        try (RunReader reader = new RunReader(clients, run)) {
            TopicReading reading = reader.untilAnswered();
            TopicReading undisturbed = DrivenTopology.read(scratch.resolve("driven"), run, reader.timeline());

            Answers.assertSameTold(reading.told(), undisturbed.told());
            assertThat(reading.everyDigest()).isEqualTo(undisturbed.everyDigest());
            Set<List<Object>> editions = new HashSet<>();
            for (DigestRecord digest : reading.everyDigest()) {
                assertThat(editions.add(List.of(
                                digest.getEpoch(),
                                digest.getDate(),
                                digest.getDigest().getEdition())))
                        .as("%s told once", digest.getDate())
                        .isTrue();
            }
        }
    }

    private static boolean isFinished(RunReader reader) {
        Marks marks = reader.poll().marks();
        return marks != null && marks.finished();
    }

    private void awaitBothOwnPartitions() {
        try (Admin admin = Admin.create(clients)) {
            await().atMost(Duration.ofSeconds(120)).until(() -> {
                ConsumerGroupDescription group = admin.describeConsumerGroups(Set.of("daybook-streams"))
                        .all()
                        .get()
                        .get("daybook-streams");
                return group.members().stream()
                                .filter(member ->
                                        !member.assignment().topicPartitions().isEmpty())
                                .count()
                        == 2;
            });
        }
    }
}
