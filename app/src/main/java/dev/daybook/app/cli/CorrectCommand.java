package dev.daybook.app.cli;

import dev.daybook.app.Campaigns;
import dev.daybook.app.Pipeline;
import dev.daybook.app.Restatement;
import dev.daybook.app.Services;
import dev.daybook.app.Surroundings;
import dev.daybook.producer.RunCorrection;
import dev.daybook.producer.pace.WallClock;
import dev.daybook.producer.timeline.PackScript;
import dev.daybook.schema.topic.RunKey;
import dev.daybook.seed.CampaignPack;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code daybook correct}: brings a run up to date with its pack. */
@Command(
        name = "correct",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Send what a campaign's pack now says otherwise than a run, so that the days it touches are restated.",
            "",
            "A run that a process plays is not corrected: stop it first; it goes on with the new pack.",
            "Days ahead of the run need no correction: they come from the new pack.",
            "The command ends when all days it touches are restated, with exit status 4 if that takes over a minute.",
            "A change of span, zone, places, regions, battles or sides needs 'daybook replay --restart'."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  daybook correct --run manchuria-1945", "  daybook correct my-campaign/ --run evening"})
final class CorrectCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    CampaignArgument campaign;

    @Option(names = "--run", paramLabel = "ID", required = true, description = "The run to be corrected.")
    String run = "";

    @Mixin
    BrokerOptions broker;

    @Spec
    CommandSpec spec;

    CorrectCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        RunKey.checked(run);
        CampaignPack pack = Campaigns.load(campaign.campaign, surroundings.home());
        try (Services services = new Services(surroundings.ending())) {
            Pipeline pipeline = Pipeline.openKept(services, broker.choice(0), surroundings);
            Restatement restatement = new Restatement(pipeline, WallClock.system());
            RunCorrection.Report report = restatement.correct(run, new PackScript(pack));
            say(said(report));
            if (report.records() > 0) {
                restatement.awaitRestated(run, report);
                say("run %s: control, casualties and digests are restated up to record %d"
                        .formatted(run, report.sequence()));
            }
        }
        return 0;
    }

    /** Says it at once: what is sent holds, even if the command fails later. */
    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }

    private String said(RunCorrection.Report report) {
        if (report.records() > 0) {
            return "run %s: %d %s sent anew, %d taken back"
                    .formatted(run, report.restated(), report.restated() == 1 ? "event" : "events", report.retracted());
        }
        return report.otherPack()
                ? "run %s: no day it has played reads otherwise; nothing sent, it goes on with the new pack"
                        .formatted(run)
                : "run %s: holds what the pack says; nothing sent".formatted(run);
    }
}
