package dev.daybook.producer;

/** How a play ended. */
public enum PlayResult {
    /** The timeline was sent to its end. */
    FINISHED,
    /** The run was finished before; nothing was sent. */
    ALREADY_FINISHED,
    /** It was stopped or interrupted and can be continued. */
    STOPPED,
    /** The run was deleted. */
    DELETED
}
