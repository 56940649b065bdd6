package dev.daybook.app.replay;

import dev.daybook.app.BusyCampaign;
import dev.daybook.producer.RunPlayer;
import dev.daybook.producer.RunRequest;
import dev.daybook.producer.pace.Speed;
import dev.daybook.producer.pace.WallClock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Plays a run in a virtual machine of its own, so that it can be killed. */
final class ForkedReplay {

    private ForkedReplay() {}

    /** Starts one. */
    static Process start(String bootstrapServers, String run, String speed, BusyCampaign campaign) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ForkedReplay.class.getName(),
                        bootstrapServers,
                        run,
                        speed,
                        Integer.toString(campaign.days()),
                        Integer.toString(campaign.daily()),
                        campaign.title())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Plays the run its arguments say, to the end. */
    public static void main(String[] arguments) {
        BusyCampaign campaign =
                new BusyCampaign(Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4]), arguments[5]);
        RunRequest request = RunRequest.of(arguments[1], Speed.parse(arguments[2]));
        Map<String, Object> settings = Map.of("bootstrap.servers", arguments[0]);
        try (RunPlayer player = RunPlayer.open(request, campaign, settings, WallClock.system())) {
            player.play();
        }
    }
}
