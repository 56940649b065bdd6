package dev.daybook.app.cli;

import dev.daybook.app.Surroundings;
import dev.daybook.error.DaybookException;
import dev.daybook.seed.imports.ImportReport;
import dev.daybook.seed.imports.ImportRequest;
import dev.daybook.seed.imports.TableImport;
import java.io.PrintWriter;
import picocli.CommandLine;

/** Imports a table and says what came of it: packs on standard output, everything else on standard error. */
final class TableImporter {

    private final PrintWriter out;
    private final PrintWriter err;
    private final Surroundings surroundings;

    TableImporter(CommandLine command, Surroundings surroundings) {
        this.out = command.getOut();
        this.err = command.getErr();
        this.surroundings = surroundings;
    }

    /**
     * Imports what is asked for.
     *
     * @return the exit status, 0
     * @throws DaybookException.BadRecords if there was not one row that could be read
     */
    int run(ImportRequest request) {
        ImportReport report;
        try (ImportBar bar = new ImportBar(err, surroundings)) {
            report = TableImport.run(request, bar);
        }
        report.packs().forEach(out::println);
        out.flush();
        if (report.events() == 0) {
            throw new DaybookException.BadRecords("%s: found no row that can be read, wanted at least one; %s"
                    .formatted(request.file(), rejected(report)));
        }
        err.println("daybook: " + summary(report));
        if (report.rejected() > 0) {
            err.println("daybook: " + rejected(report));
        }
        return 0;
    }

    private static String summary(ImportReport report) {
        return "%s of %s in %s; %s flagged, %s not asked for"
                .formatted(
                        Counted.of(report.events(), "event"),
                        Counted.of(report.rows(), "row"),
                        Counted.of(report.packs().size(), "pack"),
                        Counted.number(report.flagged()),
                        Counted.number(report.filtered()));
    }

    private static String rejected(ImportReport report) {
        return "%s not imported: line and reason of each are in %s"
                .formatted(Counted.of(report.rejected(), "row"), report.rejects());
    }
}
