package dev.daybook.app;

import dev.daybook.consumer.follow.TopicFollower;
import dev.daybook.consumer.view.CampaignView;
import dev.daybook.consumer.view.RunView;
import dev.daybook.error.DaybookException;
import dev.daybook.producer.PlayResult;
import dev.daybook.producer.RunRequest;
import dev.daybook.producer.pace.Speed;
import dev.daybook.producer.transport.TransportClient;
import dev.daybook.seed.CampaignPack;
import java.time.Duration;
import java.util.Optional;

/**
 * The archive run of a campaign: its whole span, played at full speed, under the campaign's id.
 *
 * <p>It is loaded when it is first needed, gone on with if it was left unfinished, and loaded anew if the pack has
 * changed since. One that another process is playing is waited for.
 */
public final class ArchiveRun {

    private static final Duration POLL = Duration.ofMillis(100);
    private final CampaignPack pack;
    private final String run;
    private final Ending ending;

    private ArchiveRun(CampaignPack pack, Ending ending) {
        this.pack = pack;
        this.run = pack.definition().getId();
        this.ending = ending;
    }

    /**
     * The archive run of {@code pack}, whole.
     *
     * @throws Ending.Reached               if the command's end comes before
     * @throws DaybookException.Unavailable if the broker cannot be read or the run cannot be played
     */
    public static RunView of(CampaignPack pack, Pipeline pipeline, Ending ending) {
        return new ArchiveRun(pack, ending).whole(pipeline);
    }

    /**
     * Opens the archive run of {@code pack} to be played: from where it was left, or anew if the pack has changed.
     *
     * @throws DaybookException.Unavailable if the run cannot be played
     */
    public static RunDriver open(CampaignPack pack, Pipeline pipeline) {
        RunRequest request = RunRequest.of(pack.definition().getId(), Speed.MAX);
        try {
            return pipeline.openRun(pack, request);
        } catch (DaybookException.BadRecords madeFromAnotherPack) {
            return pipeline.openRun(pack, request.restart(true));
        }
    }

    /**
     * The archive run of {@code pack}, whole, by a broker that is opened for it and closed again.
     *
     * @throws Ending.Reached               if the command's end comes before
     * @throws DaybookException.Unavailable if the broker cannot be read or the run cannot be played
     */
    public static RunView read(CampaignPack pack, BrokerChoice broker, Surroundings surroundings) {
        try (Services services = new Services(surroundings.ending())) {
            return of(pack, Pipeline.open(services, broker, surroundings), surroundings.ending());
        }
    }

    private RunView whole(Pipeline pipeline) {
        CampaignView view = RunReading.emptyView();
        try (TopicFollower follower = RunReading.follower(run, pipeline.connection(), view)) {
            ending.whenCome(follower::stop);
            follower.catchUp();
            Optional<RunView> found = view.run(run);
            if (found.filter(this::isWhole).isPresent()) {
                return found.get();
            }
            if (!isPlayedElsewhere(pipeline)) {
                load(pipeline);
            }
            return followed(follower, view);
        }
    }

    /** Opening a run shuts out whoever plays it: on a cluster, that is {@code produce} in another process. */
    private boolean isPlayedElsewhere(Pipeline pipeline) {
        return !pipeline.broker().isEmbedded()
                && new RunRemote(pipeline.connection()).isPlayed(run, TransportClient.PATIENCE);
    }

    private void load(Pipeline pipeline) {
        pipeline.startTopology();
        RunDriver driver = open(pack, pipeline);
        driver.ended().thenAccept(result -> {
            if (result == PlayResult.STOPPED) {
                ending.finished();
            }
        });
        driver.begin();
    }

    private RunView followed(TopicFollower follower, CampaignView view) {
        while (!follower.isStopped()) {
            follower.poll(POLL);
            Optional<RunView> whole = view.run(run).filter(this::isWhole);
            if (whole.isPresent()) {
                return whole.get();
            }
        }
        ending.await();
        throw new Ending.Reached();
    }

    private boolean isWhole(RunView found) {
        return found.finished()
                && found.clock()
                        .filter(clock ->
                                clock.getFingerprint().equals(pack.fingerprint()) && clock.getEpoch() == found.epoch())
                        .isPresent();
    }
}
