package dev.daybook.streams.timeline;

import dev.daybook.error.DaybookException;
import dev.daybook.schema.TimelineRecord;
import java.util.function.Supplier;

/** How records are refused: one wording, with the run and the record's place in it. */
final class Refusal {

    private static final int LONGEST_QUOTE = 80;

    private Refusal() {}

    /** Refuses {@code record} unless {@code holds}. */
    static void unless(boolean holds, TimelineRecord record, String wanted, Object found) {
        if (!holds) {
            throw of(record, wanted, found);
        }
    }

    /** The same in words that are only made if they are said: every record passes here. */
    static void unless(boolean holds, TimelineRecord record, Supplier<String> wanted, Supplier<String> found) {
        if (!holds) {
            throw of(record, wanted.get(), found.get());
        }
    }

    /** A refusal, to be thrown. */
    static DaybookException.BadRecords of(TimelineRecord record, String wanted, Object found) {
        return new DaybookException.BadRecords(
                "run %s, epoch %d, sequence %d, %s: wanted %s, found %s; put it right at its source and send it anew"
                        .formatted(
                                quoted(record.getRun()),
                                record.getEpoch(),
                                record.getSequence(),
                                record.getKind(),
                                wanted,
                                quoted(found)));
    }

    private static String quoted(Object found) {
        String text = String.valueOf(found);
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }
}
