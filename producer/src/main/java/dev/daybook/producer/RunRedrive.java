package dev.daybook.producer;

import dev.daybook.error.DaybookException;
import dev.daybook.producer.pace.WallClock;
import dev.daybook.producer.timeline.HeldTimeline;
import dev.daybook.schema.TimelineKind;
import dev.daybook.schema.TimelineRecord;
import dev.daybook.schema.topic.RunKey;
import dev.daybook.schema.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Sends events and retractions of a run that became dead letters again, as the run's next records.
 *
 * <p>They keep run, event and revision, since no stage has taken them, and are corrections: their day may be over. The
 * record says in a header which letter it is, so that no letter is sent twice in an epoch. All is one correction, in
 * one transaction: a day that several letters touch is restated once.
 */
public final class RunRedrive {

    /** Header of a record that is a dead letter sent again: the letter, {@code partition/offset}, in UTF-8. */
    public static final String LETTER = "daybook-letter";

    /**
     * A dead letter.
     *
     * @param place its {@code partition/offset} on {@code daybook.dead-letters}
     * @param value the bytes that were refused
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Letter(String place, byte[] value) {}

    /** What became of a letter. */
    public enum Fate {
        /** It was sent again. */
        SENT,
        /** It needs nothing: it was sent again before, or later records have taken its place. */
        SETTLED,
        /** It cannot be sent again. */
        REFUSED
    }

    /**
     * What became of one letter.
     *
     * @param place the letter
     * @param fate  in a word
     * @param text  in a sentence
     */
    public record Outcome(String place, Fate fate, String text) {}

    private final RunPosition position;
    private final HeldTimeline held;
    private final RunSender sender;
    private final List<Outcome> outcomes = new ArrayList<>();
    private int sent;
    private @Nullable Again latest;

    /** A letter's record, not sent before it is known whether another follows. */
    private record Again(TimelineRecord record, String letter) {}

    private RunRedrive(RunPosition position, HeldTimeline held, RunSender sender) {
        this.position = position;
        this.held = held;
        this.sender = sender;
    }

    /**
     * Sends what can be sent of {@code letters}. The caller sees to it that nobody plays the run; who does so all the
     * same is shut out.
     *
     * @param settings how clients reach the broker
     * @return what became of each, in their order
     * @throws DaybookException.Unavailable if there is no such run, or the broker does not answer
     */
    public static List<Outcome> send(String run, List<Letter> letters, Map<String, Object> settings, WallClock wall) {
        RunKey.checked(run);
        try (RunSender sender = RunSender.open(settings, run, wall)) {
            sender.begin();
            try (RunLog log = RunLog.open(settings, wall)) {
                RunPosition position = log.position(run);
                return send(letters, position, log.held(run), sender, wall);
            }
        }
    }

    /** The same, for a run at {@code position} whose transactions {@code sender} has taken over. */
    static List<Outcome> send(
            List<Letter> letters, RunPosition position, HeldTimeline held, RunSender sender, WallClock wall) {
        RunRedrive redrive = new RunRedrive(position, held, sender);
        letters.forEach(redrive::take);
        if (redrive.sent > 0) {
            redrive.sendLatest(false);
            String run = position.last().getRun();
            sender.commit(RunCorrection.clock(run, position, position.fingerprint(), redrive.sent, wall.instant()));
        }
        return redrive.outcomes;
    }

    /** Takes a committed record of the timeline with its headers. */
    static void add(HeldTimeline held, TimelineRecord record, Headers headers) {
        held.add(record);
        Header letter = headers.lastHeader(LETTER);
        if (letter != null && letter.value() != null) {
            held.noteRedriven(new String(letter.value(), StandardCharsets.UTF_8), record.getSequence());
        }
    }

    private void take(Letter letter) {
        TimelineRecord record;
        try {
            record = Topics.TIMELINE.value().deserializer().deserialize(Topics.TIMELINE.name(), letter.value());
        } catch (SerializationException e) {
            note(letter, Fate.REFUSED, "cannot be read: " + e.getMessage());
            return;
        }
        TimelineRecord last = position.last();
        if (record.getKind() != TimelineKind.EVENT && record.getKind() != TimelineKind.RETRACTION
                || record.getEventId() == null
                || record.getRevision() == null) {
            note(letter, Fate.REFUSED, "no event or retraction but " + record.getKind() + ": restart the run instead");
        } else if (!record.getRun().equals(last.getRun())) {
            note(letter, Fate.REFUSED, "says run " + record.getRun() + " under the key of run " + last.getRun());
        } else if (last.getKind() == TimelineKind.RUN_DELETED) {
            note(letter, Fate.SETTLED, "the run was deleted");
        } else if (record.getEpoch() != last.getEpoch()) {
            note(letter, Fate.SETTLED, "of epoch %d; the run is in %d".formatted(record.getEpoch(), last.getEpoch()));
        } else {
            takeOfThisEpoch(letter, record);
        }
    }

    private void takeOfThisEpoch(Letter letter, TimelineRecord record) {
        Long before = held.redriven(letter.place());
        TimelineRecord known = held.revision(record.getEventId());
        if (before != null) {
            note(letter, Fate.SETTLED, "was sent again before, as record " + before);
        } else if (known != null && known.getRevision() > record.getRevision()) {
            note(letter, Fate.SETTLED, "revision %d has taken its place".formatted(known.getRevision()));
        } else {
            long sequence = position.last().getSequence() + ++sent;
            TimelineRecord again = TimelineRecord.newBuilder(record)
                    .setFingerprint(position.fingerprint())
                    .setSequence(sequence)
                    .setCorrection(true)
                    .setContinued(false)
                    .build();
            sendLatest(true);
            latest = new Again(again, letter.place());
            held.add(again);
            held.noteRedriven(letter.place(), sequence);
            note(letter, Fate.SENT, "event %s sent again as record %d".formatted(record.getEventId(), sequence));
        }
    }

    private void sendLatest(boolean continued) {
        if (latest != null) {
            TimelineRecord record = TimelineRecord.newBuilder(latest.record())
                    .setContinued(continued)
                    .build();
            sender.send(record, latest.letter());
        }
    }

    private void note(Letter letter, Fate fate, String text) {
        outcomes.add(new Outcome(letter.place(), fate, text));
    }
}
