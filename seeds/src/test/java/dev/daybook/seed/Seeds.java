package dev.daybook.seed;

import java.util.stream.LongStream;

/** How many seeds a law is tried with: {@code -Ddaybook.seeds} is a number, {@code thorough}, or empty. */
public final class Seeds {

    private Seeds() {}

    /** Seeds from 1 on: {@code usual} of them, or {@code thorough}, or as many as the property says. */
    public static LongStream upTo(int usual, int thorough) {
        String asked = System.getProperty("daybook.seeds", "").strip();
        int count = switch (asked) {
            case "" -> usual;
            case "thorough" -> thorough;
            default -> Integer.parseInt(asked);
        };
        return LongStream.rangeClosed(1, count);
    }
}
