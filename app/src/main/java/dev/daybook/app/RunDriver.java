package dev.daybook.app;

import dev.daybook.producer.Opening;
import dev.daybook.producer.PlayResult;
import dev.daybook.producer.Progress;
import dev.daybook.producer.RunPlayer;
import dev.daybook.producer.SenderMeters;
import dev.daybook.producer.transport.Drivable;
import dev.daybook.schema.RunClock;
import dev.daybook.schema.TransportCommand;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A run's player with the thread that plays it.
 *
 * <p>{@link #request} is the one way in for whoever drives it: keys, the command, the topic. Safe for any thread.
 */
public final class RunDriver implements Drivable, AutoCloseable {

    private final RunPlayer player;
    private final Consumer<Throwable> failed;
    private final Thread thread;
    private final CompletableFuture<PlayResult> ended = new CompletableFuture<>();
    private volatile @Nullable RunClock lastBeginning;
    private @Nullable Watch watch;
    private @Nullable RunMeters meters;

    /**
     * A driver that has not begun.
     *
     * @param player owned by the driver
     * @param failed told, by the thread that plays, if the play fails
     */
    RunDriver(RunPlayer player, Consumer<Throwable> failed) {
        this.player = player;
        this.failed = failed;
        this.thread = new Thread(this::play, "daybook-player-" + player.run());
    }

    /** Shows itself to {@code watch} from now on; before it begins. */
    RunDriver watchedBy(Watch watch) {
        this.watch = watch;
        this.meters = watch.run(this);
        return this;
    }

    /** Shows Kafka's own figures of its producer until the answer is closed. */
    SenderMeters meters(MeterRegistry registry, ScheduledExecutorService scheduler) {
        return player.meters(registry, scheduler);
    }

    @Override
    public String run() {
        return player.run();
    }

    /** How the run begins. */
    public Opening opening() {
        return player.opening();
    }

    /** Where the run stands; empty before its first clock record. */
    public Optional<Progress> progress() {
        return player.progress();
    }

    /** How the play ended; not completed if it failed. */
    public CompletableFuture<PlayResult> ended() {
        return ended.copy();
    }

    /** The campaign instant at which a request made {@code epoch} begin; empty if none did, or a later one began. */
    public Optional<Instant> soughtTo(int epoch) {
        return Optional.ofNullable(lastBeginning)
                .filter(clock -> clock.getEpoch() == epoch)
                .map(RunClock::getCampaignInstant);
    }

    @Override
    public CompletableFuture<String> request(TransportCommand command) {
        return player.request(command).whenComplete((answer, failure) -> {
            noteEpoch();
            if (watch != null) {
                watch.answered(command.getAction(), ACCEPTED.equals(answer));
            }
        });
    }

    /** Plays the run on a thread of its own. */
    public void begin() {
        thread.start();
    }

    /** Ends the play after the transaction under way, and closes the player. */
    @Override
    public void close() {
        player.stop();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (meters != null) {
                meters.close();
            }
            player.close();
        }
    }

    private void play() {
        try {
            ended.complete(player.play());
        } catch (RuntimeException | Error e) {
            failed.accept(e);
        }
    }

    /** Runs on the player's thread right after it has told its answer, before anything of a new epoch is sent. */
    private void noteEpoch() {
        RunClock known = lastBeginning;
        int before = known == null ? opening().epoch() : known.getEpoch();
        progress()
                .map(Progress::clock)
                .filter(clock -> clock.getEpoch() > before)
                .ifPresent(clock -> {
                    lastBeginning = clock;
                });
    }
}
