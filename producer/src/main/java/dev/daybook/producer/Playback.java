package dev.daybook.producer;

import dev.daybook.producer.pace.CampaignClock;
import dev.daybook.producer.pace.WallClock;
import dev.daybook.producer.timeline.Step;
import dev.daybook.schema.RunClock;
import dev.daybook.schema.RunState;
import dev.daybook.schema.TimelineKind;
import dev.daybook.schema.TimelineRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The loop of a run: sends what is due, sleeps until the next, and lets requests be carried out in between.
 *
 * <p>It sends in three ways: at its due instant; at full speed because the speed is max; at full speed to a
 * {@link Reach}, after a seek or step. One thread only.
 */
final class Playback {

    private static final Logger LOG = LoggerFactory.getLogger(Playback.class);
    private static final long WINDOW_NANOS = Duration.ofMillis(20).toNanos();
    private static final long FULL_SPEED_WINDOW_NANOS = Duration.ofMillis(100).toNanos();
    private static final long MOST_BYTES = 1 << 20;

    /** Less is not worth a jump; campaign instants are rounded. */
    private static final long WORTH_SKIPPING_NANOS = Duration.ofMillis(1).toNanos();

    private final RunRequest request;
    private final Cursor cursor;
    private final CampaignClock clock;
    private final Board board;
    private final RunSender sender;
    private final WallClock wall;

    private @Nullable Reach reach;
    private @Nullable PlayResult ending;
    private @Nullable PlayResult result;
    private boolean told;
    private boolean deleted;

    Playback(RunRequest request, Cursor cursor, CampaignClock clock, Board board, RunSender sender, WallClock wall) {
        this.request = request;
        this.cursor = cursor;
        this.clock = clock;
        this.board = board;
        this.sender = sender;
        this.wall = wall;
    }

    Cursor cursor() {
        return cursor;
    }

    CampaignClock clock() {
        return clock;
    }

    Board board() {
        return board;
    }

    /** How it ended; null while it has not. */
    @Nullable
    PlayResult result() {
        return result;
    }

    /** Whether records are sent at full speed to somewhere. */
    boolean reaching() {
        return reach != null;
    }

    /** Sends everything up to {@code target} next, in this epoch if it lies ahead, else in a new one. */
    void seek(Reach target) {
        if (cursor.last() != null && !target.includes(cursor.last())) {
            beginEpoch(target);
        } else {
            head(target);
        }
    }

    /** Begins the next epoch and sends everything up to {@code target}. */
    void beginEpoch(Reach target) {
        cursor.beginEpoch();
        board.beginEpoch();
        head(target);
    }

    /** Sends everything up to {@code target} next, which lies ahead. */
    void head(Reach target) {
        reach = target;
        board.boundFor(target.standsAt(clock.now()));
    }

    /** Ends the play as soon as that is told; the run can be continued. */
    void stop() {
        clock.pause();
        ending = state() == RunState.FINISHED ? PlayResult.FINISHED : PlayResult.STOPPED;
    }

    /**
     * Goes back to what was committed, after the broker failed: goes on to where it was bound for.
     *
     * <p>What was asked meanwhile holds: a pause, a speed, an epoch of which nothing is committed yet.
     */
    void returnTo(RunPosition position) {
        long sent = cursor.sequence();
        deleted = position.last() != null && position.last().getKind() == TimelineKind.RUN_DELETED;
        cursor.returnTo(position);
        if (reach != null && cursor.sequence() < sent) {
            reach.takenBack();
        }
        told = false;
    }

    /** Deletes the run. */
    void delete() {
        if (!deleted) {
            sendDeleted();
        }
        result = PlayResult.DELETED;
    }

    private void sendDeleted() {
        TimelineRecord record = new Step(
                        cursor.sequence() + 1, TimelineKind.RUN_DELETED, cursor.date(), clock.now(), false, null, null)
                .record(cursor.epoch());
        sender.delete(record);
        LOG.info("run.deleted run={} epoch={}", request.run(), cursor.epoch().epoch());
    }

    /** Commits what is open, with a clock record of now. */
    void tell() {
        RunClock record = board.record(state());
        sender.commit(record);
        board.told(record);
        told = true;
        result = ending;
        if (reach != null) {
            reach.committed();
        }
    }

    /** What the run does. */
    RunState state() {
        if (cursor.finished() && !request.loop()) {
            return RunState.FINISHED;
        }
        return clock.paused() ? RunState.PAUSED : RunState.PLAYING;
    }

    /**
     * One turn: one transaction, or one sleep.
     *
     * @throws InterruptedException if the thread is interrupted in its sleep
     */
    void turn() throws InterruptedException {
        if (!told && reach == null) {
            tell();
        } else if (reach != null) {
            reachOn(reach);
        } else if (cursor.peek() == null) {
            atEnd();
        } else if (clock.paused()) {
            clock.sleepUntilWoken();
        } else if (clock.speed().isMax()) {
            clock.reached(sendAtFullSpeed(null).due());
            tell();
        } else {
            sendOnTime(cursor.peek());
        }
    }

    private void reachOn(Reach target) {
        Step next = cursor.peek();
        if (next != null && target.includes(next)) {
            sendAtFullSpeed(target);
            next = cursor.peek();
        }
        boolean arrived = next == null || !target.includes(next);
        if (arrived) {
            clock.seek(target.standsAt(
                    cursor.last() == null ? clock.now() : cursor.last().due()));
            board.boundFor(null);
        }
        tell();
        if (arrived) {
            reach = null;
        }
    }

    /** Sends as much as one transaction takes; there is a next step, and {@code target} includes it. */
    private Step sendAtFullSpeed(@Nullable Reach target) {
        long begun = wall.nanoTime();
        Step next = cursor.peek();
        Step sent;
        do {
            sent = send();
            if (target != null) {
                target.sent(sent);
            }
            next = cursor.peek();
        } while (next != null
                && (target == null || target.includes(next))
                && sender.openBytes() < MOST_BYTES
                && wall.nanoTime() - begun < FULL_SPEED_WINDOW_NANOS);
        return sent;
    }

    private void sendOnTime(Step first) throws InterruptedException {
        skipQuiet();
        long wait = clock.nanosUntil(first.due());
        if (wait > 0) {
            waitFor(first);
            return;
        }
        long begun = wall.nanoTime();
        Step next = first;
        do {
            clock.lateNanos(next.due()).ifPresent(board.lateness()::add);
            send();
            next = cursor.peek();
        } while (next != null && sender.openBytes() < MOST_BYTES && fallsDueWithin(next, begun));
        tell();
    }

    private boolean fallsDueWithin(Step next, long begunNanos) throws InterruptedException {
        long left = WINDOW_NANOS - (wall.nanoTime() - begunNanos);
        // A record that falls due behind the window must not hold up the commit of those before it.
        return left > 0 && clock.nanosUntil(next.due()) <= left && clock.sleepUntil(next.due(), left);
    }

    private void waitFor(Step next) throws InterruptedException {
        if (board.nanosToTick() <= 0) {
            tell();
        }
        clock.sleepUntil(next.due(), board.nanosToTick());
    }

    /** Cuts a longer wait for the next event to what was asked: the days in between close at once. */
    private void skipQuiet() {
        Duration longest = request.skipQuiet();
        Step event = longest == null ? null : cursor.peekEvent();
        if (event == null || clock.nanosUntil(event.due()) <= longest.toNanos() + WORTH_SKIPPING_NANOS) {
            return;
        }
        long days = cursor.quietDaysBefore(event);
        Instant shortBefore = clock.before(event.due(), longest);
        LOG.info("run.quiet run={} from={} to={} days={}", request.run(), cursor.date(), event.date(), days);
        board.skipped(days);
        clock.seek(shortBefore);
    }

    private void atEnd() throws InterruptedException {
        if (request.loop()) {
            LocalDate from = request.from() == null ? cursor.firstDay() : request.from();
            beginEpoch(Reach.day(from, cursor.start(from)));
        } else if (request.stay()) {
            clock.sleepUntilWoken();
        } else {
            result = PlayResult.FINISHED;
        }
    }

    private Step send() {
        Step step = cursor.advance();
        sender.send(cursor.record());
        return step;
    }
}
