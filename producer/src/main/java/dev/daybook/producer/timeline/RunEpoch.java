package dev.daybook.producer.timeline;

/**
 * Which run's which epoch records belong to, and what it plays.
 *
 * @param run         run id
 * @param campaign    campaign id
 * @param fingerprint fingerprint of the pack, lower-case hex
 * @param epoch       counts from 1
 */
public record RunEpoch(String run, String campaign, String fingerprint, int epoch) {

    /** The epoch after this one. */
    public RunEpoch next() {
        return new RunEpoch(run, campaign, fingerprint, epoch + 1);
    }
}
