package dev.daybook.streams.stage;

import org.jspecify.annotations.Nullable;

/**
 * The names of what belongs to a stage; they are part of the stored state and of the recorded topology.
 *
 * @param node the stage's own node
 * @param sink the node that writes its topic
 * @param next the node of the stage after it; null for the last
 */
public record StageNodes(String node, String sink, @Nullable String next) {

    /** The stage that keeps who holds what. */
    public static final StageNodes CONTROL = new StageNodes("control.stage", "control.out", "casualties.stage");

    /** The stage that keeps what it cost. */
    public static final StageNodes CASUALTIES = new StageNodes("casualties.stage", "casualties.out", "digest.stage");

    /** The stage that writes the days. */
    public static final StageNodes DIGEST = new StageNodes("digest.stage", "digest.out", null);
}
