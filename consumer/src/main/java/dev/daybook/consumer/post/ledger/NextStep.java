package dev.daybook.consumer.post.ledger;

import dev.daybook.schema.PostSlot;
import dev.daybook.schema.PostState;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is to be done about a slot, by what the ledger knows of it. */
public sealed interface NextStep {

    /**
     * How long after a sending was begun its outcome is looked into, and not earlier: by then no request of it can be
     * under way any more. See {@link #SENDING_WITHIN}.
     */
    Duration SETTLED_AFTER = Duration.ofMinutes(3);

    /** How long after it was recorded a sending may begin its last request; the rest of the above is for its answer. */
    Duration SENDING_WITHIN = Duration.ofMinutes(1);

    /** For how long a service that does not answer is asked what became of a post. */
    Duration ASKED_FOR = Duration.ofDays(2);

    /** How often a post is sent in parts that do not become whole, before somebody must look at it. */
    int MOST_ATTEMPTS = 50;

    /** Nothing; it is settled. */
    record Leave() implements NextStep {}

    /** Send it. */
    record Send() implements NextStep {}

    /** Ask the service whether it is there. */
    record Ask() implements NextStep {}

    /** @param until look at it again then */
    record Wait(Instant until) implements NextStep {}

    /** @param state  record this, and send nothing
     *  @param reason why */
    record Close(PostState state, String reason) implements NextStep {}

    /**
     * Decides.
     *
     * @param known   the slot's record; null if it has none
     * @param askable whether the service can be asked whether a post is there
     * @param now     wall clock
     * @param latest  the post must not be sent later
     */
    static NextStep of(@Nullable PostSlot known, boolean askable, Instant now, Instant latest) {
        if (known == null) {
            return now.isAfter(latest) ? new Close(PostState.SKIPPED, "too late") : new Send();
        }
        return switch (known.getState()) {
            case PLANNED -> planned(known, now, latest);
            case SENDING -> sending(known, askable, now);
            case SENT, FAILED, SKIPPED, UNCERTAIN, UNKNOWN -> new Leave();
        };
    }

    private static NextStep planned(PostSlot known, Instant now, Instant latest) {
        if (!now.isAfter(latest)) {
            return new Send();
        }
        String reason = known.getReason();
        return reason == null
                ? new Close(PostState.SKIPPED, "too late")
                : new Close(PostState.FAILED, "too late to try again: " + reason);
    }

    private static NextStep sending(PostSlot known, boolean askable, Instant now) {
        Instant settled = known.getUpdatedAt().plus(SETTLED_AFTER);
        if (now.isBefore(settled) && !now.isBefore(known.getUpdatedAt().minus(SETTLED_AFTER))) {
            return new Wait(settled);
        }
        String reason = known.getReason() == null ? "ended while sending" : known.getReason();
        if (!askable) {
            return new Close(PostState.UNCERTAIN, reason);
        }
        return now.isAfter(known.getUpdatedAt().plus(ASKED_FOR)) || known.getAttempts() >= MOST_ATTEMPTS
                ? new Close(PostState.UNCERTAIN, "could not be found out: " + reason)
                : new Ask();
    }
}
