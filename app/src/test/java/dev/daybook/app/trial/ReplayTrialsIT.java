package dev.daybook.app.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.daybook.error.DaybookException;
import dev.daybook.producer.PlayResult;
import dev.daybook.producer.RunPlayer;
import dev.daybook.producer.RunRequest;
import dev.daybook.producer.pace.Speed;
import dev.daybook.producer.timeline.Script;
import dev.daybook.schema.RunState;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** However the shipped campaign is driven, what is told of it is the same. */
@ExtendWith(LiveRig.class)
class ReplayTrialsIT {

    private static final Script SHIPPED = Rig.shipped();
    private static final LocalDate FIRST = SHIPPED.definition().getSpanFrom();
    private static final LocalDate LAST = SHIPPED.definition().getSpanTo();
    private static final int RUNS_AT_ONCE = 20;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    @Test
    void replayDrivenAtRandomTellsWhatAStraightOneTells(Rig rig) throws Exception {
        Random random = new Random(1945);
        // On a slow machine it may come to its end before it is driven elsewhere.
        RunRequest staying = RunRequest.of("driven", Speed.parse("1d/20ms")).stay(true);
        try (RunPlayer player = rig.open(SHIPPED, staying);
                RunReader reader = new RunReader(rig.clients(), "driven")) {
            CompletableFuture<PlayResult> playing = playInBackground(player);
            for (int i = 0; i < Trials.number(30, 300); i++) {
                driveSomehow(player, random);
            }
            player.request(Requests.rate("driven", "max")).get(10, TimeUnit.SECONDS);
            player.request(Requests.resume("driven")).get(10, TimeUnit.SECONDS);
            await().atMost(Duration.ofSeconds(60)).until(() -> isFinished(player));
            player.stop();
            assertThat(playing.get(60, TimeUnit.SECONDS)).isEqualTo(PlayResult.FINISHED);

            Told driven = reader.untilFinished().told();

            assertThat(reader.timeline().get(reader.timeline().size() - 1).getEpoch())
                    .isGreaterThan(1);
            try (RunReader straight = new RunReader(rig.clients(), "straight")) {
                Told told = rig.playWhole(SHIPPED, "straight").told();
                straight.untilFinished();
                Answers.assertSameSteps(reader.lastEpoch(), straight.lastEpoch());
                Answers.assertSameTold(driven.atOnce(), told.atOnce());
            }
        }
    }

    /** Asks for something, and lets the run go on for a while if it does. */
    private static void driveSomehow(RunPlayer player, Random random) throws Exception {
        String run = player.run();
        LocalDate before =
                player.progress().map(progress -> progress.clock().getDate()).orElse(FIRST);
        switch (random.nextInt(6)) {
            case 0 -> player.request(Requests.pause(run)).get(10, TimeUnit.SECONDS);
            case 1 ->
                player.request(Requests.seek(run, before.plusDays(random.nextInt(60) - 30L)))
                        .get(10, TimeUnit.SECONDS);
            case 2 -> player.request(Requests.step(run, random.nextBoolean() ? "event 3" : "day 2"));
            case 3 -> player.request(Requests.rate(run, "1d/" + (5 + random.nextInt(40)) + "ms"));
            default -> {
                player.request(Requests.resume(run)).get(10, TimeUnit.SECONDS);
                await().atMost(Duration.ofSeconds(30))
                        .pollInterval(Duration.ofMillis(5))
                        .until(() -> isFinished(player)
                                || player.progress()
                                        .filter(progress ->
                                                !progress.clock().getDate().equals(before))
                                        .isPresent());
            }
        }
    }

    private static boolean isFinished(RunPlayer player) {
        return player.progress()
                .filter(progress -> progress.clock().getState() == RunState.FINISHED)
                .isPresent();
    }

    @Test
    void seekToADayTellsWhatAFreshReplayToItTells(Rig rig) {
        int every = Trials.thorough() ? 1 : 10;
        Map<LocalDate, Told> straight = dayByDay(rig, every);
        List<LocalDate> days = new ArrayList<>(straight.keySet());
        Collections.shuffle(days, new Random(1945));
        RunRequest paused = RunRequest.of("seeker", Speed.MAX).startPaused(true).stay(true);
        try (RunPlayer player = rig.open(SHIPPED, paused);
                RunReader following = RunReader.ofLastEpoch(rig.clients(), "seeker")) {
            playInBackground(player);
            for (int i = 0; i < days.size(); i++) {
                LocalDate day = days.get(i);
                player.request(Requests.seek("seeker", day.plusDays(1)));
                Told sought = following
                        .until(marks -> marks.date().equals(day) && !marks.finished())
                        .told();

                Answers.assertSameTold(sought.atOnce(), straight.get(day));
                assertThat(sought.digests()).hasSize((int) (day.toEpochDay() - FIRST.toEpochDay()) + 1);
                if (i % 6 == 0) {
                    Answers.assertSameTold(
                            sought.atOnce(), freshReplayTo(rig, day).atOnce());
                    assertPlainReadTells(rig, sought);
                }
            }
            player.stop();
        }
    }

    /** What a run that steps from the start tells at the end of every so many days, the last day left out. */
    private Map<LocalDate, Told> dayByDay(Rig rig, int every) {
        Map<LocalDate, Told> told = new LinkedHashMap<>();
        RunRequest paused =
                RunRequest.of("stepped", Speed.MAX).startPaused(true).stay(true);
        try (RunPlayer player = rig.open(SHIPPED, paused);
                RunReader reader = new RunReader(rig.clients(), "stepped")) {
            playInBackground(player);
            for (LocalDate day = FIRST; day.isBefore(LAST); day = day.plusDays(every)) {
                LocalDate closed = day;
                player.request(Requests.step("stepped", "day " + (day.equals(FIRST) ? 1 : every)));
                told.put(
                        day,
                        reader.until(marks -> marks.date().equals(closed))
                                .told()
                                .atOnce());
            }
            player.stop();
        }
        return told;
    }

    /** A consumer that begins now, takes the last value of each key and never looks at an epoch. */
    private static void assertPlainReadTells(Rig rig, Told expected) {
        try (RunReader fresh = RunReader.ofLastEpoch(rig.clients(), "seeker")) {
            Answers.assertSameTold(fresh.untilAnswered().told(), expected);
        }
    }

    private static Told freshReplayTo(Rig rig, LocalDate day) {
        return rig.playTo(day, SHIPPED, "fresh-" + day);
    }

    @Test
    void twentyRunsAtOnceAreEachRightAndAPausedOneHoldsUpNone(Rig rig) throws Exception {
        LocalDate end = LocalDate.of(1945, 8, 20);
        Told expected = freshReplayTo(rig, end).atOnce();
        List<RunPlayer> players = new ArrayList<>();
        List<CompletableFuture<PlayResult>> playing = new ArrayList<>();
        RunRequest pausedRequest = RunRequest.of("paused", Speed.MAX).to(end).startPaused(true);
        try (RunPlayer paused = rig.open(SHIPPED, pausedRequest)) {
            CompletableFuture<PlayResult> waiting = playInBackground(paused);
            for (int i = 1; i < RUNS_AT_ONCE; i++) {
                Speed speed = i % 4 == 0 ? Speed.MAX : Speed.parse("1d/" + 10 * i + "ms");
                RunPlayer player =
                        rig.open(SHIPPED, RunRequest.of("many-" + i, speed).to(end));
                players.add(player);
                playing.add(playInBackground(player));
            }
            for (CompletableFuture<PlayResult> each : playing) {
                assertThat(each.get(60, TimeUnit.SECONDS)).isEqualTo(PlayResult.FINISHED);
            }
            for (RunPlayer player : players) {
                assertTold(rig, player.run(), expected);
            }

            assertThat(waiting).isNotDone();
            paused.request(Requests.resume("paused"));
            assertThat(waiting.get(60, TimeUnit.SECONDS)).isEqualTo(PlayResult.FINISHED);
            assertTold(rig, "paused", expected);
        } finally {
            players.forEach(RunPlayer::close);
        }
    }

    private static void assertTold(Rig rig, String run, Told expected) {
        try (RunReader reader = new RunReader(rig.clients(), run)) {
            Answers.assertSameTold(reader.untilFinished().told().atOnce(), expected);
        }
    }

    @Test
    void secondProducerShutsOutTheFirstAndNothingIsToldTwice(Rig rig) {
        LocalDate end = LocalDate.of(1945, 9, 5);
        RunRequest slow = RunRequest.of("contended", Speed.parse("1d/100ms")).to(end);
        try (RunPlayer first = rig.open(SHIPPED, slow);
                RunReader reader = new RunReader(rig.clients(), "contended")) {
            CompletableFuture<PlayResult> playing = playInBackground(first);
            reader.until(marks -> marks.date().isAfter(FIRST));

            try (RunPlayer second =
                    rig.open(SHIPPED, RunRequest.of("contended", Speed.MAX).to(end))) {
                assertThat(second.play()).isEqualTo(PlayResult.FINISHED);
            }

            assertThatThrownBy(() -> playing.get(60, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isInstanceOf(DaybookException.Unavailable.class)
                    .hasMessageContaining("another process");
            TopicReading reading = reader.untilFinished();
            Answers.assertSameTold(
                    reading.told().atOnce(), freshReplayTo(rig, end).atOnce());
            assertThat(reading.everyDigest()).hasSize(reading.told().digests().size());
        }
    }

    private CompletableFuture<PlayResult> playInBackground(RunPlayer player) {
        return CompletableFuture.supplyAsync(player::play, threads);
    }
}
