package dev.daybook.streams.stage;

import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.CasualtyDay;
import dev.daybook.schema.CasualtyRecord;
import dev.daybook.schema.TimelineRecord;
import dev.daybook.schema.topic.RunKey;
import dev.daybook.streams.casualties.CasualtyFold;
import dev.daybook.streams.casualties.CasualtyStep;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps what it cost: one record for each belligerent and day on which a figure takes effect. */
public final class CasualtiesStage extends Stage<CasualtyFold, CasualtyDay> {

    /** A stage of which no run is awake. */
    public CasualtiesStage() {
        super(StageNodes.CASUALTIES);
    }

    @Override
    CasualtyFold begin(CampaignDefinition definition, String run) {
        return new CasualtyFold(definition);
    }

    @Override
    Answer<CasualtyDay> apply(CasualtyFold fold, StageMessage message) {
        String run = message.record().getRun();
        CasualtyStep step = fold.apply(message.record());
        List<Output<CasualtyDay>> outputs = step.outputs().stream()
                .map(output -> new Output<>(
                        RunKey.casualties(run, output.date(), output.belligerent()), output.date(), output.day()))
                .toList();
        return new Answer<>(outputs, message.with(fold, step.touched()));
    }

    @Override
    CasualtyRecord stamped(TimelineRecord cause, LocalDate date, boolean finished, @Nullable CasualtyDay body) {
        return new CasualtyRecord(cause.getRun(), cause.getEpoch(), cause.getSequence(), date, finished, body);
    }
}
