package dev.daybook.app.broker;

import java.util.Map;

/**
 * How many copies each partition of our topics has. Knows nothing of a broker.
 *
 * <p>With three of them any broker may be lost: two hold what is written, and two are enough to go on writing.
 *
 * @param count from 1
 */
record Copies(int count) {

    /** Setting of a topic: how many copies must hold a record before its producer is told so. */
    static final String MIN_IN_SYNC = "min.insync.replicas";

    private static final int MOST = 3;

    /** As many as there are brokers, at most 3. */
    static Copies on(int brokers) {
        return new Copies(Math.max(1, Math.min(MOST, brokers)));
    }

    /** One copy may be missing if there are three. With two, to want both would be to stop at the loss of one. */
    int leastInSync() {
        return count < MOST ? 1 : count - 1;
    }

    /** What a topic is created with besides its policy. */
    Map<String, String> settings() {
        return count == 1 ? Map.of() : Map.of(MIN_IN_SYNC, Integer.toString(leastInSync()));
    }
}
