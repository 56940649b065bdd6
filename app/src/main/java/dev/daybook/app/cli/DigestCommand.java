package dev.daybook.app.cli;

import dev.daybook.app.ArchiveRun;
import dev.daybook.app.BrokerAccess;
import dev.daybook.app.BrokerChoice;
import dev.daybook.app.Campaigns;
import dev.daybook.app.RunReading;
import dev.daybook.app.Surroundings;
import dev.daybook.consumer.digest.DigestRenderer;
import dev.daybook.consumer.digest.OutputFormat;
import dev.daybook.consumer.text.TerminalStyle;
import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.DayDigest;
import dev.daybook.schema.topic.RunKey;
import dev.daybook.seed.CampaignPack;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code daybook digest}: one day of the archive. */
@Command(
        name = "digest",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Print the digest of one day, or a hash over all.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  daybook digest --date 1945-08-26",
            "  daybook digest --on 08-17 --output markdown",
            "  daybook digest --today",
            "  daybook digest --hash --run manchuria-1945-live"
        })
final class DigestCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    CampaignArgument campaign;

    @ArgGroup(exclusive = true, multiplicity = "1")
    WhichDay which = new WhichDay();

    @Mixin
    AsOfOption asOf;

    @Option(
            names = "--run",
            paramLabel = "ID",
            description = "Run to read, which must be there. Default: the archive's, which is loaded if it is not.")
    @Nullable
    String run;

    @Mixin
    OutputOptions output;

    @Mixin
    BrokerOptions broker;

    @Spec
    CommandSpec spec;

    DigestCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        BrokerChoice choice = broker.choice(0);
        RunReading reading = run == null ? archive(choice) : played(run, choice);
        if (which.hash) {
            spec.commandLine().getOut().println(DigestHash.of(reading.view()));
        } else {
            print(reading, days(reading.definition()));
        }
        return 0;
    }

    private RunReading archive(BrokerChoice choice) {
        CampaignPack pack = Campaigns.load(campaign.campaign, surroundings.home());
        days(pack.definition());
        return new RunReading(ArchiveRun.read(pack, choice, surroundings), pack.definition());
    }

    private RunReading played(String id, BrokerChoice choice) {
        RunKey.checked(id);
        try (BrokerAccess access = choice.dataDirectory().isPresent()
                ? BrokerAccess.openOrStart(choice, surroundings)
                : BrokerAccess.open(choice, surroundings)) {
            return RunReading.of(id, access.connection(), surroundings.ending());
        }
    }

    /** Asked before anything is started too: a day that cannot be is refused at once. */
    private List<LocalDate> days(CampaignDefinition definition) {
        return which.days(definition, asOf.today(which, surroundings.clock()));
    }

    private void print(RunReading reading, List<LocalDate> days) {
        TerminalStyle style = new TerminalStyle(
                surroundings.terminal().columns(), surroundings.terminal().colour());
        DigestRenderer renderer = output.form.renderer(reading.definition(), style);
        PrintWriter out = spec.commandLine().getOut();
        NearestDays nearest = new NearestDays(reading.view());
        for (LocalDate day : days) {
            Optional<DayDigest> digest = reading.view().digest(day);
            digest.ifPresent(found -> out.print(renderer.render(found)));
            if (digest.isEmpty() || digest.get().getQuiet()) {
                note(nearest.around(day));
            }
        }
        if (days.isEmpty()) {
            note(nearest.aroundYearDay(which.yearDay(asOf.today(which, surroundings.clock()))));
        }
        out.flush();
    }

    /** Beside JSON, words go to standard error. */
    private void note(String text) {
        PrintWriter stream = output.form == OutputFormat.JSON
                ? spec.commandLine().getErr()
                : spec.commandLine().getOut();
        stream.println(text);
    }
}
