package dev.daybook.app.cli;

import dev.daybook.app.Campaigns;
import picocli.CommandLine.Parameters;

/** Which campaign a command is about. */
final class CampaignArgument {

    @Parameters(
            arity = "0..1",
            paramLabel = "CAMPAIGN",
            defaultValue = Campaigns.DEFAULT,
            description = "Id of a campaign, or directory of a pack. Default: ${DEFAULT-VALUE}.")
    String campaign = Campaigns.DEFAULT;
}
