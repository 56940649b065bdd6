package dev.daybook.benchmark;

import dev.daybook.consumer.gateway.stream.StreamLimits;
import dev.daybook.producer.RunPlayer;
import dev.daybook.producer.RunRequest;
import dev.daybook.producer.pace.Speed;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * From {@code send()} of an event to the change it makes of who holds what, at one SSE subscriber: the producer's
 * transaction, three stages and the gateway lie between.
 *
 * <p>Arguments: seconds (60), events a second (50, a divisor of 25,000). Each event changes who holds
 * its place; a day has 25 of them. The subscriber is a process of its own; the first ten seconds do not count.
 */
public final class LatencyBenchmark {

    private static final String RUN = "latency";
    private static final int WARM_UP_SECONDS = 10;
    private static final int EVENTS_A_DAY = 25;
    private static final int MS_A_SECOND = 1000;

    private LatencyBenchmark() {}

    /** Runs it and prints one line. */
    public static void main(String[] arguments) throws Exception {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 60;
        int perSecond = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 50;
        int events = seconds * perSecond / EVENTS_A_DAY * EVENTS_A_DAY;
        MadeUpCampaign campaign = new MadeUpCampaign(RUN, events, events / EVENTS_A_DAY, 1);
        Speed speed = Speed.parse("1d/%dms".formatted(EVENTS_A_DAY * MS_A_SECOND / perSecond));
        try (GatewayRig rig = GatewayRig.start(StreamLimits.DEFAULT);
                RunPlayer player = rig.open(RunRequest.of(RUN, speed).startPaused(true), campaign)) {
            CompletableFuture<Void> playing = CompletableFuture.runAsync(player::play);
            try (LoadProcess load = LoadProcess.start(
                    SubscriberLoad.class,
                    rig.port(),
                    path(),
                    1,
                    "control",
                    events,
                    WARM_UP_SECONDS * perSecond,
                    0,
                    "")) {
                load.line();
                GatewayRig.resume(player, RUN);
                System.out.printf("send to subscriber events/s=%d %s%n", perSecond, load.line());
            }
            playing.join();
        }
    }

    /** Places alone: a change of the ground their region holds is told beside theirs. */
    private static String path() {
        return "/v1/stream/control?run=" + RUN + "&place="
                + IntStream.range(0, MadeUpCampaign.PLACES)
                        .mapToObj(MadeUpCampaign::placeId)
                        .collect(Collectors.joining(","));
    }
}
