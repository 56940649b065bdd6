package dev.daybook.app.trial;

import dev.daybook.producer.PlayResult;
import dev.daybook.producer.Progress;
import dev.daybook.producer.RunPlayer;
import dev.daybook.producer.RunRequest;
import dev.daybook.producer.pace.Speed;
import dev.daybook.producer.pace.WallClock;
import dev.daybook.producer.timeline.Script;
import dev.daybook.schema.RunClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Runs of one script that play side by side, each on a thread of its own. */
final class PlayedRuns implements AutoCloseable {

    private final Map<String, RunPlayer> players = new LinkedHashMap<>();
    private final Map<String, CompletableFuture<PlayResult>> results = new LinkedHashMap<>();
    private final Map<String, Instant> committed = new HashMap<>();
    private long longestSilenceMs;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** Opens {@code count} runs, whose names begin with {@code prefix}, and plays them. */
    static PlayedRuns begin(String prefix, int count, Script script, String speed, Map<String, Object> clients) {
        PlayedRuns runs = new PlayedRuns();
        IntStream.range(0, count).mapToObj(i -> prefix + i).forEach(run -> {
            RunRequest request = RunRequest.of(run, Speed.parse(speed));
            runs.players.put(run, RunPlayer.open(request, script, clients, WallClock.system()));
        });
        runs.players.forEach(
                (run, player) -> runs.results.put(run, CompletableFuture.supplyAsync(player::play, runs.threads)));
        return runs;
    }

    List<String> names() {
        return List.copyOf(players.keySet());
    }

    /** The day of each run, as committed. */
    LocalDate day(String run) {
        RunClock clock = players.get(run).progress().map(Progress::clock).orElse(null);
        if (clock == null) {
            return LocalDate.MIN;
        }
        Instant before = committed.put(run, clock.getUpdatedAt());
        if (before != null) {
            longestSilenceMs = Math.max(
                    longestSilenceMs,
                    Duration.between(before, clock.getUpdatedAt()).toMillis());
        }
        return clock.getDate();
    }

    /** The longest that a run went without a commit, if {@link #day} was asked often; counts anew from now on. */
    Duration longestSilence() {
        Duration longest = Duration.ofMillis(longestSilenceMs);
        longestSilenceMs = 0;
        return longest;
    }

    /** Lets all of them play as fast as they can, and waits until each has been played to its end. */
    List<PlayResult> finish(long seconds) throws Exception {
        players.forEach((run, player) -> player.request(Requests.rate(run, "max")));
        CompletableFuture.allOf(results.values().toArray(CompletableFuture[]::new))
                .get(seconds, TimeUnit.SECONDS);
        return results.values().stream().map(CompletableFuture::join).toList();
    }

    @Override
    public void close() {
        players.values().forEach(RunPlayer::stop);
        threads.shutdown();
        players.values().forEach(RunPlayer::close);
    }
}
