package dev.daybook.consumer.gateway.ring;

import dev.daybook.consumer.gateway.ring.StreamRecord.Body;
import dev.daybook.consumer.gateway.ring.StreamRecord.Kind;
import dev.daybook.consumer.view.TopicRecord;
import dev.daybook.schema.CasualtyRecord;
import dev.daybook.schema.ControlRecord;
import dev.daybook.schema.DayDigest;
import dev.daybook.schema.DigestRecord;
import dev.daybook.schema.RunClock;
import dev.daybook.schema.TerritoryChange;
import dev.daybook.schema.serde.JsonView;
import dev.daybook.schema.topic.RunKey;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Makes of a topic's record what a client gets. Pure. */
public final class RecordReader {

    private RecordReader() {}

    /** The record as streams give it out; empty if its topic is not streamed or key and value do not fit. */
    public static Optional<StreamRecord> read(TopicRecord read) {
        StreamTopic topic = StreamTopic.of(read).orElse(null);
        if (topic == null) {
            return Optional.empty();
        }
        return RecordKey.of(topic, read.key())
                .flatMap(key ->
                        read.value() == null ? Optional.of(tombstone(topic, key, read)) : value(topic, key, read));
    }

    private static StreamRecord tombstone(StreamTopic topic, RecordKey key, TopicRecord read) {
        byte[] json = EventJson.delete(topic, key);
        Body body = new Body(Kind.TOMBSTONE, key.date(), null, key.facets(topic), json);
        return new StreamRecord(topic, read.position(), read.recordTime().toEpochMilli(), key, 0, body);
    }

    private static Optional<StreamRecord> value(StreamTopic topic, RecordKey key, TopicRecord read) {
        Said said = said(read.value());
        if (said == null || !said.key().equals(key.text())) {
            return Optional.empty();
        }
        long recordTimeMs = read.recordTime().toEpochMilli();
        return Optional.of(new StreamRecord(topic, read.position(), recordTimeMs, key, said.epoch(), said.body(topic)));
    }

    private static @Nullable Said said(@Nullable Object value) {
        if (value instanceof ControlRecord control) {
            return said(control);
        }
        if (value instanceof CasualtyRecord casualties) {
            return said(casualties);
        }
        if (value instanceof DigestRecord digest) {
            return said(digest);
        }
        return value instanceof RunClock clock
                ? new Said(clock.getRun(), clock.getEpoch(), clock.getDate(), null, Facets.NONE, clock)
                : null;
    }

    private static Said said(ControlRecord c) {
        TerritoryChange change = c.getChange();
        if (change == null) {
            return new Said(c.getRun(), c.getEpoch(), c.getDate(), c.getFinished(), Facets.NONE, c);
        }
        Set<String> sides = Stream.of(change.getHolder(), change.getContender(), change.getPreviousHolder())
                .filter(side -> side != null)
                .collect(Collectors.toSet());
        String key = RunKey.control(c.getRun(), change.getTerritory(), c.getDate());
        Facets facets = new Facets(Set.of(change.getTerritory()), sides, null);
        return new Said(key, c.getEpoch(), c.getDate(), null, facets, c);
    }

    private static Said said(CasualtyRecord c) {
        if (c.getDay() == null) {
            return new Said(c.getRun(), c.getEpoch(), c.getDate(), c.getFinished(), Facets.NONE, c);
        }
        String side = c.getDay().getBelligerent();
        String key = RunKey.casualties(c.getRun(), c.getDate(), side);
        return new Said(key, c.getEpoch(), c.getDate(), null, Facets.ofBelligerent(side), c);
    }

    private static Said said(DigestRecord d) {
        DayDigest digest = d.getDigest();
        if (digest == null) {
            return new Said(d.getRun(), d.getEpoch(), d.getDate(), d.getFinished(), Facets.NONE, d);
        }
        String key = RunKey.digest(d.getRun(), d.getDate());
        return new Said(key, d.getEpoch(), d.getDate(), null, facets(digest), d);
    }

    private static Facets facets(DayDigest digest) {
        Set<String> places = new HashSet<>();
        Set<String> sides = new HashSet<>();
        Set<String> types = new HashSet<>();
        digest.getEvents().forEach(event -> {
            types.add(event.getType());
            if (event.getPlace() != null) {
                places.add(event.getPlace().getId());
            }
            event.getClaims().forEach(claim -> sides.add(claim.getBelligerent()));
        });
        digest.getControlChanges().forEach(change -> {
            places.add(change.getTerritory().getId());
            sides.add(change.getTo());
            Stream.of(change.getFrom(), change.getContender())
                    .filter(side -> side != null)
                    .forEach(sides::add);
        });
        digest.getTollOfDay().forEach(toll -> sides.add(toll.getBelligerent()));
        return new Facets(places, sides, types);
    }

    /** What a value says of itself; {@code finished} is null unless it is a mark. */
    private record Said(
            String key, int epoch, LocalDate date, @Nullable Boolean finished, Facets facets, SpecificRecord value) {

        Body body(StreamTopic topic) {
            if (finished != null) {
                return new Body(Kind.MARK, date, null, facets, EventJson.mark(topic, value));
            }
            byte[] json = JsonView.text(value).getBytes(StandardCharsets.UTF_8);
            LocalDate standing = value instanceof DigestRecord d && d.getDigest() != null
                    ? d.getDigest().getUnchangedSince()
                    : null;
            return new Body(Kind.VALUE, date, standing, facets, json);
        }
    }
}
