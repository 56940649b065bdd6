package dev.daybook.streams.control;

import dev.daybook.schema.TerritoryChange;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A place or region with its history and the records that follow from it. */
sealed interface Territory permits Spot, Area {

    /** Place or region id. */
    String id();

    /** What is stated of it. */
    History history();

    /** Its place in the order of regions and places. */
    int rank();

    /** Its records by day, as they stand; the owner's to change. */
    NavigableMap<LocalDate, TerritoryChange> records();

    /** The days in a stretch on which it may have a record. */
    TreeSet<LocalDate> candidates(Stretch stretch);

    /** Its record of a day as its history has it; null if there is none. */
    @Nullable
    TerritoryChange recordOf(LocalDate day);

    /** Event ids in order, each once. */
    static List<String> eventIds(Collection<StatedChange> stated) {
        return stated.stream().map(StatedChange::eventId).distinct().toList();
    }

    /** True if sources disagree about any of the changes. */
    static boolean isDisputed(Collection<StatedChange> stated) {
        return stated.stream().anyMatch(change -> change.change().getDisputed());
    }

    /** A fresh map for {@link #records}. */
    static NavigableMap<LocalDate, TerritoryChange> noRecords() {
        return new TreeMap<>();
    }
}
