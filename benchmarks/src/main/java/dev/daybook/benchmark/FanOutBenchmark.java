package dev.daybook.benchmark;

import dev.daybook.consumer.gateway.stream.StreamLimits;
import dev.daybook.producer.RunPlayer;
import dev.daybook.producer.RunRequest;
import dev.daybook.producer.pace.Speed;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * From a day's close on the timeline to its digest at each of many SSE subscribers, one a second; then the same beside
 * clients that read nothing, with what the gateway's process holds.
 *
 * <p>Arguments: subscribers (10,000), seconds (60), clients that read nothing (10). Broker, producer, stages and the
 * gateway are here, all subscribers in another process.
 *
 * <p>A client that reads nothing asks for more than a socket takes, and is not cut during the round. Each digest is
 * followed by its mark, so that two events a second are sent. The first ten seconds count for what is lost, not for how
 * long it takes. Both processes need as many open files as there are subscribers.
 */
public final class FanOutBenchmark {

    private static final int WARM_UP = 10;
    private static final String PAST = "past";
    private static final int PAST_EVENTS = 40_000;
    private static final StreamLimits LIMITS =
            new StreamLimits(12_000, Duration.ofSeconds(10), Duration.ofHours(1), StreamLimits.DEFAULT.threads());

    private FanOutBenchmark() {}

    /** Runs it and prints two lines a round. */
    public static void main(String[] arguments) throws Exception {
        int subscribers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
        int stalled = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 10;
        try (GatewayRig rig = GatewayRig.start(LIMITS)) {
            rig.load(PAST, new MadeUpCampaign(PAST, PAST_EVENTS, 400));
            System.out.println("before  " + ProcessMemory.line());
            round(rig, "alone", subscribers, seconds, 0);
            rig.awaitNoStreams();
            round(rig, "stalled", subscribers, seconds, stalled);
        }
    }

    private static void round(GatewayRig rig, String run, int subscribers, int seconds, int stalled) throws Exception {
        RunRequest request = RunRequest.of(run, Speed.parse("1d/1s")).startPaused(true);
        try (RunPlayer player = rig.open(request, new MadeUpCampaign("fan-out", seconds, seconds))) {
            CompletableFuture<Void> playing = CompletableFuture.runAsync(player::play);
            String path = "/v1/stream/digests?run=";
            try (LoadProcess load = LoadProcess.start(
                    SubscriberLoad.class,
                    rig.port(),
                    path + run,
                    subscribers,
                    "digests",
                    seconds,
                    WARM_UP,
                    stalled,
                    path + PAST)) {
                load.line();
                GatewayRig.resume(player, run);
                System.out.println("fan-out " + load.line());
                playing.join();
                System.out.println("memory  " + ProcessMemory.line());
            }
        }
    }
}
