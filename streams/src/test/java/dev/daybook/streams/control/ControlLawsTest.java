package dev.daybook.streams.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.TerritoryChange;
import dev.daybook.schema.TimelineKind;
import dev.daybook.schema.TimelineRecord;
import dev.daybook.streams.made.MadeControl;
import dev.daybook.streams.made.Seeds;
import dev.daybook.streams.made.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws of control over made-up events. A failing seed stands in the name of the test: run it alone. */
class ControlLawsTest {

    private static final CampaignDefinition DEFINITION = MadeControl.definition();
    private static final List<LocalDate> SPAN =
            MadeControl.FIRST.datesUntil(MadeControl.LAST.plusDays(1)).toList();

    /** Law: whatever the order of arrival, what was put out is in the end what the rules say of the last revisions. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anyOrderOfArrivalGivesTheRecordsOfTheLastRevisions(long seed) {
        List<TimelineRecord> records = shuffledRun(new Random(seed));
        PlainControl plain = new PlainControl(DEFINITION, records);
        ControlFold fold = new ControlFold(DEFINITION);

        assertThat(put(fold, records)).isEqualTo(plain.records(MadeControl.LAST));
        SPAN.forEach(day -> assertThat(fold.holdingsAt(day)).isEqualTo(plain.holdings(day)));
    }

    /** Law: after each record, what was put out is what the rules say of the days that have begun. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void daysThatBeganAreRightAfterEachRecord(long seed) {
        List<TimelineRecord> records = shuffledRun(new Random(seed));
        ControlFold fold = new ControlFold(DEFINITION);
        Map<String, TerritoryChange> put = new TreeMap<>();
        for (int taken = 0; taken < records.size(); taken++) {
            take(put, fold.apply(records.get(taken)));
            List<TimelineRecord> sofar = records.subList(0, taken + 1);

            assertThat(put).isEqualTo(new PlainControl(DEFINITION, sofar).records(begun(sofar)));
        }
    }

    /** Law: a record names every closed day on which anybody holds something else because of it. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyClosedDayThatReadsOtherwiseIsTouched(long seed) {
        List<TimelineRecord> records = shuffledRun(new Random(seed));
        ControlFold fold = new ControlFold(DEFINITION);
        Set<LocalDate> closed = new TreeSet<>();
        for (TimelineRecord record : records) {
            Map<LocalDate, Object> before = answers(fold, closed);
            ControlStep step = fold.apply(record);
            Map<LocalDate, Object> after = answers(fold, closed);
            Set<LocalDate> differing = new TreeSet<>(closed);
            differing.removeIf(day -> before.get(day).equals(after.get(day)));

            assertThat(step.touched()).containsAll(differing);
            assertThat(closed).containsAll(step.touched());
            if (record.getKind() == TimelineKind.DAY_CLOSED) {
                closed.add(record.getDate());
            }
        }
    }

    /** Law: an output says something else than the one before it. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nothingIsSaidTwice(long seed) {
        ControlFold fold = new ControlFold(DEFINITION);
        Map<String, TerritoryChange> put = new TreeMap<>();
        for (TimelineRecord record : shuffledRun(new Random(seed))) {
            for (ControlStep.Output output : fold.apply(record).outputs()) {
                String key = output.territory() + "/" + output.date();
                assertThat(output.change()).isNotEqualTo(put.get(key));
                set(put, output);
            }
        }
    }

    /** Law: retracting everything leaves the initial holders. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void retractingAllRestoresTheBeginning(long seed) {
        Timeline timeline = new Timeline();
        ControlFold fold = new ControlFold(DEFINITION);
        List<TimelineRecord> events = new MadeControl(new Random(seed)).records(timeline);
        Map<String, TerritoryChange> put = put(fold, withDays(timeline, events));
        events.stream()
                .filter(record -> record.getEvent() != null)
                .forEach(record -> take(put, fold.apply(timeline.retract(record.getEvent(), 9))));

        assertThat(put).isEqualTo(new PlainControl(DEFINITION, List.of()).records(MadeControl.LAST));
    }

    static LongStream seeds() {
        return Seeds.all();
    }

    private static List<TimelineRecord> shuffledRun(Random random) {
        Timeline timeline = new Timeline();
        List<TimelineRecord> events = new MadeControl(random).records(timeline);
        Collections.shuffle(events, random);
        List<TimelineRecord> records = new ArrayList<>();
        records.add(timeline.bare(TimelineKind.RUN_STARTED, MadeControl.FIRST));
        int next = 0;
        for (LocalDate day : SPAN) {
            int through = next + random.nextInt(events.size() - next + 1);
            records.addAll(events.subList(next, through));
            records.add(timeline.close(day));
            next = through;
        }
        records.addAll(events.subList(next, events.size()));
        return records;
    }

    private static List<TimelineRecord> withDays(Timeline timeline, List<TimelineRecord> events) {
        List<TimelineRecord> records = new ArrayList<>();
        records.add(timeline.bare(TimelineKind.RUN_STARTED, MadeControl.FIRST));
        records.addAll(events);
        SPAN.forEach(day -> records.add(timeline.close(day)));
        return records;
    }

    private static LocalDate begun(List<TimelineRecord> records) {
        LocalDate open = records.stream()
                .filter(record -> record.getKind() == TimelineKind.DAY_CLOSED)
                .map(record -> record.getDate().plusDays(1))
                .max(LocalDate::compareTo)
                .orElse(MadeControl.FIRST);
        return open.isAfter(MadeControl.LAST) ? MadeControl.LAST : open;
    }

    private static Map<LocalDate, Object> answers(ControlFold fold, Set<LocalDate> days) {
        Map<LocalDate, Object> answers = new TreeMap<>();
        days.forEach(day -> answers.put(day, List.of(fold.changesOn(day), fold.holdingsAt(day))));
        return answers;
    }

    private static Map<String, TerritoryChange> put(ControlFold fold, List<TimelineRecord> records) {
        Map<String, TerritoryChange> put = new TreeMap<>();
        records.forEach(record -> take(put, fold.apply(record)));
        return put;
    }

    private static void take(Map<String, TerritoryChange> put, ControlStep step) {
        step.outputs().forEach(output -> set(put, output));
    }

    private static void set(Map<String, TerritoryChange> put, ControlStep.Output output) {
        String key = output.territory() + "/" + output.date();
        if (output.change() == null) {
            put.remove(key);
        } else {
            put.put(key, output.change());
        }
    }
}
