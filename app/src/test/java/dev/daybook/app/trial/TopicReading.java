package dev.daybook.app.trial;

import dev.daybook.schema.CasualtyRecord;
import dev.daybook.schema.ControlRecord;
import dev.daybook.schema.DigestRecord;
import dev.daybook.schema.topic.RunKey;
import dev.daybook.schema.topic.Topic;
import dev.daybook.schema.topic.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Takes records of the three topics as they come, keeps the last value of each key, and counts what must not happen. */
final class TopicReading {

    private final String run;
    private final Map<String, ControlRecord> control = new TreeMap<>();
    private final Map<String, CasualtyRecord> casualties = new TreeMap<>();
    private final Map<String, DigestRecord> digests = new TreeMap<>();
    private final List<DigestRecord> everyDigest = new ArrayList<>();
    private final boolean keepsPast;

    TopicReading(String run) {
        this(run, true);
    }

    /** One that keeps what digests said before only if it is wanted: a run that is sought often says a lot. */
    TopicReading(String run, boolean keepsPast) {
        this.run = run;
        this.keepsPast = keepsPast;
    }

    /** Takes a record if it is the run's; a null value takes its key away. */
    void take(String topic, String key, byte @Nullable [] value) {
        if (!RunKey.runOf(key).equals(run)) {
            return;
        }
        if (topic.equals(Topics.CONTROL.name())) {
            put(control, key, decode(Topics.CONTROL, value));
        } else if (topic.equals(Topics.CASUALTIES.name())) {
            put(casualties, key, decode(Topics.CASUALTIES, value));
        } else if (topic.equals(Topics.DIGESTS.name())) {
            DigestRecord digest = decode(Topics.DIGESTS, value);
            put(digests, key, digest);
            if (keepsPast && digest != null && digest.getDigest() != null) {
                everyDigest.add(digest);
            }
        }
    }

    /** What the topics tell now. */
    Told told() {
        return new Told(withoutMark(control), withoutMark(casualties), withoutMark(digests));
    }

    /** Every statement of a day there ever was, in order. */
    List<DigestRecord> everyDigest() {
        return everyDigest;
    }

    /** How far all three topics have come; null if one of them has no mark. */
    @Nullable
    Marks marks() {
        ControlRecord first = control.get(run);
        CasualtyRecord second = casualties.get(run);
        DigestRecord third = digests.get(run);
        if (first == null || second == null || third == null) {
            return null;
        }
        Marks marks = new Marks(third.getEpoch(), third.getSequence(), third.getDate(), third.getFinished());
        boolean agree =
                marks.equals(new Marks(first.getEpoch(), first.getSequence(), first.getDate(), first.getFinished()))
                        && marks.equals(new Marks(
                                second.getEpoch(), second.getSequence(), second.getDate(), second.getFinished()));
        return agree ? marks : null;
    }

    private <V> Map<String, V> withoutMark(Map<String, V> records) {
        Map<String, V> bodies = new TreeMap<>(records);
        bodies.remove(run);
        return bodies;
    }

    private static <V> void put(Map<String, V> records, String key, @Nullable V value) {
        if (value == null) {
            records.remove(key);
        } else {
            records.put(key, value);
        }
    }

    private static <V> @Nullable V decode(Topic<V> topic, byte @Nullable [] value) {
        return topic.value().deserializer().deserialize(topic.name(), value);
    }
}
