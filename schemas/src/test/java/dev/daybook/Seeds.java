package dev.daybook;

import java.util.stream.LongStream;

/** How many seeds a law is tried with: {@code -Ddaybook.seeds}, a number or {@code thorough}. */
public final class Seeds {

    private Seeds() {}

    /** Seeds from 1 on; {@code few} unless the property says otherwise, {@code many} if it says {@code thorough}. */
    public static LongStream of(int few, int many) {
        String asked = System.getProperty("daybook.seeds", "").strip();
        if (asked.isEmpty()) {
            return LongStream.rangeClosed(1, few);
        }
        return LongStream.rangeClosed(1, asked.equals("thorough") ? many : Integer.parseInt(asked));
    }
}
