package dev.daybook.consumer.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.consumer.Seeds;
import dev.daybook.consumer.gateway.SseClient.Event;
import dev.daybook.consumer.gateway.stream.StreamLimits;
import dev.daybook.consumer.view.TopicRecord;
import dev.daybook.schema.RunClock;
import dev.daybook.schema.RunState;
import dev.daybook.schema.topic.Topics;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Clients that are cut at random points, beside one that never is. */
@Timeout(60)
class StreamConformanceIT {

    private static final int CUTS_PER_SEED = 10;
    private static final Predicate<Event> LAST =
            event -> event.name().equals("clock") && event.data().contains("\"state\":\"finished\"");

    static LongStream seeds() {
        return Seeds.some(5, 50);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void clientCutInsideTheRingGetsTheSameEventsAsOneNeverCut(long seed) throws InterruptedException {
        Random random = new Random(seed);
        try (TestGateway gateway = TestGateway.open(100_000, StreamLimits.DEFAULT)) {
            Script script = new Script(random);
            gateway.feed(script.before);
            URI asked = gateway.uri(query(random));
            SseClient whole = new SseClient(asked);
            CountDownLatch begun = new CountDownLatch(1);
            CompletableFuture<Void> reading = CompletableFuture.runAsync(() -> whole.readUntil(event -> {
                begun.countDown();
                return LAST.test(event);
            }));
            begun.await();
            SseClient cut = new SseClient(asked);
            cut.readUntil(event -> event.name().equals("live"));
            String begin = cut.lastId();
            CompletableFuture<Void> feeding = CompletableFuture.runAsync(() -> script.play(gateway, random.nextLong()));

            readInPieces(cut, random);
            feeding.join();
            reading.join();

            assertThat(cut.connections()).isGreaterThan(1);
            List<Event> live = new ArrayList<>(cut.events());
            live.subList(0, indexOf(live, begin) + 1).clear();
            List<Event> wanted = new ArrayList<>(whole.events());
            wanted.subList(0, indexOf(wanted, begin) + 1).clear();
            for (int i = 0; i < Math.min(live.size(), wanted.size()); i++) {
                assertThat(live.get(i)).as("event " + i).isEqualTo(wanted.get(i));
            }
            assertThat(live).hasSameSizeAs(wanted);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void clientCutOutsideTheRingIsToldOfTheGapAndEndsInTheSameState(long seed) {
        Random random = new Random(seed);
        try (TestGateway gateway = TestGateway.open(40, StreamLimits.DEFAULT)) {
            Script script = new Script(random);
            gateway.feed(script.before);
            URI asked = gateway.uri(query(random));
            SseClient client = new SseClient(asked);
            client.readUntil(event -> event.name().equals("live"));

            script.play(gateway, random.nextLong());
            client.readUntil(event -> event.name().equals("live"));

            assertThat(client.events()).extracting(Event::name).contains("gap");
            assertSame(ClientState.after(client.events()), stateOfANewClient(asked));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void clientOfAGatewayBeforeGoesOnOverCompactedTopics(long seed) {
        Random random = new Random(seed);
        Script script = new Script(random);
        SseClient client;
        String path = query(random);
        try (TestGateway before = TestGateway.open(100_000, StreamLimits.DEFAULT)) {
            before.feed(script.before);
            client = new SseClient(before.uri(path));
            client.readUntil(event -> event.name().equals("live"));
        }
        try (TestGateway after = TestGateway.open(100_000, StreamLimits.DEFAULT)) {
            after.feed(endedByTheRun(script.topics.compacted(random)));
            SseClient again = new SseClient(after.uri(path)).from(client.lastId());
            again.readUntil(LAST);

            List<Event> all = new ArrayList<>(client.events());
            all.addAll(again.events());
            assertThat(again.events()).extracting(Event::name).doesNotContain("gap", "snapshot");
            assertSame(ClientState.after(all), stateOfANewClient(after.uri(path)));
        }
    }

    private static Map<String, String> stateOfANewClient(URI asked) {
        SseClient fresh = new SseClient(asked);
        fresh.readUntil(event -> event.name().equals("live"));
        return ClientState.after(fresh.events());
    }

    /** Compares key by key, so that a difference can be read. */
    private static void assertSame(Map<String, String> found, Map<String, String> wanted) {
        assertThat(found.keySet()).isEqualTo(wanted.keySet());
        wanted.forEach((key, json) -> assertThat(found.get(key)).as(key).isEqualTo(json));
    }

    /** These records, the end of the run last. */
    private static List<TopicRecord> endedByTheRun(List<TopicRecord> records) {
        List<TopicRecord> ended = new ArrayList<>(records);
        TopicRecord last = ended.stream()
                .filter(record -> record.value() instanceof RunClock clock && clock.getState() == RunState.FINISHED)
                .findFirst()
                .orElseThrow();
        ended.remove(last);
        ended.add(last);
        return ended;
    }

    private static void readInPieces(SseClient client, Random random) {
        for (int i = 0; i < CUTS_PER_SEED; i++) {
            if (client.read(random.nextInt(1, 30_000), LAST)) {
                return;
            }
        }
        client.readUntil(LAST);
    }

    private static int indexOf(List<Event> events, String id) {
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).id().equals(id)) {
                return i;
            }
        }
        throw new AssertionError("no event has the id " + id);
    }

    private static String query(Random random) {
        String topics = random.nextBoolean() ? "control,casualties,digests,clock" : "clock,daybook.digests,control";
        StringBuilder query = new StringBuilder("/v1/stream/" + topics + "?");
        if (random.nextBoolean()) {
            query.append("run=live&");
        }
        if (random.nextInt(3) == 0) {
            query.append("place=hutou,mukden&");
        }
        if (random.nextInt(3) == 0) {
            query.append("belligerent=soviet&");
        }
        if (random.nextInt(3) == 0) {
            query.append("type=siege,capture");
        }
        return query.toString();
    }

    /** Two runs, one of which is sought back twice and then finished. */
    private static final class Script {

        private final MadeUpTopics topics;
        private final List<TopicRecord> before;
        private final List<TopicRecord> later;

        Script(Random random) {
            topics = new MadeUpTopics(random);
            topics.write(Topics.CAMPAIGNS, "manchuria-1945/abc", MadeUpPlay.campaign());
            MadeUpPlay archive = new MadeUpPlay(topics, random, "manchuria-1945");
            archive.begin().days(8);
            MadeUpPlay live = new MadeUpPlay(topics, random, "live");
            live.begin().days(4);
            before = topics.written();
            live.begin().days(7);
            archive.begin().days(3);
            live.begin().days(6);
            live.finish(MadeUpPlay.FIRST.plusDays(5));
            List<TopicRecord> all = topics.written();
            later = all.subList(before.size(), all.size());
        }

        /** Feeds what comes later, the partitions mixed, in polls of different sizes; the end of the run comes last. */
        void play(TestGateway gateway, long seed) {
            Random mixing = new Random(seed);
            List<TopicRecord> mixed = endedByTheRun(MadeUpTopics.mixed(later, mixing));
            while (!mixed.isEmpty()) {
                List<TopicRecord> poll = mixed.subList(0, Math.min(mixed.size(), mixing.nextInt(1, 30)));
                gateway.feed(List.copyOf(poll));
                poll.clear();
            }
        }
    }
}
