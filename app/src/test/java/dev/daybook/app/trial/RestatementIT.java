package dev.daybook.app.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.app.BrokerChoice;
import dev.daybook.app.Ending;
import dev.daybook.app.Pipeline;
import dev.daybook.app.Restatement;
import dev.daybook.app.RunReading;
import dev.daybook.app.Services;
import dev.daybook.app.Surroundings;
import dev.daybook.app.Terminal;
import dev.daybook.app.broker.RuntimeDirectory;
import dev.daybook.app.broker.SharedBroker;
import dev.daybook.app.broker.TestRuntime;
import dev.daybook.app.broker.Throwaways;
import dev.daybook.app.trial.MadePack.MadeEvent;
import dev.daybook.error.DaybookException;
import dev.daybook.producer.RunCorrection;
import dev.daybook.producer.RunPlayer;
import dev.daybook.producer.RunRequest;
import dev.daybook.producer.pace.Speed;
import dev.daybook.producer.pace.WallClock;
import dev.daybook.producer.timeline.Script;
import dev.daybook.schema.CampaignEvent;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.locks.Condition;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Corrections on a broker that this process does not own. */
@ExtendWith(LiveRig.class)
class RestatementIT {

    private static final MadePack PACK = MadePack.of(new Random(1945));
    private static final Script BEFORE = new MadeScript("01", events(MadeEvent::first));
    private static final Script AFTER = new MadeScript("02", events(MadeEvent::last));

    /** Makes a minute of waiting a second, since nobody will answer. */
    private static final class FastClock implements WallClock {

        @Override
        public long nanoTime() {
            return System.nanoTime() * 60;
        }

        @Override
        public Instant instant() {
            return Clock.systemUTC().instant();
        }

        @Override
        public void await(Condition changed, long nanos) throws InterruptedException {
            changed.awaitNanos(nanos / 60);
        }
    }

    @TempDir
    private Path scratch;

    private static List<CampaignEvent> events(Function<MadeEvent, @Nullable CampaignEvent> version) {
        return PACK.events().stream().map(version).filter(Objects::nonNull).toList();
    }

    private static RunCorrection.Report playedThenCorrected(String run, Pipeline pipeline) {
        Map<String, Object> clients = pipeline.connection().clientConfig();
        try (RunPlayer player = RunPlayer.open(RunRequest.of(run, Speed.MAX), BEFORE, clients, WallClock.system())) {
            player.play();
        }
        return new Restatement(pipeline, new FastClock()).correct(run, AFTER);
    }

    private Pipeline attached(String bootstrapServers, Services services, Ending ending) {
        RuntimeDirectory runtime = TestRuntime.in(scratch.resolve("run"));
        Surroundings surroundings = new Surroundings(
                Map.of(),
                new Terminal(false, false, false, 80, false, false),
                Clock.systemUTC(),
                System::nanoTime,
                Instant.EPOCH,
                scratch,
                runtime,
                new Throwaways(scratch, runtime),
                ending);
        BrokerChoice named = BrokerChoice.named(bootstrapServers);
        return Pipeline.openKept(services, named, surroundings);
    }

    @Test
    void whoCorrectsWaitsUntilATopologyElsewhereHasRestatedTheDays(Rig rig) {
        Ending ending = new Ending();
        try (Services services = new Services(ending)) {
            Pipeline pipeline = attached(String.valueOf(rig.clients().get("bootstrap.servers")), services, ending);
            RunCorrection.Report report = playedThenCorrected("restated", pipeline);

            new Restatement(pipeline, WallClock.system()).awaitRestated("restated", report);

            RunReading restated = RunReading.of("restated", pipeline.connection(), ending);
            assertThat(restated.view().sequence()).isEqualTo(report.sequence());
        }
    }

    @Test
    void whereNoTopologyRunsTheCorrectionHoldsAndItIsSaidThatNothingIsRestated() {
        Ending ending = new Ending();
        try (Services services = new Services(ending)) {
            Pipeline pipeline = attached(SharedBroker.connection().bootstrapServers(), services, ending);
            RunCorrection.Report report = playedThenCorrected("not-restated", pipeline);
            Restatement restatement = new Restatement(pipeline, new FastClock());

            assertThatThrownBy(() -> restatement.awaitRestated("not-restated", report))
                    .isInstanceOf(DaybookException.Unavailable.class)
                    .hasMessageContaining("the correction is sent and holds, but its days are not restated within 60 s")
                    .hasMessageContaining("no record, wanted record " + report.sequence() + " of epoch 1");
            assertThat(restatement.correct("not-restated", AFTER).records()).isZero();
        }
    }
}
