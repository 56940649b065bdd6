package dev.daybook.producer;

import dev.daybook.error.DaybookException;
import dev.daybook.producer.pace.Speed;
import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.topic.RunKey;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a run when it is opened.
 *
 * @param run         run id
 * @param speed       speed to begin with
 * @param from        day from which on it is paced, what lies before goes at full speed; null: the span's first
 * @param to          last day to be closed; null: the span's last
 * @param restart     whether a run that is there begins a new epoch
 * @param skipQuiet   wall time to which longer waits for the next event are cut; null: none are
 * @param loop        whether a new epoch begins at the end
 * @param startPaused whether it waits for a resume
 * @param stay        whether it waits for requests at the end instead of ending
 */
public record RunRequest(
        String run,
        Speed speed,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean restart,
        @Nullable Duration skipQuiet,
        boolean loop,
        boolean startPaused,
        boolean stay) {

    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    /** Refuses a bad run id, days in the wrong order and a wait outside 1 ms to a day. */
    public RunRequest {
        RunKey.checked(run);
        if (from != null && to != null && to.isBefore(from)) {
            throw new DaybookException.Usage(
                    "from %s to %s: wanted the first not after the second".formatted(from, to));
        }
        if (skipQuiet != null && (skipQuiet.toMillis() < 1 || skipQuiet.compareTo(LONGEST_WAIT) > 0)) {
            throw new DaybookException.Usage("--skip-quiet %s: wanted 1 ms to 1 d".formatted(skipQuiet));
        }
    }

    /** The whole span at {@code speed}, continued if it is there. */
    public static RunRequest of(String run, Speed speed) {
        return new RunRequest(run, speed, null, null, false, null, false, false, false);
    }

    /** This request, paced from {@code day} on. */
    public RunRequest from(@Nullable LocalDate day) {
        return new RunRequest(run, speed, day, to, restart, skipQuiet, loop, startPaused, stay);
    }

    /** This request, ending after {@code day}. */
    public RunRequest to(@Nullable LocalDate day) {
        return new RunRequest(run, speed, from, day, restart, skipQuiet, loop, startPaused, stay);
    }

    /**
     * This request, between two days; where one is null, the campaign's highlight has it. From a day behind the
     * highlight a run goes on to the span's last.
     *
     * @throws DaybookException.Usage if a day lies outside the span, or the first behind the last
     */
    public RunRequest between(CampaignDefinition campaign, @Nullable LocalDate first, @Nullable LocalDate last) {
        within(campaign, "from", first);
        within(campaign, "to", last);
        boolean behind = first != null && first.isAfter(campaign.getHighlightTo());
        LocalDate until = last != null ? last : behind ? campaign.getSpanTo() : campaign.getHighlightTo();
        boolean before = campaign.getHighlightFrom().isAfter(until);
        LocalDate begins = first != null ? first : before ? campaign.getSpanFrom() : campaign.getHighlightFrom();
        return from(begins).to(until);
    }

    /** This request, with or without a new epoch. */
    public RunRequest restart(boolean asked) {
        return new RunRequest(run, speed, from, to, asked, skipQuiet, loop, startPaused, stay);
    }

    /** This request, with waits for the next event cut to {@code wait}. */
    public RunRequest skipQuiet(@Nullable Duration wait) {
        return new RunRequest(run, speed, from, to, restart, wait, loop, startPaused, stay);
    }

    /** This request, beginning anew at the end or not. */
    public RunRequest loop(boolean asked) {
        return new RunRequest(run, speed, from, to, restart, skipQuiet, asked, startPaused, stay);
    }

    /** This request, waiting for a resume or not. */
    public RunRequest startPaused(boolean asked) {
        return new RunRequest(run, speed, from, to, restart, skipQuiet, loop, asked, stay);
    }

    /** This request, waiting for requests at the end or not. */
    public RunRequest stay(boolean asked) {
        return new RunRequest(run, speed, from, to, restart, skipQuiet, loop, startPaused, asked);
    }

    /**
     * Last day to be closed.
     *
     * @throws DaybookException.Usage if {@code from} or {@code to} lie outside the span
     */
    LocalDate lastDay(CampaignDefinition campaign) {
        within(campaign, "from", from);
        within(campaign, "to", to);
        return to == null ? campaign.getSpanTo() : to;
    }

    /** Day from which on it is paced. */
    LocalDate firstDay(CampaignDefinition campaign) {
        return from == null ? campaign.getSpanFrom() : from;
    }

    private static void within(CampaignDefinition campaign, String which, @Nullable LocalDate day) {
        if (day != null && (day.isBefore(campaign.getSpanFrom()) || day.isAfter(campaign.getSpanTo()))) {
            throw new DaybookException.Usage("%s %s: wanted a day of %s, %s to %s"
                    .formatted(which, day, campaign.getId(), campaign.getSpanFrom(), campaign.getSpanTo()));
        }
    }
}
