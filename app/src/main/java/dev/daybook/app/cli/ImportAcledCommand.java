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

/** {@code daybook import acled}: packs out of an ACLED export. */
@Command(
        name = "acled",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Make a pack of each country in an ACLED export.",
            "",
            "Its three sub-event types about territory become changes of control. Rows that cannot be read are listed "
                    + "in rejects.csv with line and reason. The packs' directories are printed. ACLED's terms do not "
                    + "allow passing its data on."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  daybook import acled acled.csv --out packs",
            "  daybook import acled acled.csv --out sudan --country Sudan --from 2023-04-15",
            "  daybook replay sudan",
            "",
            "Exit status: 0 imported, 2 usage, 3 no header or no event, 4 cannot be written."
        })
final class ImportAcledCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    ImportOptions options;

    @Option(
            names = {"--country", "--conflict"},
            paramLabel = "COUNTRY",
            description = "Only the country of this name or ISO number.")
    @Nullable
    String country;

    @Spec
    CommandSpec spec;

    ImportAcledCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return new TableImporter(spec.commandLine(), surroundings).run(options.request(Table.ACLED, country));
    }
}
