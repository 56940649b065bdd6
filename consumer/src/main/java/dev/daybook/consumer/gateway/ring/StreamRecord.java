package dev.daybook.consumer.gateway.ring;

import dev.daybook.consumer.view.TopicRecord.Position;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A record as streams give it out.
 *
 * @param topic        where it was read
 * @param position     where in the topic
 * @param recordTimeMs Kafka's timestamp, the wall clock at which it was written
 * @param key          its key
 * @param epoch        epoch of its run; 0 for a tombstone, which has none
 * @param body         what it says
 */
public record StreamRecord(
        StreamTopic topic, Position position, long recordTimeMs, RecordKey key, int epoch, Body body) {

    /** What a record is. */
    public enum Kind {
        /** The value of a key. */
        VALUE,
        /** The word that a day is closed in its topic. */
        MARK,
        /** The end of a key. */
        TOMBSTONE
    }

    /**
     * What a record says.
     *
     * @param kind           what it is
     * @param date           campaign day it stands on; null for a tombstone of a mark or clock
     * @param unchangedSince for a quiet day's digest, the day whose state still holds; else null
     * @param facets         what filters look at
     * @param json           what the client gets, one line of JSON in UTF-8; not to be changed
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Body(
            Kind kind, @Nullable LocalDate date, @Nullable LocalDate unchangedSince, Facets facets, byte[] json) {}

    /** Whether it is of {@code kind}. */
    public boolean is(Kind kind) {
        return body.kind() == kind;
    }

    /** Run id. */
    public String run() {
        return key.run();
    }
}
