package dev.daybook.app.cli;

import dev.daybook.app.Campaigns;
import dev.daybook.app.Surroundings;
import dev.daybook.consumer.text.CleanText;
import dev.daybook.consumer.text.SafeJson;
import dev.daybook.error.DaybookException;
import dev.daybook.seed.lint.LintReport;
import dev.daybook.seed.lint.PackLinter;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code daybook lint}: what is wrong with a pack, a line a fault. */
@Command(
        name = "lint",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Look a campaign pack over: a line for each fault, with file, line and column, what was found and wanted, "
                    + "and what to do.",
            "",
            "Errors keep a pack from being loaded; warnings are what a careful author would look at. "
                    + "docs/pack-format.md lists the rules."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  daybook lint my-campaign",
            "  daybook lint --strict seeds/campaigns/manchuria-1945",
            "  daybook lint my-campaign --output json | jq .rule",
            "",
            "Exit status: 0 no errors, 2 no such pack, 3 errors."
        })
final class LintCommand implements Callable<Integer> {

    /** How faults are printed. */
    enum Form {
        TEXT,
        JSON
    }

    private final Surroundings surroundings;

    @Parameters(paramLabel = "PATH", description = "Directory of a pack, or id of a campaign.")
    String path = "";

    @Option(names = "--strict", description = "Take warnings for errors.")
    boolean strict;

    @Option(
            names = "--output",
            paramLabel = "FORM",
            description = "text, or json, which is one JSON object a line. Default: text.")
    Form form = Form.TEXT;

    @Spec
    CommandSpec spec;

    LintCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Path pack = Campaigns.find(path, surroundings.home());
        LintReport found = new PackLinter().lint(pack);
        LintReport report = strict ? found.strict() : found;
        PrintWriter out = spec.commandLine().getOut();
        if (form == Form.JSON) {
            report.jsonLines().forEach(line -> out.println(SafeJson.of(line)));
        } else {
            report.textLines().forEach(line -> out.println(CleanText.of(line)));
        }
        out.flush();
        String summary = pack + ": " + counted(report);
        if (!report.passes()) {
            throw new DaybookException.BadRecords(summary);
        }
        if (surroundings.terminal().errors()) {
            spec.commandLine().getErr().println("daybook: " + summary);
        }
        return 0;
    }

    private static String counted(LintReport report) {
        String kept = Counted.of(report.errors(), "error") + ", " + Counted.of(report.warnings(), "warning");
        return report.left() == 0 ? kept : kept + " and " + report.left() + " more faults that are not shown";
    }
}
