package dev.daybook.consumer.post.ledger;

/** Somebody else has taken the ledger of the channel: what was to be written was not. Take it, read it, decide anew. */
public final class TakenOver extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param channel name of the channel */
    public TakenOver(String channel) {
        super("another scheduler has taken the ledger of channel " + channel);
    }
}
