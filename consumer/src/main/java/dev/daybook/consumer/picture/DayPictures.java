package dev.daybook.consumer.picture;

import dev.daybook.consumer.view.RunView;
import dev.daybook.error.DaybookException;
import dev.daybook.schema.Campaign;
import java.time.LocalDate;
import java.util.Optional;

/** Draws the days of one campaign. Its ground is laid out once. */
public final class DayPictures {

    private static final double MARGIN = 46;

    private final Campaign campaign;
    private final Atlas atlas;
    private final Lettering lettering;

    private DayPictures(Campaign campaign, Atlas atlas, Lettering lettering) {
        this.campaign = campaign;
        this.atlas = atlas;
        this.lettering = lettering;
    }

    /**
     * Pictures of {@code campaign}.
     *
     * @throws DaybookException.Unavailable if this machine's Java cannot draw letters; the message says what is missing
     */
    public static DayPictures of(Campaign campaign) {
        return new DayPictures(campaign, Atlas.of(campaign, DayDrawing.FRAME, MARGIN), Lettering.load());
    }

    /**
     * The picture of {@code day} as {@code run} tells it; empty if the run has no digest of that day.
     *
     * @param run a run of this campaign
     */
    public Optional<DayPicture> of(RunView run, LocalDate day, Theme theme) {
        return run.digest(day)
                .flatMap(digest -> run.standing(day).map(standing -> {
                    ShownDay shown = new ShownDay(campaign.getDefinition(), digest, standing, run.holders(day));
                    Brush brush = new Brush(new DrawnSides(campaign.getDefinition(), theme), lettering, theme);
                    return new DayPicture(DayDrawing.of(atlas, shown, brush), lettering, AltText.of(shown));
                }));
    }
}
