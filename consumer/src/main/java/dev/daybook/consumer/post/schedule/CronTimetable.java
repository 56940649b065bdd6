package dev.daybook.consumer.post.schedule;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import dev.daybook.error.DaybookException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;

/** The days and times of a cron expression; of several on a day, the first. */
public final class CronTimetable implements Timetable {

    private final ExecutionTime times;
    private final ZoneId zone;

    /**
     * @param expression five fields: minute, hour, day of month, month, day of week
     * @param zone       whose days and times are meant
     * @throws DaybookException.Usage if it is none
     */
    public CronTimetable(String expression, ZoneId zone) {
        try {
            times = ExecutionTime.forCron(
                    new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX)).parse(expression));
        } catch (IllegalArgumentException e) {
            throw new DaybookException.Usage(
                    "--cron '%s': %s; wanted five fields such as '0 9 * * 1-5'".formatted(expression, e.getMessage()));
        }
        this.zone = zone;
    }

    @Override
    public ZoneId zone() {
        return zone;
    }

    /** Reckoned without zone: what a change of clocks does to a time is the same as for a daily one. */
    @Override
    public Optional<Instant> on(LocalDate day) {
        ZonedDateTime midnight = day.atStartOfDay(ZoneOffset.UTC);
        return times.nextExecution(midnight.minusNanos(1))
                .filter(next -> next.toLocalDate().equals(day))
                .map(next -> Timetable.instant(next.toLocalDateTime(), zone));
    }
}
