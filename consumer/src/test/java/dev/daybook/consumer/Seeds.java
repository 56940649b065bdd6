package dev.daybook.consumer;

import java.util.stream.LongStream;

/** The seeds of the suites over made-up data. */
public final class Seeds {

    private Seeds() {}

    /**
     * The seeds from 0 on; how many is said by the system property {@code daybook.seeds}.
     *
     * @param few      how many without it
     * @param thorough how many for {@code thorough}
     */
    public static LongStream some(int few, int thorough) {
        String asked = System.getProperty("daybook.seeds", "");
        return switch (asked) {
            case "" -> LongStream.range(0, few);
            case "thorough" -> LongStream.range(0, thorough);
            default -> LongStream.range(0, Integer.parseInt(asked));
        };
    }
}
