package dev.daybook.consumer.view;

import dev.daybook.schema.DayDigest;
import dev.daybook.schema.DigestRecord;
import dev.daybook.schema.topic.RunKey;
import dev.daybook.schema.topic.Topics;
import java.util.List;

/** A run that has told some days. */
public final class ToldRun {

    private static final String RUN = "manchuria-1945";

    private ToldRun() {}

    /** A run whose days are {@code days}, in their order, all complete. */
    public static RunView of(List<DayDigest> days) {
        CampaignView view = new CampaignView(ViewLimits.DEFAULT, ViewListener.NOBODY);
        view.record(Records.of(Topics.CLOCK, RUN, Records.clock(RUN)));
        for (DayDigest day : days) {
            DigestRecord record = new DigestRecord(RUN, 1, 1L, day.getDate(), false, day);
            view.record(Records.of(Topics.DIGESTS, RunKey.digest(RUN, day.getDate()), record));
            Records.marks(RUN, 1, day.getDate(), false).forEach(view::record);
        }
        view.polled(true);
        return view.run(RUN).orElseThrow();
    }
}
