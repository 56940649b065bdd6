package dev.daybook.benchmark;

import dev.daybook.producer.RunPlayer;
import dev.daybook.producer.RunRequest;
import dev.daybook.producer.pace.Speed;
import dev.daybook.producer.pace.WallClock;
import dev.daybook.schema.RunClock;
import dev.daybook.schema.TimelineRecord;
import dev.daybook.schema.serde.SingleObjectSerde;
import java.io.IOException;
import java.io.PrintStream;
import java.util.UUID;

/**
 * Records a second at {@code max}, and lateness at a steady rate, each beside {@code ProducerPerformance}.
 *
 * <p>Arguments: events at {@code max} (1,000,000), seconds at the steady rate (60), events a second (1,000). The peer
 * sends as many records of the same size to a topic of the same settings on the same broker, from a process of its own,
 * with the same acks, compression, linger, batch size and length of transactions; its values are random letters.
 */
public final class ReplayBenchmark {

    private static final int ROUNDS = 3;
    private static final int SECONDS_A_DAY = 86_400;

    private final PrintStream out;
    private final BenchmarkBroker broker;

    private ReplayBenchmark(PrintStream out, BenchmarkBroker broker) {
        this.out = out;
        this.broker = broker;
    }

    /** Runs it and prints one line a figure. */
    public static void main(String[] arguments) throws Exception {
        long events = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1_000_000;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
        int perSecond = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1_000;
        try (BenchmarkBroker broker = BenchmarkBroker.start()) {
            ReplayBenchmark benchmark = new ReplayBenchmark(System.out, broker);
            for (int round = 1; round <= ROUNDS; round++) {
                benchmark.atMax(new MadeUpCampaign("made-up", events, 300), round);
            }
            benchmark.paced(seconds, perSecond);
        }
    }

    private void atMax(MadeUpCampaign campaign, int round) throws IOException, InterruptedException {
        int sizeBytes = valueBytes(campaign);
        long begun = System.nanoTime();
        RunClock clock = play(campaign, Speed.MAX);
        double ours = (clock.getSequence() + 1) / seconds(begun);
        ProducerPerformancePeer.Result peer = ProducerPerformancePeer.run(
                broker.bootstrapServers(), "daybook.timeline", campaign.eventCount(), sizeBytes, -1);
        out.printf(
                "max round=%d records=%d valueBytes=%d records/s=%,.0f peer=%,.0f ratio=%.2f%n",
                round,
                clock.getSequence() + 1,
                sizeBytes,
                ours,
                peer.recordsPerSecond(),
                ours / peer.recordsPerSecond());
    }

    /** A campaign of one event each wall millisecond or so: a day of it holds as many seconds' worth as it must. */
    private void paced(int seconds, int perSecond) throws IOException, InterruptedException {
        MadeUpCampaign campaign = new MadeUpCampaign("made-up-paced", (long) seconds * perSecond, 1);
        long begun = System.nanoTime();
        RunClock clock = play(campaign, Speed.parse("%dx".formatted(SECONDS_A_DAY / seconds)));
        double tookSeconds = seconds(begun);
        ProducerPerformancePeer.Result peer = ProducerPerformancePeer.run(
                broker.bootstrapServers(), "daybook.timeline", campaign.eventCount(), valueBytes(campaign), perSecond);
        out.printf(
                "paced events/s=%d seconds=%d took=%.2f lateness p50=%.2f ms p99=%.2f ms max=%.2f ms%n",
                perSecond,
                seconds,
                tookSeconds,
                clock.getLatenessP50Ms(),
                clock.getLatenessP99Ms(),
                clock.getLatenessMaxMs());
        out.printf("peer  %s%n", peer.line());
    }

    private RunClock play(MadeUpCampaign campaign, Speed speed) {
        String run = "run-" + UUID.randomUUID();
        try (RunPlayer player =
                RunPlayer.open(RunRequest.of(run, speed), campaign, broker.clientSettings(), WallClock.system())) {
            player.play();
            return player.progress().orElseThrow().clock();
        }
    }

    private static int valueBytes(MadeUpCampaign campaign) {
        TimelineRecord record = TimelineRecordSample.of(campaign);
        return SingleObjectSerde.of(TimelineRecord.class).encode(record).length;
    }

    private static double seconds(long sinceNanos) {
        return (System.nanoTime() - sinceNanos) / 1e9;
    }
}
