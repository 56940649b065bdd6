package dev.daybook.streams.stage;

import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.ControlRecord;
import dev.daybook.schema.TerritoryChange;
import dev.daybook.schema.TimelineRecord;
import dev.daybook.schema.topic.RunKey;
import dev.daybook.streams.control.ControlFold;
import dev.daybook.streams.control.ControlStep;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps who holds what: one record for each territory and day of change. */
public final class ControlStage extends Stage<ControlFold, TerritoryChange> {

    /** A stage of which no run is awake. */
    public ControlStage() {
        super(StageNodes.CONTROL);
    }

    @Override
    ControlFold begin(CampaignDefinition definition, String run) {
        return new ControlFold(definition);
    }

    @Override
    Answer<TerritoryChange> apply(ControlFold fold, StageMessage message) {
        String run = message.record().getRun();
        ControlStep step = fold.apply(message.record());
        List<Output<TerritoryChange>> outputs = step.outputs().stream()
                .map(output -> new Output<>(
                        RunKey.control(run, output.territory(), output.date()), output.date(), output.change()))
                .toList();
        return new Answer<>(outputs, message.with(fold, step.touched()));
    }

    @Override
    ControlRecord stamped(TimelineRecord cause, LocalDate date, boolean finished, @Nullable TerritoryChange body) {
        return new ControlRecord(cause.getRun(), cause.getEpoch(), cause.getSequence(), date, finished, body);
    }
}
