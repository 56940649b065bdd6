package dev.daybook.seed.read;

import dev.daybook.seed.fault.Faults;
import dev.daybook.seed.fault.Rule;
import dev.daybook.seed.text.Position;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** The days of each event file. A pack that is read file by file must have its files in the order of their days. */
public final class FileOrder {

    /**
     * The earliest days of the events of one file.
     *
     * @param firstAt  where the one with the first day stands
     * @param firstDay first of all their earliest days
     * @param lastDay  last of them
     */
    private record FileDays(Position firstAt, LocalDate firstDay, LocalDate lastDay) {

        FileDays with(FileDays other) {
            FileDays first = other.firstDay.isBefore(firstDay) ? other : this;
            return new FileDays(
                    first.firstAt, first.firstDay, lastDay.isAfter(other.lastDay) ? lastDay : other.lastDay);
        }
    }

    private final Map<String, FileDays> files = new LinkedHashMap<>();
    private long count;

    /** Takes in an event; events come in pack order. */
    public void add(PackEvent event) {
        count++;
        Position at = event.node().at();
        LocalDate day = event.event().getEarliest();
        files.merge(at.file(), new FileDays(at, day, day), FileDays::with);
    }

    /** How many events there were. */
    public long count() {
        return count;
    }

    /**
     * Whether the files are in order, or need not be since there are at most {@code held} events.
     *
     * @param held   events that are held in memory
     * @param faults takes each file that is not in order
     */
    public boolean check(int held, Faults faults) {
        if (count <= held) {
            return true;
        }
        int before = faults.errors();
        LocalDate last = LocalDate.MIN;
        for (FileDays file : files.values()) {
            if (file.firstDay().isBefore(last)) {
                String found = "an event of " + file.firstDay() + " after a file with one of " + last;
                String hint = "a pack of more than " + held + " events is replayed file by file";
                faults.error(file.firstAt(), Rule.BAD_DATE, found, "event files in the order of their dates", hint);
            }
            last = file.lastDay().isAfter(last) ? file.lastDay() : last;
        }
        return faults.errors() == before;
    }
}
