package dev.daybook.app;

import dev.daybook.consumer.follow.TopicFollower;
import dev.daybook.consumer.view.CampaignView;
import dev.daybook.consumer.view.RunView;
import dev.daybook.error.DaybookException;
import dev.daybook.producer.RunCorrection;
import dev.daybook.producer.RunRedrive;
import dev.daybook.producer.pace.WallClock;
import dev.daybook.producer.timeline.Script;
import dev.daybook.producer.transport.TransportClient;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Brings what was made of a run up to date with what its pack says now.
 *
 * <p>A run that some process plays is left alone: to correct it would shut that process out. One thread.
 */
public final class Restatement {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(100);

    private final Pipeline pipeline;
    private final WallClock wall;
    private final Set<String> foundIdle = new HashSet<>();

    /** @param pipeline of the broker that has the run */
    public Restatement(Pipeline pipeline, WallClock wall) {
        this.pipeline = pipeline;
        this.wall = wall;
    }

    /**
     * Corrects {@code run}. The correction holds once this returns; {@link #awaitRestated} sees what is made of it.
     *
     * @throws DaybookException.BadRecords  if the pack differs in what no event carries
     * @throws DaybookException.Unavailable if the run is not there or is being played, or the broker does not answer
     */
    public RunCorrection.Report correct(String run, Script script) {
        refuseIfPlayed(run);
        return RunCorrection.send(run, script, pipeline.connection().clientConfig(), wall);
    }

    /**
     * Sends dead letters of {@code run} again.
     *
     * @return what became of each, in their order
     * @throws DaybookException.Unavailable if the run is not there or is being played, or the broker does not answer
     */
    public List<RunRedrive.Outcome> redrive(String run, List<RunRedrive.Letter> letters) {
        refuseIfPlayed(run);
        return RunRedrive.send(run, letters, pipeline.connection().clientConfig(), wall);
    }

    /**
     * Waits until control, casualties and digests have all taken the last record of a correction. On a broker of this
     * process it starts the topology first: nobody else does. Who keeps a broker for others runs the topology too.
     *
     * @throws DaybookException.Unavailable if that takes longer than a minute; the correction holds all the same
     */
    public void awaitRestated(String run, RunCorrection.Report report) {
        if (pipeline.broker().isEmbedded()) {
            pipeline.startTopology();
        }
        CampaignView view = RunReading.emptyView();
        try (TopicFollower follower = RunReading.follower(run, pipeline.connection(), view)) {
            long begun = wall.nanoTime();
            while (view.run(run).filter(seen -> reaches(seen, report)).isEmpty()) {
                if (wall.nanoTime() - begun > PATIENCE.toNanos()) {
                    throw unseen(run, report, view);
                }
                follower.poll(POLL);
            }
        }
    }

    private DaybookException.Unavailable unseen(String run, RunCorrection.Report report, CampaignView view) {
        String reached = view.run(run)
                .filter(seen -> seen.epoch() > 0)
                .map(seen -> "record %d of epoch %d".formatted(seen.sequence(), seen.epoch()))
                .orElse("no record");
        return new DaybookException.Unavailable("""
                run %s: the correction is sent and holds, but its days are not restated within %d s: its topics have \
                reached %s, wanted record %d of epoch %d; check that a topology runs at %s, and \
                see `daybook dead-letters list`\
                """.formatted(
                        run,
                        PATIENCE.toSeconds(),
                        reached,
                        report.sequence(),
                        report.epoch(),
                        pipeline.connection().bootstrapServers()));
    }

    private static boolean reaches(RunView seen, RunCorrection.Report report) {
        return seen.epoch() > report.epoch() || seen.epoch() == report.epoch() && seen.sequence() >= report.sequence();
    }

    private void refuseIfPlayed(String run) {
        if (!foundIdle.add(run)) {
            return;
        }
        if (new RunRemote(pipeline.connection()).isPlayed(run, TransportClient.PATIENCE)) {
            throw new DaybookException.Unavailable("""
                    run %1$s is being played: end its process, or ask it to end by `daybook transport %1$s stop`, \
                    then try again""".formatted(run));
        }
    }
}
