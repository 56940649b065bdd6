package dev.daybook.app.trial;

import java.util.stream.LongStream;

/** How often trials are made; the system property {@code daybook.seeds} says so. */
final class Trials {

    private Trials() {}

    /** {@code few} by default, as many as asked for, or {@code thorough}. */
    static int number(int few, int thorough) {
        String asked = System.getProperty("daybook.seeds", "");
        return switch (asked) {
            case "" -> few;
            case "thorough" -> thorough;
            default -> Integer.parseInt(asked);
        };
    }

    /** Whether the thorough suite is asked for. */
    static boolean thorough() {
        return System.getProperty("daybook.seeds", "").equals("thorough");
    }

    /** Seeds from 1. */
    static LongStream seeds(int few, int thorough) {
        return LongStream.rangeClosed(1, number(few, thorough));
    }
}
