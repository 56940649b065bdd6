package dev.daybook.app.cli;

import dev.daybook.error.DaybookException;
import dev.daybook.producer.RunRequest;
import dev.daybook.producer.pace.Speed;
import dev.daybook.schema.CampaignDefinition;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a campaign is played. */
final class ReplayOptions {

    @Option(
            names = "--speed",
            paramLabel = "SPEED",
            defaultValue = "1d/2s",
            converter = Arguments.SpeedText.class,
            description = "max, realtime, a factor as 3600x, or campaign time per wall time as 1d/2s. Default: 1d/2s.")
    Speed speed = Speed.MAX;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            converter = Arguments.Day.class,
            description = "First day shown; earlier ones are played at full speed. Default: the campaign's highlight.")
    @Nullable
    LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            converter = Arguments.Day.class,
            description = "Last day. Default: the highlight's.")
    @Nullable
    LocalDate to;

    @Option(names = "--run", paramLabel = "ID", description = "Id of the run. Default: CAMPAIGN-live.")
    @Nullable
    String run;

    @Option(names = "--restart", description = "Play the run anew if it is there.")
    boolean restart;

    @Option(
            names = "--skip-quiet",
            paramLabel = "DURATION",
            converter = Arguments.WallTime.class,
            description = "Cut waits for the next event to this, as 500ms or 3s.")
    @Nullable
    Duration skipQuiet;

    @Option(names = "--loop", description = "Begin anew at the end.")
    boolean loop;

    @Option(names = "--start-paused", description = "Wait for a resume before the first day.")
    boolean startPaused;

    /**
     * What is asked of the run.
     *
     * @throws DaybookException.Usage if days or id cannot be used
     */
    RunRequest request(CampaignDefinition campaign) {
        String id = run == null ? campaign.getId() + "-live" : run;
        return RunRequest.of(id, speed)
                .between(campaign, from, to)
                .restart(restart)
                .skipQuiet(skipQuiet)
                .loop(loop)
                .startPaused(startPaused);
    }
}
