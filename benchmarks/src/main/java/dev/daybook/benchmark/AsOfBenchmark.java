package dev.daybook.benchmark;

import dev.daybook.consumer.gateway.stream.StreamLimits;
import dev.daybook.producer.timeline.PackScript;
import dev.daybook.schema.CampaignDefinition;
import dev.daybook.seed.CampaignPack;
import dev.daybook.seed.PackLoader;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Requests a second for the whole map as of random days of the shipped campaign, plain and packed.
 *
 * <p>Arguments: seconds (20), connections (8), pack directory ({@code seeds/campaigns/manchuria-1945}). The connections
 * are kept and belong to another process; ten seconds go before those that count.
 */
public final class AsOfBenchmark {

    private static final int WARM_UP_SECONDS = 10;

    private AsOfBenchmark() {}

    /** Runs it and prints one line a content coding. */
    public static void main(String[] arguments) throws Exception {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
        int connections = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 8;
        String directory = arguments.length > 2 ? arguments[2] : "seeds/campaigns/manchuria-1945";
        CampaignPack pack = new PackLoader().load(Path.of(directory));
        CampaignDefinition campaign = pack.definition();
        long days = ChronoUnit.DAYS.between(campaign.getSpanFrom(), campaign.getSpanTo()) + 1;
        try (GatewayRig rig = GatewayRig.start(StreamLimits.DEFAULT)) {
            rig.load(campaign.getId(), new PackScript(pack));
            for (String coding : List.of("identity", "gzip")) {
                try (LoadProcess load = LoadProcess.start(
                        AsOfLoad.class,
                        rig.port(),
                        "/v1/campaigns/" + campaign.getId() + "/control?as_of=",
                        campaign.getSpanFrom(),
                        days,
                        connections,
                        WARM_UP_SECONDS,
                        seconds,
                        coding)) {
                    System.out.printf("as of days=%d %s%n", days, load.line());
                }
            }
        }
    }
}
