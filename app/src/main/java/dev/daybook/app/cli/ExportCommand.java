package dev.daybook.app.cli;

import dev.daybook.app.Campaigns;
import dev.daybook.app.Surroundings;
import dev.daybook.seed.CampaignPack;
import dev.daybook.seed.exports.ExportFormat;
import dev.daybook.seed.exports.ExportReport;
import dev.daybook.seed.exports.PackExport;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code daybook export}: a campaign in a form that other programs read. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Write a campaign in a form that other programs read:",
            "",
            "  ged      CSV with the columns of UCDP GED; only events with deaths",
            "  csv      CSV, a row for each event",
            "  geojson  the places and what happened there (Linked Places Format)",
            "  json     everything: the definition and every event",
            "",
            "docs/pack-format.md says what each form leaves out."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  daybook export csv -o manchuria.csv",
            "  daybook export geojson --as-of 1945-08-17 > places.geojson",
            "  daybook export ged my-campaign -o my-campaign.csv"
        })
final class ExportCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(index = "0", paramLabel = "FORM", description = "ged, csv, geojson or json.")
    ExportFormat form = ExportFormat.JSON;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "CAMPAIGN",
            defaultValue = Campaigns.DEFAULT,
            description = "Id of a campaign, or directory of a pack. Default: ${DEFAULT-VALUE}.")
    String campaign = Campaigns.DEFAULT;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = Arguments.Day.class,
            description = "Only events that had begun by DATE, and places as they were held at its end.")
    @Nullable
    LocalDate asOf;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Write to FILE, which is replaced once the export is whole. Default: standard output.")
    @Nullable
    Path file;

    @Spec
    CommandSpec spec;

    ExportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        CampaignPack pack = Campaigns.load(campaign, surroundings.home());
        tell(file == null ? toStandardOutput(pack) : WholeFile.write(file, out -> write(pack, out)));
        return 0;
    }

    private ExportReport toStandardOutput(CampaignPack pack) throws IOException {
        return write(pack, spec.commandLine().getOut());
    }

    private ExportReport write(CampaignPack pack, Writer out) throws IOException {
        return PackExport.write(form, pack, asOf, new ExportWriter(out, surroundings.ending()));
    }

    private void tell(ExportReport report) {
        if (report.left() > 0) {
            spec.commandLine()
                    .getErr()
                    .printf(
                            "daybook: %s left out, which %s cannot hold (docs/pack-format.md, Exports)%n",
                            Counted.of(report.left(), "event"), form.name().toLowerCase(Locale.ROOT));
        }
    }
}
