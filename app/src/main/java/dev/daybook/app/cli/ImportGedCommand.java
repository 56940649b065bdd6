package dev.daybook.app.cli;

import dev.daybook.app.Surroundings;
import dev.daybook.seed.imports.ImportRequest.Table;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code daybook import ged}: packs out of UCDP's Georeferenced Event Dataset. */
@Command(
        name = "ged",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Make a pack of each conflict in a UCDP GED table, of any version that names its columns.",
            "",
            "Rows that break an obvious invariant are kept and flagged; rows that cannot be read are listed in "
                    + "rejects.csv with line and reason. The packs' directories are printed."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  daybook import ged ged261.csv --out packs",
            "  daybook import ged ged261.csv --out syria --conflict 13604 --from 2013-01-01",
            "  daybook replay syria",
            "",
            "Exit status: 0 imported, 2 usage, 3 no header or no event, 4 cannot be written."
        })
final class ImportGedCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    ImportOptions options;

    @Option(
            names = "--conflict",
            paramLabel = "CONFLICT",
            description = "Only the conflict of this number (conflict_new_id) or name.")
    @Nullable
    String conflict;

    @Spec
    CommandSpec spec;

    ImportGedCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return new TableImporter(spec.commandLine(), surroundings).run(options.request(Table.GED, conflict));
    }
}
