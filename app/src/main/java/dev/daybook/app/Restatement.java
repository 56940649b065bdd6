package dev.daybook.app;

import dev.daybook.consumer.follow.ReadSettings;
import dev.daybook.consumer.follow.TopicFollower;
import dev.daybook.consumer.follow.TopicFollower.Extent;
import dev.daybook.consumer.view.CampaignView;
import dev.daybook.consumer.view.RunView;
import dev.daybook.consumer.view.ViewLimits;
import dev.daybook.consumer.view.ViewListener;
import dev.daybook.error.DaybookException;
import dev.daybook.producer.RunCorrection;
import dev.daybook.producer.RunRedrive;
import dev.daybook.producer.pace.WallClock;
import dev.daybook.producer.timeline.Script;
import dev.daybook.producer.transport.TransportClient;
import dev.daybook.schema.topic.RunPartitioner;
import dev.daybook.schema.topic.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Brings what was made of a run up to date with what its pack says now.
 *
 * <p>A run that some process plays is left alone: to correct it would shut that process out.
 */
public final class Restatement {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(100);
    private final Pipeline pipeline;
    private final WallClock wall;

    /** @param pipeline of the broker that has the run */
    public Restatement(Pipeline pipeline, WallClock wall) {
        this.pipeline = pipeline;
        this.wall = wall;
    }

    /**
     * Corrects {@code run}; on a broker of this process it also waits for the days that this restates.
     *
     * @throws DaybookException.BadRecords  if the pack differs in what no event carries
     * @throws DaybookException.Unavailable if the run is not there or is being played, or the broker does not answer
     */
    public RunCorrection.Report correct(String run, Script script) {
        Map<String, Object> settings = pipeline.connection().clientConfig();
        refuseIfPlayed(run);
        RunCorrection.Report report = RunCorrection.send(run, script, settings, wall);
        awaitRestated(run, report);
        return report;
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

    private void refuseIfPlayed(String run) {
        try (TransportClient client = TransportClient.open(pipeline.connection().clientConfig(), wall)) {
            if (client.isPlayed(run, "is-played " + wall.instant())) {
                throw new DaybookException.Unavailable("""
                        run %1$s is being played: end its process, or ask it to end by `daybook transport %1$s stop`, \
                        then try again""".formatted(run));
            }
        }
    }

    /** Who keeps a broker for others runs the topology too; on our own nobody else does. */
    private void awaitRestated(String run, RunCorrection.Report report) {
        if (!pipeline.broker().isEmbedded() || report.records() == 0) {
            return;
        }
        pipeline.startTopology();
        CampaignView view = new CampaignView(ViewLimits.DEFAULT, ViewListener.NOBODY);
        try (TopicFollower follower = follower(run, view)) {
            long begun = wall.nanoTime();
            while (view.run(run).filter(seen -> reaches(seen, report)).isEmpty()) {
                follower.poll(POLL);
                if (wall.nanoTime() - begun > PATIENCE.toNanos()) {
                    throw new DaybookException.Unavailable(
                            "run %s: corrected, but not restated within %d s; `daybook dead-letters list` tells more"
                                    .formatted(run, PATIENCE.toSeconds()));
                }
            }
        }
    }

    private static boolean reaches(RunView seen, RunCorrection.Report report) {
        return seen.epoch() == report.epoch() && seen.sequence() >= report.sequence();
    }

    private TopicFollower follower(String run, CampaignView view) {
        int partition = RunPartitioner.partition(run, Topics.RUN_PARTITIONS);
        Extent extent = new Extent(CampaignView.topics(), each -> each.partition() == partition, Map.of());
        return TopicFollower.open(ReadSettings.consumer(pipeline.connection().clientConfig()), extent, view);
    }
}
