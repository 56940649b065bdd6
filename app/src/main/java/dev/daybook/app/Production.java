package dev.daybook.app;

import dev.daybook.error.DaybookException;
import dev.daybook.producer.RunRequest;
import dev.daybook.seed.CampaignPack;

/**
 * What a process plays of a campaign: its archive run, a live run, and what is asked of them.
 *
 * <p>One process plays a run: whoever opens it shuts out whoever played it before.
 */
public final class Production {

    private final CampaignPack pack;
    private final Pipeline pipeline;

    /**
     * Plays nothing yet.
     *
     * @param pack     the campaign
     * @param pipeline owns the players
     */
    public Production(CampaignPack pack, Pipeline pipeline) {
        this.pack = pack;
        this.pipeline = pipeline;
    }

    /** Id of the archive run. */
    public String archive() {
        return pack.definition().getId();
    }

    /**
     * Plays the archive run, from where it was left, or anew if the pack has changed.
     *
     * @throws DaybookException.Unavailable if it cannot be played
     */
    public RunDriver playArchive() {
        return played(ArchiveRun.open(pack, pipeline));
    }

    /**
     * Plays a run of somebody's own wish.
     *
     * @throws DaybookException.Usage       if the request does not fit the campaign
     * @throws DaybookException.BadRecords  if the run was made from another pack and is not to be restarted
     * @throws DaybookException.Unavailable if it cannot be played
     */
    public RunDriver play(RunRequest request) {
        return played(pipeline.openRun(pack, request));
    }

    private RunDriver played(RunDriver run) {
        pipeline.listener().add(run);
        run.begin();
        return run;
    }
}
