package dev.daybook.app.correction;

import dev.daybook.app.BusyCampaign;
import dev.daybook.producer.RunCorrection;
import dev.daybook.producer.pace.WallClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;

/** Corrects a run in a virtual machine of its own, which stalls in the middle, so that it can be killed there. */
final class StalledCorrection {

    private StalledCorrection() {}

    /** Starts one that stalls before it sends record {@code stallsAt}. */
    static Process start(String bootstrapServers, String run, BusyCampaign campaign, int stallsAt) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StalledCorrection.class.getName(),
                        bootstrapServers,
                        run,
                        Integer.toString(stallsAt),
                        Integer.toString(campaign.days()),
                        Integer.toString(campaign.daily()),
                        campaign.title())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Corrects the run its arguments say. */
    public static void main(String[] arguments) {
        WallClock wall = stallingAt(Integer.parseInt(arguments[2]));
        BusyCampaign campaign =
                new BusyCampaign(Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4]), arguments[5]);
        RunCorrection.send(arguments[1], campaign, Map.of("bootstrap.servers", arguments[0]), wall);
    }

    /** Each record is stamped by the wall clock; one reading never comes. */
    private static WallClock stallingAt(int reading) {
        WallClock machine = WallClock.system();
        AtomicInteger readings = new AtomicInteger();
        return new WallClock() {
            @Override
            public long nanoTime() {
                return machine.nanoTime();
            }

            @Override
            public Instant instant() {
                if (readings.incrementAndGet() == reading) {
                    awaitForEver();
                }
                return machine.instant();
            }

            @Override
            public void await(Condition changed, long nanos) throws InterruptedException {
                machine.await(changed, nanos);
            }
        };
    }

    private static void awaitForEver() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
