package dev.daybook.app.cli;

import dev.daybook.error.DaybookException;
import dev.daybook.seed.imports.ImportRequest;
import dev.daybook.seed.imports.ImportRequest.Table;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What to import and where to put it. */
final class ImportOptions {

    @Parameters(paramLabel = "FILE", description = "The table, a CSV file with a header.")
    Path file = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Directory for the packs; must be new or empty. It appears whole or not at all.")
    Path out = Path.of("");

    @Option(
            names = "--from",
            paramLabel = "DATE",
            converter = Arguments.Day.class,
            description = "Only events that end on DATE or later.")
    @Nullable
    LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            converter = Arguments.Day.class,
            description = "Only events that begin on DATE or earlier.")
    @Nullable
    LocalDate to;

    /**
     * What is asked for.
     *
     * @param conflict only this conflict or country, null for all
     * @throws DaybookException.Usage if the days are not in order
     */
    ImportRequest request(Table table, @Nullable String conflict) {
        if (from != null && to != null && to.isBefore(from)) {
            throw new DaybookException.Usage("--to %s is before --from %s".formatted(to, from));
        }
        return new ImportRequest(table, file, out, conflict, from, to);
    }
}
