package dev.daybook.consumer.view;

/** Whoever is told what a follower reads, on the follower's thread. */
@FunctionalInterface
public interface TopicListener {

    /** One record; those of a partition come in order. */
    void record(TopicRecord record);

    /**
     * All records of one poll, perhaps none, were told.
     *
     * @param caughtUp whether everything that was in the topics when the follower began has been told
     */
    default void polled(boolean caughtUp) {}
}
