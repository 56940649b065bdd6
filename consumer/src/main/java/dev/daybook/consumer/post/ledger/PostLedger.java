package dev.daybook.consumer.post.ledger;

import dev.daybook.error.DaybookException;
import dev.daybook.schema.PostSlot;
import java.util.Map;

/** What is known of the posts of one campaign on one channel. */
public interface PostLedger extends AutoCloseable {

    /**
     * Takes the ledger: whoever had it before can write no more.
     *
     * @throws DaybookException.Unavailable if it cannot be reached
     */
    void take();

    /**
     * What is in it now, by slot id; everything that whoever had it before has written is there.
     *
     * @throws DaybookException.Unavailable if it cannot be reached
     */
    Map<String, PostSlot> read();

    /**
     * Writes a record; once this returns, everyone reads it.
     *
     * @throws TakenOver                    if somebody else has taken the ledger; nothing was written
     * @throws DaybookException.Unavailable if it is not known whether it was written
     */
    void write(PostSlot record) throws TakenOver;

    @Override
    void close();
}
