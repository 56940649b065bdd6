package dev.daybook.consumer.view;

import dev.daybook.schema.CasualtyDay;
import dev.daybook.schema.CasualtyRecord;
import dev.daybook.schema.ControlRecord;
import dev.daybook.schema.DayDigest;
import dev.daybook.schema.DigestRecord;
import dev.daybook.schema.TerritoryChange;
import dev.daybook.schema.topic.RunKey;
import dev.daybook.schema.topic.Topics;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A record of an output topic, reduced to what it says of a run.
 *
 * @param output  which of the three topics
 * @param run     run id
 * @param subject territory or belligerent; empty for a digest
 * @param date    day the value stands on; null for a mark
 * @param epoch   epoch; 0 for a tombstone, which has none
 * @param mark    the mark; null unless it is one
 * @param value   what the topic says of subject and day; null for marks and tombstones
 */
record OutputRecord(
        Output output,
        String run,
        String subject,
        @Nullable LocalDate date,
        int epoch,
        @Nullable Mark mark,
        @Nullable Object value) {

    /** The topics that the stages write. */
    enum Output {
        CONTROL,
        CASUALTIES,
        DIGESTS
    }

    /** What {@code read} says; empty if it is of another topic or its key and value do not belong together. */
    static Optional<OutputRecord> of(TopicRecord read) {
        String key = read.key();
        Output output = outputOf(read);
        if (key == null || output == null || !RunKey.isRun(RunKey.runOf(key))) {
            return Optional.empty();
        }
        OutputRecord record = read.value() == null ? tombstone(output, key) : ofValue(key, read.value());
        return Optional.ofNullable(record);
    }

    /** Whether its key is the run alone: a mark, or a mark's tombstone. */
    boolean isOfMark() {
        return date == null;
    }

    private static @Nullable Output outputOf(TopicRecord read) {
        if (read.isOf(Topics.CONTROL)) {
            return Output.CONTROL;
        }
        if (read.isOf(Topics.CASUALTIES)) {
            return Output.CASUALTIES;
        }
        return read.isOf(Topics.DIGESTS) ? Output.DIGESTS : null;
    }

    private static @Nullable OutputRecord tombstone(Output output, String key) {
        String[] parts = key.split("/", -1);
        if (parts.length == 1) {
            return new OutputRecord(output, key, "", null, 0, null, null);
        }
        int dated = output == Output.CONTROL ? 2 : 1;
        if (parts.length != (output == Output.DIGESTS ? 2 : 3)) {
            return null;
        }
        try {
            String subject = output == Output.DIGESTS ? "" : parts[3 - dated];
            return new OutputRecord(output, parts[0], subject, LocalDate.parse(parts[dated]), 0, null, null);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable OutputRecord ofValue(String key, Object value) {
        if (value instanceof ControlRecord control) {
            return of(key, control);
        }
        if (value instanceof CasualtyRecord casualties) {
            return of(key, casualties);
        }
        return value instanceof DigestRecord digest ? of(key, digest) : null;
    }

    private static @Nullable OutputRecord of(String key, ControlRecord c) {
        TerritoryChange change = c.getChange();
        if (change == null) {
            Mark mark = new Mark(c.getEpoch(), c.getSequence(), c.getDate(), c.getFinished());
            return marked(Output.CONTROL, key, c.getRun(), mark);
        }
        return key.equals(RunKey.control(c.getRun(), change.getTerritory(), c.getDate()))
                ? new OutputRecord(
                        Output.CONTROL, c.getRun(), change.getTerritory(), c.getDate(), c.getEpoch(), null, change)
                : null;
    }

    private static @Nullable OutputRecord of(String key, CasualtyRecord c) {
        CasualtyDay day = c.getDay();
        if (day == null) {
            Mark mark = new Mark(c.getEpoch(), c.getSequence(), c.getDate(), c.getFinished());
            return marked(Output.CASUALTIES, key, c.getRun(), mark);
        }
        return key.equals(RunKey.casualties(c.getRun(), c.getDate(), day.getBelligerent()))
                ? new OutputRecord(
                        Output.CASUALTIES, c.getRun(), day.getBelligerent(), c.getDate(), c.getEpoch(), null, day)
                : null;
    }

    private static @Nullable OutputRecord of(String key, DigestRecord d) {
        DayDigest digest = d.getDigest();
        if (digest == null) {
            Mark mark = new Mark(d.getEpoch(), d.getSequence(), d.getDate(), d.getFinished());
            return marked(Output.DIGESTS, key, d.getRun(), mark);
        }
        return key.equals(RunKey.digest(d.getRun(), d.getDate()))
                ? new OutputRecord(Output.DIGESTS, d.getRun(), "", d.getDate(), d.getEpoch(), null, digest)
                : null;
    }

    private static @Nullable OutputRecord marked(Output output, String key, String run, Mark mark) {
        return key.equals(run) ? new OutputRecord(output, run, "", null, mark.epoch(), mark, null) : null;
    }
}
