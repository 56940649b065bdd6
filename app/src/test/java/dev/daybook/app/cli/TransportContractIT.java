package dev.daybook.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.daybook.app.broker.SharedBroker;
import dev.daybook.app.broker.TopicAdmin;
import dev.daybook.app.cli.Way.Verb;
import dev.daybook.consumer.follow.ReadSettings;
import dev.daybook.consumer.follow.TopicFollower;
import dev.daybook.consumer.view.RunList;
import dev.daybook.schema.RunClock;
import dev.daybook.schema.RunState;
import dev.daybook.schema.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every verb by every way: the same effects, the same answers. */
class TransportContractIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration AT_ONCE = Duration.ofMillis(10);
    private static final String ACCEPTED = "accepted";

    @TempDir
    Path scratch;

    private Way way = Way.TOPIC;
    private TerminalReplay replay;
    private String run = "";
    private final RunList runs = new RunList();
    private TopicFollower clocks;

    /** What can be told of a run that stands still. */
    private record Stand(RunState state, String date, Instant instant, String speed, int epoch, long sequence) {
        static Stand of(RunClock clock) {
            return new Stand(
                    clock.getState(),
                    clock.getDate().toString(),
                    clock.getCampaignInstant(),
                    clock.getSpeedAsked(),
                    clock.getEpoch(),
                    clock.getSequence());
        }
    }

    @BeforeAll
    static void makeTopics() {
        try (TopicAdmin admin = TopicAdmin.open(SharedBroker.connection(), Topics.all())) {
            admin.ensure(OptionalInt.empty());
        }
    }

    @BeforeEach
    void followClocks() {
        clocks = TopicFollower.open(
                ReadSettings.consumer(SharedBroker.connection().clientConfig()),
                TopicFollower.Extent.whole(List.of(Topics.CLOCK)),
                runs);
        clocks.catchUp();
    }

    @AfterEach
    void leaveClocks() {
        clocks.close();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void everyVerbDoesTheSameByEveryWay(Way by) throws Exception {
        way = by;
        run = "by-" + by.name().toLowerCase(Locale.ROOT);
        try (TerminalReplay playing = start()) {
            replay = playing;
            await().atMost(SOON).until(() -> playing.isRaw() && clock() != null);
            paused();
            soughtAndStepped();
            refused();
            playedAndStopped();
        }
    }

    /** No key deletes: one press too many would take the run away. */
    @ParameterizedTest
    @EnumSource(value = Way.class, names = "KEYS", mode = EnumSource.Mode.EXCLUDE)
    void runIsDeletedByEveryWayButTheKeys(Way by) throws Exception {
        run = "deleted-by-" + by.name().toLowerCase(Locale.ROOT);
        try (TerminalReplay playing = start()) {
            await().atMost(SOON).until(() -> playing.isRaw() && clock() != null);

            by.ask(playing, scratch, run, new Verb("", "delete", ACCEPTED));

            assertThat(playing.status()).isZero();
            assertThat(playing.shown()).contains("run " + run + " was deleted");
            await().atMost(SOON).until(() -> clock() == null);
        }
    }

    private void paused() throws Exception {
        Stand begin = Stand.of(clock());
        assertThat(begin.state()).isEqualTo(RunState.PAUSED);

        does(new Verb("+", "rate 1d/500ms", ACCEPTED), at -> at.speed().equals("1d/500ms"));
        does(new Verb("-", "rate 1d/1s", ACCEPTED), at -> at.equals(begin));
    }

    private void soughtAndStepped() throws Exception {
        does(new Verb("\033[C", "seek 1945-08-09", ACCEPTED), at -> standsAt(at, "1945-08-09", 1));
        long sequence = clock().getSequence();
        does(new Verb(".", "step", ACCEPTED), at -> at.sequence() == sequence + 1);
        does(new Verb("g1945-08-12\r", "seek 1945-08-12", ACCEPTED), at -> standsAt(at, "1945-08-12", 1));
        does(new Verb("\033[D", "seek 1945-08-11", ACCEPTED), at -> standsAt(at, "1945-08-11", 2));
        does(
                new Verb("ghutou-east-hill-taken-1945-08-14\r", "seek hutou-east-hill-taken-1945-08-14", ACCEPTED),
                at -> at.date().equals("1945-08-14") && at.epoch() == 2);
        does(new Verb("g1900-01-01\r", "seek 1900-01-01", ACCEPTED), at -> standsAt(at, "1945-08-08", 3));
    }

    private void refused() throws Exception {
        refuses(new Verb("gno-such-event\r", "seek no-such-event", "seek 'no-such-event': no such event"));
        if (way != Way.COMMAND) {
            // The command refuses these without asking: TransportVerbTest.
            refuses(new Verb("g1945-13-01\r", "seek 1945-13-01", "seek '1945-13-01': wanted a day"));
        }
        if (way == Way.TOPIC) {
            // No key asks for these.
            refuses(new Verb("", "rate 0", "speed '0': wanted"));
            refuses(new Verb("", "rate -1x", "speed '-1x': wanted"));
            refuses(new Verb("", "step day 0", "step 'day 0': wanted"));
        }
    }

    private void playedAndStopped() throws Exception {
        asks(new Verb(" ", "resume", ACCEPTED));
        assertThat(clock().getState()).isEqualTo(RunState.PLAYING);
        asks(new Verb(".", "step", "step while playing: pause first"));
        assertThat(clock().getState()).isEqualTo(RunState.PLAYING);
        asks(new Verb(" ", "pause", ACCEPTED));
        assertThat(clock().getState()).isEqualTo(RunState.PAUSED);

        asks(new Verb("q", "stop", ACCEPTED));

        assertThat(replay.status()).isZero();
        assertThat(replay.shown()).contains("run " + run + " stopped on 1945-08-", "the same command continues it");
        assertThat(replay.after()).isEqualTo(replay.before());
        assertThat(clock().getState()).isEqualTo(RunState.PAUSED);
    }

    private static boolean standsAt(Stand at, String date, int epoch) {
        return at.date().equals(date)
                && at.instant().equals(midnight(date))
                && at.epoch() == epoch
                && at.sequence() >= 0;
    }

    private static Instant midnight(String date) {
        return Instant.parse(date + "T00:00:00Z").minus(Duration.ofHours(9));
    }

    private void does(Verb verb, Predicate<Stand> effect) throws Exception {
        asks(verb);
        await(verb.words()).atMost(SOON).until(() -> effect.test(Stand.of(clock())));
        assertThat(clock().getState()).isEqualTo(RunState.PAUSED);
    }

    private void refuses(Verb verb) throws Exception {
        Stand before = Stand.of(clock());

        asks(verb);

        assertThat(Stand.of(clock())).isEqualTo(before);
    }

    private void asks(Verb verb) throws Exception {
        String before = clock().getLastCommandId();
        way.ask(replay, scratch, run, verb);
        await(verb.words())
                .atMost(SOON)
                .until(() -> clock().getLastCommandId() != null
                        && !clock().getLastCommandId().equals(before));
        assertThat(clock().getAnswer()).startsWith(verb.answer());
    }

    private TerminalReplay start() throws Exception {
        return TerminalReplay.start(
                scratch.resolve("terminal"),
                "replay",
                "--run=" + run,
                "--speed=1d/1s",
                "--to=1945-08-20",
                "--start-paused",
                "--bootstrap-server=" + SharedBroker.connection().bootstrapServers());
    }

    private RunClock clock() {
        while (clocks.poll(AT_ONCE) > 0) {
            // Until nothing newer is there.
        }
        return runs.clocks().stream()
                .filter(clock -> clock.getRun().equals(run))
                .findFirst()
                .orElse(null);
    }
}
