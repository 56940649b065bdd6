package dev.daybook.producer;

import dev.daybook.producer.pace.CampaignClock;
import dev.daybook.producer.pace.Lateness;
import dev.daybook.producer.pace.WallClock;
import dev.daybook.schema.RunClock;
import dev.daybook.schema.RunState;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a run tells of itself: its clock records and its progress.
 *
 * <p>One thread writes; {@link #progress} may be read by any.
 */
final class Board {

    private static final long TICK_NANOS = Duration.ofMillis(250).toNanos();

    private final WallClock wall;
    private final CampaignClock clock;
    private final Cursor cursor;
    private final Lateness lateness = new Lateness();

    private Instant startedAt;
    private long toldNanos;
    private long quietDays;
    private @Nullable Instant bound;
    private @Nullable String lastCommandId;
    private @Nullable String answer;
    private volatile @Nullable Progress progress;

    Board(WallClock wall, CampaignClock clock, Cursor cursor, @Nullable RunClock left) {
        this.wall = wall;
        this.clock = clock;
        this.cursor = cursor;
        this.startedAt = left == null ? wall.instant() : left.getStartedAt();
        this.lastCommandId = left == null ? null : left.getLastCommandId();
        this.answer = left == null ? null : left.getAnswer();
    }

    /** The last that was told; null before the first. */
    @Nullable
    Progress progress() {
        return progress;
    }

    Lateness lateness() {
        return lateness;
    }

    /** A new epoch begins: its start and its lateness count from here. */
    void beginEpoch() {
        startedAt = wall.instant();
        lateness.clear();
    }

    /** The answer that the next clock records carry. */
    void answer(String commandId, String text) {
        lastCommandId = commandId;
        answer = text;
    }

    /** While records go at full speed to {@code instant}, that is the run's campaign time; null: they do not. */
    void boundFor(@Nullable Instant instant) {
        bound = instant;
    }

    /** Counts quiet days that were cut short. */
    void skipped(long days) {
        quietDays += days;
    }

    /** Wall nanoseconds until the next clock record is due; 0 or less if it is. */
    long nanosToTick() {
        return toldNanos + TICK_NANOS - wall.nanoTime();
    }

    /** Notes that {@code record} was committed. */
    void told(RunClock record) {
        toldNanos = wall.nanoTime();
        progress = new Progress(record, cursor.firstDay(), cursor.eventsSent(), quietDays);
    }

    /** The run's clock record of now. */
    RunClock record(RunState state) {
        Instant position = bound != null ? bound : clock.now();
        RunClock.Builder record = RunClock.newBuilder()
                .setRun(cursor.epoch().run())
                .setCampaign(cursor.epoch().campaign())
                .setFingerprint(cursor.epoch().fingerprint())
                .setState(state)
                .setDate(cursor.date())
                .setCampaignInstant(position)
                .setEndsOn(cursor.lastDay())
                .setSpeedAsked(clock.speed().text())
                .setEpoch(cursor.epoch().epoch())
                .setSequence(cursor.sequence())
                .setStartedAt(startedAt)
                .setUpdatedAt(wall.instant())
                .setLastCommandId(lastCommandId)
                .setAnswer(answer)
                .setCorrections(cursor.corrections());
        clock.speed().rate().ifPresent(record::setRateAsked);
        if (cursor.last() != null && bound == null) {
            clock.achieved(kept(position)).ifPresent(record::setRateAchieved);
        }
        if (!lateness.isEmpty()) {
            record.setLatenessP50Ms(lateness.p50Ms())
                    .setLatenessP99Ms(lateness.p99Ms())
                    .setLatenessMaxMs(lateness.maxMs());
        }
        return record.build();
    }

    /** How far the run has come: up to now, or only to the record that is overdue. */
    private Instant kept(Instant now) {
        return cursor.peek() != null && cursor.peek().due().isBefore(now)
                ? cursor.peek().due()
                : now;
    }
}
