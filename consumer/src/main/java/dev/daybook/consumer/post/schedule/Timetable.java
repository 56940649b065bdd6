package dev.daybook.consumer.post.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** At which moment of a day posts go out. */
public interface Timetable {

    /** The zone whose days and times are meant. */
    ZoneId zone();

    /** The moment on {@code day}; empty on days without posts. */
    Optional<Instant> on(LocalDate day);

    /** Every day at {@code time}. */
    static Timetable daily(LocalTime time, ZoneId zone) {
        return new Timetable() {
            @Override
            public ZoneId zone() {
                return zone;
            }

            @Override
            public Optional<Instant> on(LocalDate day) {
                return Optional.of(instant(day.atTime(time), zone));
            }
        };
    }

    /** A local time that a change of clocks leaves out moves forward by the gap; of one that comes twice, the first. */
    static Instant instant(LocalDateTime local, ZoneId zone) {
        return ZonedDateTime.ofLocal(local, zone, null).toInstant();
    }
}
