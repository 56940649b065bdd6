package dev.daybook.consumer.gateway.ring;

import dev.daybook.schema.topic.RunKey;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A record's key, taken apart.
 *
 * @param text    the whole key
 * @param run     run id
 * @param subject territory or belligerent; empty for digests, clocks and marks
 * @param date    day; null for clocks and marks, whose key is the run alone
 */
public record RecordKey(
        String text, String run, String subject, @Nullable LocalDate date) {

    /** The parts of {@code key}; empty if it is no key of {@code topic}. */
    static Optional<RecordKey> of(StreamTopic topic, @Nullable String key) {
        if (key == null || !RunKey.isRun(RunKey.runOf(key))) {
            return Optional.empty();
        }
        String[] parts = key.split("/", -1);
        if (parts.length == 1) {
            return Optional.of(new RecordKey(key, key, "", null));
        }
        return switch (topic) {
            case CONTROL -> parts.length == 3 ? dated(key, parts[1], parts[2]) : Optional.empty();
            case CASUALTIES -> parts.length == 3 ? dated(key, parts[2], parts[1]) : Optional.empty();
            case DIGESTS -> parts.length == 2 ? dated(key, "", parts[1]) : Optional.empty();
            case CLOCK -> Optional.empty();
        };
    }

    /** What a filter can tell from the key alone. */
    Facets facets(StreamTopic topic) {
        if (subject.isEmpty()) {
            return Facets.NONE;
        }
        return topic == StreamTopic.CONTROL ? Facets.ofPlace(subject) : Facets.ofBelligerent(subject);
    }

    private static Optional<RecordKey> dated(String key, String subject, String date) {
        try {
            return Optional.of(new RecordKey(key, RunKey.runOf(key), subject, LocalDate.parse(date)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
