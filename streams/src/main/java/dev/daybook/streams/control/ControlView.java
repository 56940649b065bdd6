package dev.daybook.streams.control;

import dev.daybook.schema.Holding;
import dev.daybook.schema.TerritoryChange;
import java.time.LocalDate;
import java.util.List;

/** Who holds what, as the control rules of one run and epoch have it now. */
public interface ControlView {

    /** Records of territories that begin on {@code day}, initial holders included: regions, then places. */
    List<TerritoryChange> changesOn(LocalDate day);

    /** Who holds how many places of the campaign, and what share of its ground, at the end of {@code day}. */
    List<Holding> holdingsAt(LocalDate day);
}
