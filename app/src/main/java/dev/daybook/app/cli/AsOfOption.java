package dev.daybook.app.cli;

import dev.daybook.error.DaybookException;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --as-of}: another day for today. */
final class AsOfOption {

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = Arguments.Day.class,
            description = "With --today: as if today were DATE.")
    @Nullable
    LocalDate asOf;

    /**
     * The day that counts as today.
     *
     * @throws DaybookException.Usage if it is given where today is not asked for
     */
    LocalDate today(WhichDay which, Clock clock) {
        if (asOf != null && !which.today) {
            throw new DaybookException.Usage("--as-of goes with --today: it says which day counts as today");
        }
        return asOf == null ? LocalDate.now(clock) : asOf;
    }
}
