package dev.daybook.producer;

import dev.daybook.error.DaybookException;
import dev.daybook.producer.pace.CampaignClock;
import dev.daybook.producer.pace.WallClock;
import dev.daybook.producer.timeline.RunEpoch;
import dev.daybook.producer.timeline.Script;
import dev.daybook.producer.transport.Drivable;
import dev.daybook.schema.RunClock;
import dev.daybook.schema.TimelineRecord;
import dev.daybook.schema.TransportCommand;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays one run into Kafka, exactly once whatever happens to the process.
 *
 * <p>Opening it shuts out whoever played the run before and finds where the run was left. {@link #play} then belongs to
 * one thread; {@link #request}, {@link #stop} and {@link #progress} may be called by any, at any time.
 */
public final class RunPlayer implements Drivable, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunPlayer.class);

    private final RunRequest request;
    private final Script script;
    private final Opening opening;
    private final RunPosition position;
    private final RunSender sender;
    private final Recovery recovery;
    private final Mailbox mailbox = new Mailbox();
    private final CampaignClock clock;
    private final Playback playback;
    private boolean campaignKnown;
    private volatile boolean stopping;

    private RunPlayer(RunRequest request, Script script, RunSender sender, Witness witness, WallClock wall) {
        this.request = request;
        this.script = script;
        this.position = witness.position();
        this.campaignKnown = position.campaignKnown();
        this.sender = sender;
        this.recovery = new Recovery(request.run(), sender, witness, wall);
        this.opening = Opening.of(request, script, position);
        Cursor cursor = cursor();
        try {
            this.clock = new CampaignClock(wall, stoodAt(cursor), request.speed(), request.startPaused());
            RunClock left = opening.kind() == Opening.Kind.CONTINUED || opening.kind() == Opening.Kind.FINISHED
                    ? position.clock()
                    : null;
            this.playback = new Playback(request, cursor, clock, new Board(wall, clock, cursor, left), sender, wall);
            begin(cursor);
        } catch (RuntimeException e) {
            cursor.close();
            throw e;
        }
    }

    /**
     * Opens a run.
     *
     * @param request  what is asked of it
     * @param script   what it plays
     * @param settings how clients reach the broker, and tuning
     * @param wall     the wall clock
     * @throws DaybookException.Usage       if the request does not fit the campaign
     * @throws DaybookException.BadRecords  if the run was made from another pack and is not to be restarted
     * @throws DaybookException.Unavailable if the broker cannot be reached
     */
    public static RunPlayer open(RunRequest request, Script script, Map<String, Object> settings, WallClock wall) {
        request.lastDay(script.definition());
        RunSender sender = RunSender.open(settings, request.run(), wall);
        try {
            return open(request, script, sender, new KafkaWitness(request.run(), script, settings, wall), wall);
        } catch (RuntimeException e) {
            sender.close();
            throw e;
        }
    }

    /** A player of a run of which {@code witness} knows, and whose transactions {@code sender} takes over. */
    static RunPlayer open(RunRequest request, Script script, RunSender sender, Witness witness, WallClock wall) {
        if (!fits(request, script, witness.glance())) {
            // What cannot be read yet may be a restart with this pack.
            Opening.of(request, script, witness.position());
        }
        sender.begin();
        return new RunPlayer(request, script, sender, witness, wall);
    }

    /** A request that is refused must not shut out whoever plays the run. */
    private static boolean fits(RunRequest request, Script script, RunPosition glanced) {
        try {
            Opening.of(request, script, glanced);
            return true;
        } catch (DaybookException.BadRecords madeFromAnotherPack) {
            return false;
        }
    }

    @Override
    public String run() {
        return request.run();
    }

    /** How the run begins. */
    public Opening opening() {
        return opening;
    }

    /** Where the run stands; empty before its first clock record. */
    public Optional<Progress> progress() {
        return Optional.ofNullable(playback.board().progress());
    }

    /**
     * Shows Kafka's own figures of the run's producer until the answer is closed; before {@link #play}.
     *
     * @param registry  where they are shown
     * @param scheduler looks for new ones
     */
    public SenderMeters meters(MeterRegistry registry, ScheduledExecutorService scheduler) {
        return sender.meters(registry, scheduler);
    }

    @Override
    public CompletableFuture<String> request(TransportCommand command) {
        CompletableFuture<String> answer = mailbox.post(command);
        clock.wake();
        return answer;
    }

    /** Ends the play after the transaction under way; the run can be continued later. */
    public void stop() {
        stopping = true;
        recovery.giveUp();
        clock.wake();
    }

    /**
     * Plays until the run's end, {@link #stop}, a request to stop or delete, or an interrupt, which stays set.
     *
     * <p>If the broker fails it waits for it, goes back to what was committed, and goes on from there.
     *
     * @throws DaybookException.Unavailable if the broker fails for long, or another process plays the run now
     * @throws DaybookException.BadRecords  if the script's events are out of order
     */
    public PlayResult play() {
        String ended = "nobody plays %s any more".formatted(run());
        try {
            if (opening.kind() == Opening.Kind.FINISHED && !request.stay()) {
                return alreadyFinished();
            }
            return loop();
        } catch (InterruptedException | InterruptException e) {
            Thread.currentThread().interrupt();
            return PlayResult.STOPPED;
        } catch (DaybookException e) {
            ended = e.getMessage();
            throw e;
        } finally {
            mailbox.close(ended);
        }
    }

    /** Closes the producer within 2 s; what was not committed is as if it had not been sent. */
    @Override
    public void close() {
        mailbox.close("nobody plays %s any more".formatted(run()));
        playback.cursor().close();
        sender.close();
    }

    private PlayResult loop() throws InterruptedException {
        Conductor conductor = new Conductor(playback, mailbox);
        while (playback.result() == null) {
            try {
                turn(conductor);
            } catch (DaybookException.Unavailable failure) {
                returnTo(recovery.from(failure));
            }
        }
        LOG.info(
                "run.ended run={} result={} epoch={} sequence={}",
                run(),
                playback.result(),
                playback.cursor().epoch().epoch(),
                playback.cursor().sequence());
        return playback.result();
    }

    private void turn(Conductor conductor) throws InterruptedException {
        if (!campaignKnown) {
            sender.publish(script.campaign());
            campaignKnown = true;
        } else if (stopping) {
            playback.stop();
            playback.tell();
        } else if (!conductor.carryOutOne()) {
            playback.turn();
        }
    }

    /** Whoever was too late to be shut out by another process does not undo what that one did. */
    private void returnTo(RunPosition committed) {
        TimelineRecord last = committed.last();
        int epoch = playback.cursor().epoch().epoch();
        boolean played = last != null
                && (last.getEpoch() > epoch
                        || last.getEpoch() == epoch && !script.fingerprint().equals(committed.fingerprint()));
        if (played) {
            throw new DaybookException.Unavailable(
                    "run %s was played or corrected by another process meanwhile".formatted(run()));
        }
        campaignKnown = committed.campaignKnown();
        playback.returnTo(committed);
    }

    private PlayResult alreadyFinished() {
        if (position.clock() == null || playback.state() != position.clock().getState()) {
            playback.tell();
        }
        return PlayResult.ALREADY_FINISHED;
    }

    private Cursor cursor() {
        RunEpoch epoch = new RunEpoch(run(), script.definition().getId(), script.fingerprint(), opening.epoch());
        Cursor cursor = new Cursor(script, epoch, lastDay());
        if (continues()) {
            cursor.continueAfter(position);
        }
        return cursor;
    }

    /** What was sent cannot be taken back: a run ends no earlier than it stands, and where it ended. */
    private LocalDate lastDay() {
        LocalDate asked = request.lastDay(script.definition());
        LocalDate reached = continues() ? position.lastStep().getDate() : asked;
        return opening.kind() == Opening.Kind.FINISHED || reached.isAfter(asked) ? reached : asked;
    }

    private boolean continues() {
        return opening.kind() == Opening.Kind.CONTINUED || opening.kind() == Opening.Kind.FINISHED;
    }

    /** A run goes on where campaign time was, which is at or behind its last record. */
    private Instant stoodAt(Cursor cursor) {
        if (!continues()) {
            return cursor.start(cursor.firstDay());
        }
        Instant sent = position.lastStep().getCampaignInstant();
        RunClock left = position.clock();
        boolean ofThisEpoch = left != null && left.getEpoch() == position.last().getEpoch();
        return ofThisEpoch && left.getCampaignInstant().isAfter(sent) ? left.getCampaignInstant() : sent;
    }

    private void begin(Cursor cursor) {
        LocalDate from = request.firstDay(script.definition());
        Reach paced = Reach.day(from, cursor.start(from));
        if (cursor.last() == null || request.from() != null && paced.includes(cursor.last())) {
            playback.head(paced);
        }
    }
}
