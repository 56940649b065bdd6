package dev.daybook.producer;

import java.util.stream.LongStream;

/** How many seeds a law is tried with: {@code -Ddaybook.seeds=N}, or {@code thorough}. */
public final class Seeds {

    private Seeds() {}

    /** The seeds of a law with these numbers of them by default and in the thorough suite. */
    public static LongStream of(int byDefault, int thorough) {
        String asked = System.getProperty("daybook.seeds", "");
        return LongStream.rangeClosed(
                1,
                switch (asked) {
                    case "" -> byDefault;
                    case "thorough" -> thorough;
                    default -> Integer.parseInt(asked);
                });
    }
}
