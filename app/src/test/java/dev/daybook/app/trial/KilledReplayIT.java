package dev.daybook.app.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.daybook.app.broker.TrialBroker;
import dev.daybook.app.cli.Main;
import dev.daybook.producer.timeline.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code daybook replay} with a data directory, killed again and again with its broker and its topology. */
@Tag("side-by-side")
@ExtendWith(LiveRig.class)
class KilledReplayIT {

    private static final String RUN = "killed";
    private static final int DAYS = 298;
    private static final int LATEST_MS = 4_000;

    @TempDir
    private Path scratch;

    @Test
    void replayKilledAgainAndAgainTellsWhatAStraightOneTells(Rig rig) throws Exception {
        Random random = new Random(1945);
        int kills = Trials.number(3, 10);
        for (int kill = 0; kill < kills; kill++) {
            // While it waits for the dead topology's place in the group, days go by unprinted.
            Process replay = replay(kills > 3 ? "1d/600ms" : "1d/200ms");
            if (kill % 2 == 1) {
                replay.waitFor(random.nextInt(LATEST_MS), TimeUnit.MILLISECONDS);
            } else {
                awaitPrinted(daysPrinted() + 1 + random.nextInt(10), replay);
            }
            assertThat(replay.isAlive()).as(errors()).isTrue();
            Forks.kill(replay);
        }
        assertThat(Forks.finished(replay("max"))).as(errors()).isZero();

        try (TrialBroker broker = TrialBroker.on(scratch.resolve("data"));
                RunReader killed = new RunReader(broker.connection().clientConfig(), RUN);
                RunReader straight = new RunReader(rig.clients(), "unharmed")) {
            Script shipped = Rig.shipped();
            Told expected = rig.playWhole(shipped, "unharmed").told();
            straight.untilFinished();
            TopicReading reading = killed.untilFinished();

            assertThat(killed.timeline()).allMatch(record -> record.getEpoch() == 1);
            Answers.assertSameSteps(killed.lastEpoch(), straight.lastEpoch());
            Answers.assertSameTold(reading.told().atOnce(), expected.atOnce());
            assertThat(reading.everyDigest()).as("each day told once").hasSize(DAYS);
        }
    }

    private void awaitPrinted(long days, Process replay) {
        await().atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> daysPrinted() >= days || !replay.isAlive());
    }

    private Process replay(String speed) throws IOException {
        return Forks.java(
                        scratch,
                        "replay",
                        Main.class.getName(),
                        "replay",
                        "--data-dir",
                        scratch.resolve("data").toString(),
                        "--run",
                        RUN,
                        "--from",
                        "1945-08-08",
                        "--to",
                        "1946-06-01",
                        "--speed",
                        speed,
                        "--output",
                        "json")
                .start();
    }

    private long daysPrinted() throws IOException {
        Path out = scratch.resolve("replay.out");
        if (!Files.exists(out)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(out)) {
            return lines.count();
        }
    }

    private String errors() throws IOException {
        return Files.readString(scratch.resolve("replay.err"));
    }
}
