package dev.daybook.app.console;

import dev.daybook.producer.Progress;
import dev.daybook.schema.RunClock;
import dev.daybook.schema.RunState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Where a run stands, in one line that fits: what matters least is left out first. */
final class ProgressLine {

    private static final int LONGEST_BAR = 30;
    private static final int SHORTEST_BAR = 8;
    private static final String GAP = "  ";
    private static final int PARTS_ALWAYS = 3;
    private static final int BAR_AT = 2;
    private static final int WORTH_SAYING_PERCENT = 95;
    private static final int ALL_PERCENT = 100;

    private final ZoneId zone;

    /** @param zone the campaign's */
    ProgressLine(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * The line.
     *
     * @param hint    what else may be said, last; may be empty
     * @param columns how many there are
     */
    String of(Progress progress, String hint, int columns) {
        List<String> parts = parts(progress);
        parts.add(quiet(progress));
        parts.add(hint);
        if (!fits(parts, columns)) {
            parts.remove(quiet(progress));
        }
        while (parts.size() > PARTS_ALWAYS && !fits(parts, columns)) {
            parts.remove(parts.size() - 1);
        }
        int bar = Math.min(LONGEST_BAR, columns - 1 - length(parts) - GAP.length());
        if (bar >= SHORTEST_BAR) {
            parts.add(BAR_AT, bar(share(progress), bar));
        }
        return cut(join(parts), columns);
    }

    /** The line with a note that matters more than all but the date and what the run does. */
    String noted(Progress progress, String note, int columns) {
        List<String> parts = parts(progress);
        while (parts.size() > 1 && length(parts) + GAP.length() + note.length() >= columns) {
            parts.remove(parts.size() - 1);
        }
        parts.add(note);
        return cut(join(parts), columns);
    }

    private static List<String> parts(Progress progress) {
        RunClock clock = progress.clock();
        return new ArrayList<>(List.of(
                clock.getDate().toString(),
                "day %d of %d".formatted(progress.dayNumber(), progress.days()),
                state(clock),
                grouped(progress.eventsSent(), "event", "events")));
    }

    private static String quiet(Progress progress) {
        long days = progress.quietDays();
        return days == 0 ? "" : grouped(days, "quiet day", "quiet days") + " skipped";
    }

    private static boolean fits(List<String> parts, int columns) {
        return length(parts) + GAP.length() + SHORTEST_BAR < columns;
    }

    /** What a run does, and how fast. */
    static String state(RunClock clock) {
        return switch (clock.getState()) {
            case PLAYING -> "playing " + clock.getSpeedAsked() + achieved(clock);
            case PAUSED -> "paused (" + clock.getSpeedAsked() + ")";
            case FINISHED -> "finished";
            case UNKNOWN -> "unknown";
        };
    }

    /** The rate kept, where it is not the one asked. */
    private static String achieved(RunClock clock) {
        if (clock.getState() != RunState.PLAYING || clock.getRateAsked() == null || clock.getRateAchieved() == null) {
            return "";
        }
        long percent = Math.round(clock.getRateAchieved() / clock.getRateAsked() * ALL_PERCENT);
        return percent >= WORTH_SAYING_PERCENT ? "" : " (%d%% kept)".formatted(Math.max(0, percent));
    }

    /** How much of the time from the first day's start to the last day's end is over, 0 to 1. */
    private double share(Progress progress) {
        LocalDate last = progress.clock().getEndsOn();
        double from = seconds(progress.spanFrom().atStartOfDay(zone).toInstant());
        double to = seconds(last.plusDays(1).atStartOfDay(zone).toInstant());
        double now = seconds(progress.clock().getCampaignInstant());
        return Math.max(0, Math.min(1, (now - from) / (to - from)));
    }

    private static String bar(double share, int columns) {
        int done = (int) Math.round(share * columns);
        return "━".repeat(done) + "─".repeat(columns - done);
    }

    private static double seconds(Instant instant) {
        return instant.getEpochSecond();
    }

    private static int length(List<String> parts) {
        return join(parts).length();
    }

    private static String join(List<String> parts) {
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(GAP));
    }

    /** The last column stays free: some terminals wrap once it is written. */
    private static String cut(String line, int columns) {
        return line.length() < columns ? line : line.substring(0, Math.max(0, columns - 1));
    }

    private static String grouped(long count, String one, String many) {
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : many);
    }
}
