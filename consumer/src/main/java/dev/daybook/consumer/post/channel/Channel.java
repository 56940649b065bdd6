package dev.daybook.consumer.post.channel;

import dev.daybook.consumer.post.ledger.Slot;
import java.time.Instant;
import java.util.Optional;

/** One place where posts go: an account, a webhook, a directory. */
public interface Channel {

    /** Its name in the configuration. */
    String name();

    /** Whether it can be found out afterwards if a post arrived, or a second one of the same slot does no harm. */
    boolean canBeAsked();

    /**
     * What would be sent; may read the service's limits, sends nothing.
     *
     * @throws Trouble if the limits cannot be had
     */
    Message render(DayPost post) throws Trouble;

    /**
     * Makes a post ready: logs in, uploads the picture. Nobody sees anything of it yet, and it does no harm to repeat
     * it.
     *
     * @throws Trouble if it cannot be made ready; nothing was sent
     */
    Ready prepare(Slot slot, Message message) throws Trouble;

    /**
     * Asks what of a slot's post is there.
     *
     * @param begun when its last sending was begun
     * @return empty if certainly nothing of it is there
     * @throws Trouble if that cannot be found out now
     */
    Optional<Found> find(Slot slot, Message message, Instant begun) throws Trouble;

    /**
     * What is there of a post.
     *
     * @param parts   how many of its parts, from the first on
     * @param receipt of the first
     */
    record Found(int parts, Receipt receipt) {}

    /** A post that only needs to be sent. */
    @FunctionalInterface
    interface Ready {

        /**
         * Sends it.
         *
         * @param window   what the time to send is limited by
         * @param repeated whether parts of it may be there from an earlier sending: those are not sent again
         * @throws Trouble if it was not sent, or may not have been
         */
        Receipt send(SendWindow window, boolean repeated) throws Trouble;
    }
}
