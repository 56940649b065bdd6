package dev.daybook.consumer.post.channel;

import java.time.Duration;

/** Why a request to a channel did not go well, and what is known of its effect. The message holds no secret. */
public final class Trouble extends Exception {

    private static final long serialVersionUID = 1L;

    /** What is known. */
    public enum Kind {
        /** Nothing was sent; it may work later. */
        LATER,
        /** Nothing was sent, and it will not work later. */
        REFUSED,
        /** Something may have been sent. */
        UNCLEAR
    }

    private final Kind kind;
    private final Duration after;

    private Trouble(Kind kind, String reason, Duration after) {
        super(reason, null, false, false);
        this.kind = kind;
        this.after = after;
    }

    /** Nothing was sent; it may work later than {@code after} from now. */
    public static Trouble later(String reason, Duration after) {
        return new Trouble(Kind.LATER, reason, after);
    }

    /** Nothing was sent, and it will not work later. */
    public static Trouble refused(String reason) {
        return new Trouble(Kind.REFUSED, reason, Duration.ZERO);
    }

    /** Something may have been sent. */
    public static Trouble unclear(String reason) {
        return new Trouble(Kind.UNCLEAR, reason, Duration.ZERO);
    }

    /** What is known. */
    public Kind kind() {
        return kind;
    }

    /** How long to wait at least. */
    public Duration after() {
        return after;
    }

    /** Why; never null. */
    public String reason() {
        return String.valueOf(getMessage());
    }

    /** The same of a request behind others that have been carried out: part of the post is there. */
    public Trouble behind(int partsSent) {
        return partsSent == 0 ? this : new Trouble(Kind.UNCLEAR, "after part " + partsSent + ": " + reason(), after);
    }

    /** The same of a request that has no effect anyone sees: nothing was sent. */
    public Trouble harmless() {
        return kind == Kind.UNCLEAR ? new Trouble(Kind.LATER, reason(), after) : this;
    }
}
