package dev.daybook.streams.made;

import java.util.stream.LongStream;

/** The seeds of laws over made-up data; their number is the system property {@code daybook.seeds}. */
public final class Seeds {

    private static final int FEW = 30;
    private static final int THOROUGH = 500;

    private Seeds() {}

    /** Seeds from 1: few by default, as many as asked for, or the number of the thorough suite. */
    public static LongStream all() {
        String asked = System.getProperty("daybook.seeds", "");
        int number = switch (asked) {
            case "" -> FEW;
            case "thorough" -> THOROUGH;
            default -> Integer.parseInt(asked);
        };
        return LongStream.rangeClosed(1, number);
    }
}
