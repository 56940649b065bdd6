package dev.daybook.consumer.gateway.http;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what.
 *
 * @param token        what a bearer must show to change state; null: nobody may, unless bound to loopback
 * @param sharedWith   origins whose pages may read answers, e.g. {@code https://museum.example}; {@code *} for all
 * @param boundToLoopback whether only this machine can reach the server
 */
public record Access(@Nullable String token, Set<String> sharedWith, boolean boundToLoopback) {

    private static final int MIN_TOKEN = 16;

    /** Copies the set; refuses a token that could be guessed. */
    public Access {
        sharedWith = Set.copyOf(sharedWith);
        if (token != null && token.length() < MIN_TOKEN) {
            throw new IllegalArgumentException("a token must have at least " + MIN_TOKEN + " characters");
        }
    }

    /** Everything for whoever sits at this machine. */
    public static Access ofLoopback() {
        return new Access(null, Set.of(), true);
    }

    /** Whether pages of {@code origin} may read answers. */
    boolean isSharedWith(String origin) {
        return sharedWith.contains("*") || sharedWith.contains(origin);
    }
}
