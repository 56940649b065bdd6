package dev.daybook.benchmark;

import com.sun.management.OperatingSystemMXBean;
import dev.daybook.producer.RunPlayer;
import dev.daybook.producer.RunRequest;
import dev.daybook.producer.pace.Speed;
import dev.daybook.producer.pace.WallClock;
import dev.daybook.streams.TopologyRunner;
import dev.daybook.streams.TopologySettings;
import dev.daybook.streams.TopologySettings.Group;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.streams.KafkaStreams;

/**
 * Events a second through the three stages, from a timeline that is there already, beside a bare count of the same
 * records; how many records each writes for one it reads, the size of the state that is left, and how long an instance
 * without it takes to restore it.
 *
 * <p>Arguments: campaigns (200), events a campaign (2,000), rounds (2). Both topologies have one thread, the same
 * guarantee, commit interval, cache and compression, and a time begins when all partitions are assigned.
 */
public final class TopologyBenchmark {

    private static final String OUTPUT = "count-output";
    private static final Set<String> OUTPUTS = Set.of("daybook.control", "daybook.casualties", "daybook.digests");
    private static final int PARTITIONS = 8;
    private static final int DAYS = 300;
    private static final double MIB = 1 << 20;
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final PrintStream out;
    private final BenchmarkBroker broker;
    private final GroupProgress progress;
    private final long records;

    private TopologyBenchmark(PrintStream out, BenchmarkBroker broker, GroupProgress progress, long records) {
        this.out = out;
        this.broker = broker;
        this.progress = progress;
        this.records = records;
    }

    /** Runs it and prints one line a figure. */
    public static void main(String[] arguments) throws Exception {
        int campaigns = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        long events = arguments.length > 1 ? Long.parseLong(arguments[1]) : 2_000;
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 2;
        try (BenchmarkBroker broker = BenchmarkBroker.start();
                Admin admin = Admin.create(broker.clientSettings())) {
            admin.createTopics(List.of(new NewTopic(OUTPUT, PARTITIONS, (short) 1)))
                    .all()
                    .get();
            long records = 0;
            for (int i = 0; i < campaigns; i++) {
                records += play(broker, new MadeUpCampaign("made-up-" + i, events, DAYS));
            }
            System.out.printf("timeline campaigns=%d events=%,d records=%,d%n", campaigns, campaigns * events, records);
            GroupProgress progress = new GroupProgress(admin, "daybook.timeline");
            TopologyBenchmark benchmark = new TopologyBenchmark(System.out, broker, progress, records);
            for (int round = 1; round <= rounds; round++) {
                benchmark.round(round);
            }
            long refused = new GroupProgress(admin, "daybook.dead-letters").records();
            if (refused > 0) {
                throw new IllegalStateException(refused + " dead letters: what was measured is their making");
            }
        }
    }

    private static long play(BenchmarkBroker broker, MadeUpCampaign campaign) {
        try (RunPlayer player = RunPlayer.open(
                RunRequest.of(campaign.id(), Speed.MAX), campaign, broker.clientSettings(), WallClock.system())) {
            player.play();
            return player.progress().orElseThrow().clock().getSequence() + 1;
        }
    }

    /**
     * How fast it went.
     *
     * @param perSecond records a second by the wall clock
     * @param cpuMicros processor time a record, all threads and the broker's work included
     */
    private record Pace(double perSecond, double cpuMicros) {}

    private void round(int round) throws Exception {
        long counted = progress.recordsOf(OUTPUT::equals);
        long told = progress.recordsOf(OUTPUTS::contains);
        Pace peer = count("count-" + round);
        String application = "daybook-benchmark-" + round;
        TopologyRunner topology = start(application);
        Pace ours = paceOf(application);
        topology.close();

        long begun = System.nanoTime();
        TopologyRunner restored = start(application);
        double restoredSeconds = seconds(begun);
        restored.close();
        out.printf(
                "topology round=%d records/s=%,.0f count=%,.0f ratio=%.2f cpu/record=%.0f us count=%.0f us%n",
                round,
                ours.perSecond(),
                peer.perSecond(),
                ours.perSecond() / peer.perSecond(),
                ours.cpuMicros(),
                peer.cpuMicros());
        out.printf(
                "written records for one=%.1f count=%.1f%n",
                (progress.recordsOf(OUTPUTS::contains) - told + changelogs(application)) / (double) records,
                (progress.recordsOf(OUTPUT::equals) - counted + changelogs("count-" + round)) / (double) records);
        out.printf(
                "state changelogs=%.0f MiB restored in %.1f s%n",
                progress.bytesOf(application + "-") / MIB, restoredSeconds);
    }

    /** Records in the changelogs of an application, ends of transactions included. */
    private long changelogs(String application) throws Exception {
        return progress.recordsOf(topic -> topic.startsWith(application + "-"));
    }

    /** Waits until the group, which has just begun, has read all. */
    private Pace paceOf(String group) throws Exception {
        long begunCpu = PROCESS.getProcessCpuTime();
        long begun = System.nanoTime();
        progress.awaitEnd(group);
        double cpuMicros = (PROCESS.getProcessCpuTime() - begunCpu) / 1e3;
        return new Pace(records / seconds(begun), cpuMicros / records);
    }

    /** Started on an empty directory, with all partitions assigned and restored. */
    private TopologyRunner start(String application) throws Exception {
        TopologyRunner topology = TopologyRunner.start(
                TopologySettings.of(broker.bootstrapServers(), Files.createTempDirectory("daybook-benchmark"))
                        .withGroup(new Group(application, TopologySettings.CLASSIC, null, 1)));
        topology.awaitReady(PATIENCE);
        return topology;
    }

    private Pace count(String application) throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        try (KafkaStreams count = CountTopologyPeer.of(
                broker.bootstrapServers(), application, OUTPUT, Files.createTempDirectory("daybook-benchmark"))) {
            count.setStateListener((now, before) -> {
                if (now == KafkaStreams.State.RUNNING) {
                    running.countDown();
                }
            });
            count.start();
            running.await();
            return paceOf(application);
        }
    }

    private static double seconds(long sinceNanos) {
        return (System.nanoTime() - sinceNanos) / 1e9;
    }
}
