package dev.daybook.consumer.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybook.consumer.Seeds;
import dev.daybook.consumer.post.http.JdkWire;
import dev.daybook.consumer.post.http.Wire;
import dev.daybook.consumer.post.ledger.Slot;
import dev.daybook.consumer.post.stub.Faults;
import dev.daybook.consumer.post.stub.Loopback;
import dev.daybook.consumer.post.stub.MastodonStub.Status;
import dev.daybook.consumer.post.stub.TestClock;
import dev.daybook.consumer.post.text.PostWriter;
import dev.daybook.schema.PostSlot;
import dev.daybook.schema.PostState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A whole year of one scheduler, or of two at once, that crash at every step, against services that refuse, fail and
 * fall silent before and after they have done what they were asked, with downtime and a clock that jumps.
 */
class YearOfPostsTest {

    private static final Instant FROM = Instant.parse("2027-07-31T12:00:00Z");
    private static final Instant TO = Instant.parse("2028-08-01T12:00:00Z");
    private static final List<String> ASKABLE = List.of("mastodon", "bluesky", "webhook", "directory");
    private static final Pattern THREAD = Pattern.compile("\\((\\d+)/(\\d+)\\)$");
    private static final Wire WIRE = new JdkWire(Duration.ofSeconds(30));

    private static Loopback loopback;

    @TempDir
    private Path directory;

    @BeforeAll
    static void open() {
        loopback = new Loopback();
    }

    @AfterAll
    static void close() {
        loopback.close();
    }

    static LongStream seeds() {
        return Seeds.some(2, 30);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyDueDayIsPostedOnceWhateverHappens(long seed) throws IOException {
        live(seed, 30, false);
    }

    static LongStream wholeYears() {
        return Seeds.some(1, 3);
    }

    /**
     * As with {@code --quiet-days post}: something is due every day, and yesterday's may still be open. The first seed
     * takes every sixth day, for it is a long year.
     */
    @ParameterizedTest
    @MethodSource("wholeYears")
    void everyDayIsPostedOnceWhateverHappensIfQuietOnesAreToo(long seed) throws IOException {
        live(seed, seed == 0 ? 6 : 1, true);
    }

    private void live(long seed, int everyNth, boolean quietToo) throws IOException {
        RandomGenerator random = new SplittableRandom(seed);
        Faults faults = new Faults(random, 8);
        Services services = new Services(new TestClock(FROM), loopback, directory, stub -> stub.with(faults));
        World world = new World(random, services, WIRE, everyNth, quietToo);

        world.live(FROM, TO, seed % 2 == 0 ? 2 : 1);

        loopback.check();
        assertThat(world.crashed).as("processes that crashed").isGreaterThan(20);
        world.ledgers.forEach((channel, store) -> assertAllSettled(world, channel, store.records));
        assertMastodon(world);
        assertBluesky(world);
        assertThat(services.bluesky.overwritten()).as("posts replaced").isZero();
        assertOnce(world, "webhook", List.copyOf(services.webhook.taken().keySet()));
        assertDirectory(world);
        assertAtMostOnce(world, "hook", services.hook.texts());
        assertAtMostOnce(world, "slack", services.slack.texts());
        assertAtMostOnce(world, "discord", services.discord.texts());
        assertAtMostOnce(world, "stdout", List.of(services.printed.toString().split("(?=On this day in)")));
    }

    private static void assertAllSettled(World world, String channel, Map<String, PostSlot> records) {
        assertThat(records.values().stream().map(record -> Slot.of(record).day()))
                .as("slots of %s", channel)
                .containsExactlyInAnyOrderElementsOf(world.digests.keySet());
        assertThat(records.values())
                .as("records of %s", channel)
                .allMatch(record -> record.getState() == PostState.SENT
                        || !ASKABLE.contains(channel)
                                && record.getState() == PostState.UNCERTAIN
                                && record.getReason() != null);
    }

    /** Roots and their threads, in order and whole, as the ledger has them. */
    private static void assertMastodon(World world) {
        List<Status> roots = world.services.mastodon.statuses().stream()
                .filter(status -> status.replyTo() == null)
                .toList();
        assertOnce(world, "mastodon", roots.stream().map(Status::text).toList());
        int parts = 0;
        for (Status root : roots) {
            List<String> thread = new ArrayList<>();
            Status next = root;
            while (next != null) {
                thread.add(next.text());
                String id = next.id();
                List<Status> replies = world.services.mastodon.statuses().stream()
                        .filter(status -> id.equals(status.replyTo()))
                        .toList();
                assertThat(replies).as("answers to %s", id).hasSizeLessThan(2);
                next = replies.isEmpty() ? null : replies.get(0);
            }
            assertThreadInOrder(thread);
            parts += thread.size();
            assertThat(root.sent().path("media_ids")).hasSize(1);
        }
        assertThat(parts).isEqualTo(world.services.mastodon.statuses().size());
        assertThat(world.ledgers.get("mastodon").records.values())
                .extracting(PostSlot::getRemoteId)
                .containsExactlyInAnyOrderElementsOf(
                        roots.stream().map(Status::id).toList());
    }

    private static void assertBluesky(World world) {
        List<String> thread = new ArrayList<>();
        List<String> roots = new ArrayList<>();
        for (JsonNode post : world.services.bluesky.records().values()) {
            String text = post.path("text").asText();
            if (!post.has("reply")) {
                if (!thread.isEmpty()) {
                    assertThreadInOrder(thread);
                }
                thread.clear();
                roots.add(text);
                assertThat(post.path("embed").path("images")).hasSize(1);
            }
            thread.add(text);
        }
        assertThreadInOrder(thread);
        assertOnce(world, "bluesky", roots);
    }

    private static void assertThreadInOrder(List<String> thread) {
        for (int i = 0; i < thread.size(); i++) {
            Matcher number = THREAD.matcher(thread.get(i));
            if (number.find()) {
                assertThat(number.group()).isEqualTo("(%d/%d)".formatted(i + 1, thread.size()));
            } else {
                assertThat(thread).hasSize(1);
            }
        }
    }

    private static void assertDirectory(World world) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(java.net.URI.create(
                        Objects.requireNonNull(world.ledgers.get("directory").records.values().stream()
                                .findFirst()
                                .orElseThrow()
                                .getUrl())))
                .getParent())) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).toList();
            assertThat(names).noneMatch(name -> name.startsWith("."));
            assertThat(names.stream().filter(name -> name.endsWith(".md"))).hasSize(world.digests.size());
        }
    }

    /** Exactly one post for every slot. */
    private static void assertOnce(World world, String channel, List<String> posts) {
        for (LocalDate day : world.digests.keySet()) {
            assertThat(about(posts, day))
                    .as("posts of %s about %s", channel, day)
                    .isEqualTo(1);
        }
    }

    /** One for every slot that was sent; for one in doubt one or none. */
    private static void assertAtMostOnce(World world, String channel, List<String> posts) {
        world.ledgers.get(channel).records.values().forEach(record -> {
            long found = about(posts, record.getDate());
            if (record.getState() == PostState.SENT) {
                assertThat(found).as(record.getSlot()).isEqualTo(1);
            } else {
                assertThat(found).as(record.getSlot()).isLessThan(2);
            }
        });
    }

    private static long about(List<String> posts, LocalDate day) {
        return posts.stream()
                .filter(post -> post.contains(PostWriter.heading(day)) || post.contains("/" + day + "/"))
                .count();
    }
}
