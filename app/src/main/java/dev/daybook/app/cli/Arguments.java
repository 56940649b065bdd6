package dev.daybook.app.cli;

import dev.daybook.error.DaybookException;
import dev.daybook.producer.pace.Speed;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What people write for days, speeds and durations. */
final class Arguments {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,7})(ms|s|m|h)");

    /** More than anybody waits, and far less than nanoseconds can count. */
    private static final Duration LONGEST = Duration.ofDays(365);

    private Arguments() {}

    /** A day, as 1945-08-26. */
    static final class Day implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                throw new TypeConversionException("'%s' is no day; wanted one such as 1945-08-26".formatted(text));
            }
        }
    }

    /** A day of any year, as 08-26. */
    static final class DayOfYear implements ITypeConverter<MonthDay> {
        @Override
        public MonthDay convert(String text) {
            try {
                return MonthDay.parse("--" + text);
            } catch (DateTimeException e) {
                throw new TypeConversionException("'%s' is no month and day; wanted one such as 08-26".formatted(text));
            }
        }
    }

    /** A speed, as max, realtime, 3600x or 1d/2s. */
    static final class SpeedText implements ITypeConverter<Speed> {
        @Override
        public Speed convert(String text) {
            try {
                return Speed.parse(text);
            } catch (DaybookException.Usage e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    /** Wall time, as 500ms, 3s, 2m or 1h. */
    static final class WallTime implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            Matcher match = DURATION.matcher(text);
            if (!match.matches()) {
                throw new TypeConversionException(
                        "'%s' is no duration; wanted one such as 500ms or 3s".formatted(text));
            }
            Duration duration = of(Long.parseLong(match.group(1)), match.group(2));
            if (duration.compareTo(LONGEST) > 0) {
                throw new TypeConversionException(
                        "'%s' is too long; wanted at most %dh".formatted(text, LONGEST.toHours()));
            }
            return duration;
        }

        private static Duration of(long amount, String unit) {
            return switch (unit) {
                case "ms" -> Duration.ofMillis(amount);
                case "s" -> Duration.ofSeconds(amount);
                case "m" -> Duration.ofMinutes(amount);
                default -> Duration.ofHours(amount);
            };
        }
    }
}
