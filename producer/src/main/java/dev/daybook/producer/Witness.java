package dev.daybook.producer;

import dev.daybook.error.DaybookException;

/** What the brokers know of a run. */
interface Witness {

    /**
     * Where the run stands as far as that can be read without waiting; others may be playing it.
     *
     * @throws DaybookException.Unavailable if the topics cannot be read
     */
    RunPosition glance();

    /**
     * Where the run was left; call it after the run's transactions were taken over.
     *
     * @throws DaybookException.Unavailable if the topics cannot be read
     */
    RunPosition position();

    /**
     * What the last of the run's transactions came to.
     *
     * @throws DaybookException.Unavailable if the brokers do not say
     */
    Fate fate();

    /** What a transaction came to. */
    enum Fate {
        /** Whoever takes the run over leaves it so. */
        NONE_YET,
        /** One is open. */
        OPEN,
        /** The last one was committed. */
        COMMITTED,
        /** The last one was taken back, or is about to be. */
        ABORTED
    }
}
