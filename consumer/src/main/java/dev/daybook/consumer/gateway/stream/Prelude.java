package dev.daybook.consumer.gateway.stream;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.consumer.gateway.ring.EventLog.Moment;
import dev.daybook.consumer.gateway.ring.LogEntry.Event;
import dev.daybook.consumer.gateway.ring.StreamRecord;
import dev.daybook.consumer.gateway.ring.StreamRecord.Kind;
import dev.daybook.consumer.gateway.ring.StreamTopic;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The state at one moment as events: {@code snapshot}, its records, perhaps {@code changes}, then {@code live}.
 *
 * <p>None but the last has an id, so that a client cut before the end begins again. Clocks and marks come last: whoever
 * acts on a mark has all that it closes.
 */
final class Prelude {

    private static final Comparator<StreamRecord> IN_ORDER = Comparator.comparing(
                    StreamRecord::run, Comparator.naturalOrder())
            .thenComparing(record -> record.is(Kind.VALUE) && record.key().date() != null ? 0 : 1)
            .thenComparing(record -> record.body().date(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(StreamRecord::topic)
            .thenComparing(record -> record.key().text());

    private final Subscription asked;
    private final Moment moment;

    private Prelude(Subscription asked, Moment moment) {
        this.asked = asked;
        this.moment = moment;
    }

    /** The events that tell {@code moment}; the last of them stands at its positions. */
    static Iterator<Event> of(Subscription asked, Moment moment) {
        return new Prelude(asked, moment).events().iterator();
    }

    /** The word that events were lost. */
    static Event gap(String reason) {
        return event("gap", JsonNodeFactory.instance.objectNode().put("reason", reason));
    }

    private Stream<Event> events() {
        List<StreamRecord> wanted = moment.records().stream()
                .filter(record -> asked.filter().matches(record.body().facets()))
                .sorted(IN_ORDER)
                .toList();
        LocalDate since = asked.since();
        Stream<Event> told = since == null ? whole(wanted) : since(wanted, since);
        return Stream.concat(told, Stream.of(event("live", JsonNodeFactory.instance.objectNode())));
    }

    private Stream<Event> whole(List<StreamRecord> wanted) {
        return Stream.concat(
                Stream.of(snapshot(wanted.size(), null)), wanted.stream().map(Prelude::event));
    }

    private Stream<Event> since(List<StreamRecord> wanted, LocalDate since) {
        List<StreamRecord> before = standing(wanted, since);
        List<StreamRecord> changes = wanted.stream()
                .filter(record -> !isDated(record) || !record.body().date().isBefore(since))
                .toList();
        ObjectNode from = JsonNodeFactory.instance.objectNode().put("from", since.toString());
        return Stream.of(
                        Stream.of(snapshot(before.size(), since.minusDays(1))),
                        before.stream().map(Prelude::event),
                        Stream.of(event("changes", from.put("records", changes.size()))),
                        changes.stream().map(Prelude::event))
                .flatMap(each -> each);
    }

    /** The last record before {@code since} of each territory, belligerent and digest, in order. */
    private static List<StreamRecord> standing(List<StreamRecord> wanted, LocalDate since) {
        Map<String, StreamRecord> last = new HashMap<>();
        Map<String, StreamRecord> digests = new HashMap<>();
        for (StreamRecord record : wanted) {
            if (isDated(record) && record.body().date().isBefore(since)) {
                last.put(
                        record.topic() + "/" + record.run() + "/" + record.key().subject(), record);
                digests.put(digestKey(record, record.body().date()), record);
            }
        }
        List<StreamRecord> standing = new ArrayList<>(last.values());
        for (StreamRecord record : last.values()) {
            LocalDate unchanged = record.body().unchangedSince();
            StreamRecord stated = unchanged == null ? null : digests.get(digestKey(record, unchanged));
            if (stated != null) {
                standing.add(stated);
            }
        }
        standing.sort(IN_ORDER);
        return standing;
    }

    private static String digestKey(StreamRecord record, LocalDate date) {
        return record.topic() == StreamTopic.DIGESTS ? record.run() + "/" + date : "";
    }

    private static boolean isDated(StreamRecord record) {
        return record.is(Kind.VALUE) && record.key().date() != null;
    }

    private Event snapshot(int records, @Nullable LocalDate asOf) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        ArrayNode topics = data.putArray("topics");
        asked.scope().topics().stream().sorted().forEach(topic -> topics.add(topic.word()));
        if (asked.scope().run() != null) {
            data.put("run", asked.scope().run());
        }
        if (asOf != null) {
            data.put("asOf", asOf.toString());
        }
        return event("snapshot", data.put("records", records));
    }

    private static Event event(StreamRecord record) {
        return new Event(
                record.is(Kind.MARK) ? "mark" : record.topic().word(),
                record.body().json());
    }

    private static Event event(String name, ObjectNode data) {
        return new Event(name, data.toString().getBytes(StandardCharsets.UTF_8));
    }
}
