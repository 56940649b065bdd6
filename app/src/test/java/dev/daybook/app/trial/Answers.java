package dev.daybook.app.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.app.trial.oracle.PlainDay;
import dev.daybook.schema.DayDigest;
import dev.daybook.schema.DigestEvent;
import dev.daybook.schema.DigestRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compares answers so that a difference is found at a glance. */
final class Answers {

    private Answers() {}

    /** The same days, saying the same; else the first thing told differently is told. */
    static void assertSameDays(List<PlainDay> actual, List<PlainDay> expected) {
        assertThat(actual).extracting(PlainDay::date).isEqualTo(dates(expected));
        for (int i = 0; i < expected.size(); i++) {
            PlainDay told = actual.get(i);
            PlainDay right = expected.get(i);
            String day = right.date().toString();
            assertThat(told.unchangedSince()).as(day).isEqualTo(right.unchangedSince());
            assertThat(told.events()).as(day).isEqualTo(right.events());
            assertThat(told.ongoing()).as(day).isEqualTo(right.ongoing());
            assertThat(told.control()).as(day).isEqualTo(right.control());
            assertThat(told.changes()).as(day).isEqualTo(right.changes());
            assertThat(told.holdings()).as(day).isEqualTo(right.holdings());
            assertThat(told.ofDay()).as(day).isEqualTo(right.ofDay());
            assertThat(told.toDate()).as(day).isEqualTo(right.toDate());
            assertThat(told.campaignClaims()).as(day).isEqualTo(right.campaignClaims());
            assertThat(told).as(day).isEqualTo(right);
        }
    }

    private static List<LocalDate> dates(List<PlainDay> days) {
        return days.stream().map(PlainDay::date).toList();
    }

    /** The same records under the same keys; else what differs is told. */
    static void assertSameTold(Told actual, Told expected) {
        if (!actual.equals(expected)) {
            assertThat(actual.control()).isEqualTo(expected.control());
            assertThat(actual.casualties()).isEqualTo(expected.casualties());
            assertThat(new TreeMap<>(actual.digests())).isEqualTo(new TreeMap<>(expected.digests()));
        }
    }

    /** The same steps in the same order; else the first that differs is told, and not the whole timelines. */
    static void assertSameSteps(List<String> actual, List<String> expected) {
        for (int i = 0; i < Math.min(actual.size(), expected.size()); i++) {
            assertThat(actual.get(i)).as("step %d", i).isEqualTo(expected.get(i));
        }
        assertThat(actual).as("number of steps").hasSameSizeAs(expected);
    }

    /** What is told, whatever the revisions of the events it lists. */
    static Told withoutRevisions(Told told) {
        Map<String, DigestRecord> digests = new TreeMap<>();
        told.digests().forEach((key, record) -> {
            DayDigest digest = DayDigest.newBuilder(record.getDigest())
                    .setEvents(record.getDigest().getEvents().stream()
                            .map(event ->
                                    DigestEvent.newBuilder(event).setRevision(1).build())
                            .toList())
                    .build();
            digests.put(key, DigestRecord.newBuilder(record).setDigest(digest).build());
        });
        return new Told(told.control(), told.casualties(), digests);
    }
}
