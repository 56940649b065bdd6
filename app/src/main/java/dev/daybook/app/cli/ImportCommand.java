package dev.daybook.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code daybook import}: packs out of other people's tables. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(ged|acled)",
        description = "Make campaign packs of a table of conflict events, UCDP GED or ACLED.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  daybook import ged ged261.csv --out packs --conflict 13246",
            "  daybook import acled acled.csv --out packs --country Sudan --from 2023-04-15"
        })
final class ImportCommand implements Runnable {

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "import: wanted ged or acled");
    }
}
