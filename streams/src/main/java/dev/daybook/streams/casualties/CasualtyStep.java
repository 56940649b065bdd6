package dev.daybook.streams.casualties;

import dev.daybook.schema.CasualtyDay;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What one timeline record changed.
 *
 * @param outputs days to write, by belligerent and then by day; only real differences, and only days already closed
 * @param touched closed days whose figures of the day, to date or of the campaign changed
 */
public record CasualtyStep(List<Output> outputs, SortedSet<LocalDate> touched) {

    /**
     * One belligerent's losses on one day.
     *
     * @param date        campaign day
     * @param belligerent belligerent id
     * @param day         the losses; null for a tombstone: nothing takes effect on that day any more
     */
    public record Output(
            LocalDate date, String belligerent, @Nullable CasualtyDay day) {}
}
