package dev.daybook.app.trial;

import dev.daybook.producer.timeline.Corrections;
import dev.daybook.producer.timeline.HeldTimeline;
import dev.daybook.producer.timeline.RunEpoch;
import dev.daybook.producer.timeline.Script;
import dev.daybook.producer.timeline.Step;
import dev.daybook.producer.timeline.Steps;
import dev.daybook.schema.TimelineRecord;
import java.util.ArrayList;
import java.util.List;

/** The timeline of a run whose pack changes on the way, with the producer's own corrections. */
final class CorrectedTimeline {

    private final String run;
    private final List<TimelineRecord> records = new ArrayList<>();
    private HeldTimeline held = new HeldTimeline();
    private int epoch = 1;
    private long sequence = -1;

    CorrectedTimeline(String run) {
        this.run = run;
    }

    /** All records so far. */
    List<TimelineRecord> records() {
        return records;
    }

    /** Next comes the begin of a new epoch, as after a seek. */
    CorrectedTimeline seek() {
        held = new HeldTimeline();
        epoch++;
        sequence = -1;
        return this;
    }

    /** Goes on with at most so many steps of a pack. */
    CorrectedTimeline play(Script script, int atMost) {
        int left = atMost;
        try (Steps steps = new Steps(script, MadePack.LAST)) {
            while (left > 0 && steps.hasNext()) {
                Step step = steps.next();
                if (!held.has(step)) {
                    take(step.record(named(script), ++sequence, held.nextRevision(step.eventId())));
                    left--;
                }
            }
        }
        return this;
    }

    /** Goes on with a pack to its end. */
    CorrectedTimeline playOut(Script script) {
        return play(script, Integer.MAX_VALUE);
    }

    /** Sends what a pack says otherwise than the run. */
    CorrectedTimeline correct(Script script) {
        Corrections.of(held, script, named(script), sequence).forEach(this::take);
        return this;
    }

    private void take(TimelineRecord record) {
        sequence = record.getSequence();
        records.add(record);
        held.add(record);
    }

    private RunEpoch named(Script script) {
        return new RunEpoch(run, script.definition().getId(), script.fingerprint(), epoch);
    }
}
