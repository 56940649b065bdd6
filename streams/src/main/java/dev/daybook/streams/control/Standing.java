package dev.daybook.streams.control;

import dev.daybook.schema.ControlChange;
import dev.daybook.schema.ControlStatus;
import org.jspecify.annotations.Nullable;

/**
 * How a territory is held.
 *
 * @param holder    belligerent id, or {@code unknown}
 * @param contender belligerent that contests it; null unless contested
 * @param status    how it is held
 */
record Standing(String holder, @Nullable String contender, ControlStatus status) {

    private static final String NOBODY_KNOWS = "unknown";

    /** How it stands before any change of it. */
    static Standing initial(String holder) {
        return new Standing(holder, null, ControlStatus.HELD);
    }

    /**
     * How it stands after a change.
     *
     * @param before how it stood; null if nothing was known of it
     */
    static Standing after(@Nullable Standing before, ControlChange change) {
        if (change.getStatus() == ControlStatus.CONTESTED) {
            return new Standing(before == null ? NOBODY_KNOWS : before.holder(), change.getTo(), change.getStatus());
        }
        return new Standing(change.getTo(), null, change.getStatus());
    }

    /** True while someone contests it. */
    boolean isContested() {
        return contender != null;
    }
}
