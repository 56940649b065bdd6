package dev.daybook.app.console;

import dev.daybook.schema.RunClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where a server stands, in one line that fits: what matters least is left out first. A pure function. */
final class ServingLine {

    private static final String GAP = "  ";
    private static final int PARTS_ALWAYS = 2;
    private static final double MS_PER_SECOND = 1_000;

    private ServingLine() {}

    /**
     * The line.
     *
     * @param columns how many there are; the last one stays free
     */
    static String of(Serving serving, int columns) {
        List<String> parts = new ArrayList<>();
        parts.add(serving.address());
        Optional<RunClock> live = serving.live();
        parts.add(live.map(clock -> clock.getDate() + GAP + ProgressLine.state(clock))
                .orElse("no live run"));
        parts.add(counted(serving.streams()));
        parts.add(behind(serving.lag()));
        live.ifPresent(clock -> parts.add(clock.getRun()));
        while (parts.size() > PARTS_ALWAYS && String.join(GAP, parts).length() >= columns) {
            parts.remove(parts.size() - 1);
        }
        String line = String.join(GAP, parts);
        return line.length() < columns ? line : line.substring(0, Math.max(0, columns - 1));
    }

    private static String counted(int streams) {
        return streams == 1 ? "1 subscriber" : String.format(Locale.ROOT, "%,d subscribers", streams);
    }

    private static String behind(Duration lag) {
        return lag.compareTo(Duration.ofSeconds(1)) < 0
                ? lag.toMillis() + " ms behind"
                : String.format(Locale.ROOT, "%,.1f s behind", lag.toMillis() / MS_PER_SECOND);
    }
}
