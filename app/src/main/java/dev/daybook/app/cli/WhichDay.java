package dev.daybook.app.cli;

import dev.daybook.error.DaybookException;
import dev.daybook.schema.CampaignDefinition;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A day of a campaign: itself, or its day of the year. */
final class WhichDay {

    @Option(
            names = "--date",
            paramLabel = "DATE",
            converter = Arguments.Day.class,
            description = "The day, as 1945-08-26.")
    @Nullable
    LocalDate date;

    @Option(
            names = "--on",
            paramLabel = "MM-DD",
            converter = Arguments.DayOfYear.class,
            description = "The day of any year, as 08-26.")
    @Nullable
    MonthDay on;

    @Option(names = "--today", description = "Today's day of the year.")
    boolean today;

    @Option(names = "--hash", description = "No day, but one hash over all days of the run: equal for equal digests.")
    boolean hash;

    /**
     * The days of the campaign's span that are meant, in order.
     *
     * @throws DaybookException.Usage if the day named lies outside the span
     */
    List<LocalDate> days(CampaignDefinition campaign, LocalDate wallDay) {
        if (hash) {
            return List.of();
        }
        if (date == null) {
            MonthDay wanted = yearDay(wallDay);
            return campaign.getSpanFrom()
                    .datesUntil(campaign.getSpanTo().plusDays(1))
                    .filter(day -> MonthDay.from(day).equals(wanted))
                    .toList();
        }
        return List.of(inSpan(date, campaign));
    }

    /**
     * {@code date}, a day of the campaign's span.
     *
     * @throws DaybookException.Usage if it lies outside
     */
    static LocalDate inSpan(LocalDate date, CampaignDefinition campaign) {
        if (date.isBefore(campaign.getSpanFrom()) || date.isAfter(campaign.getSpanTo())) {
            throw new DaybookException.Usage("--date %s: wanted a day of %s, %s to %s"
                    .formatted(date, campaign.getId(), campaign.getSpanFrom(), campaign.getSpanTo()));
        }
        return date;
    }

    /** The day of the year that is meant. */
    MonthDay yearDay(LocalDate wallDay) {
        return on != null ? on : MonthDay.from(date != null ? date : wallDay);
    }
}
