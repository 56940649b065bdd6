package dev.daybook.streams.casualties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.CasualtyClaim;
import dev.daybook.schema.CasualtyDay;
import dev.daybook.schema.ClaimScope;
import dev.daybook.schema.TimelineRecord;
import dev.daybook.schema.Toll;
import dev.daybook.streams.made.Made;
import dev.daybook.streams.made.MadeEvents;
import dev.daybook.streams.made.MadeRun;
import dev.daybook.streams.made.Seeds;
import dev.daybook.streams.made.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws of the tolls over made-up runs. A failing seed stands in the name of the test: run it alone. */
class CasualtyLawsTest {

    private static final List<String> PREFERENCE = Made.definition().getClaimantPreference();

    /** Law: in any order of arrival, what was put out is in the end what the rules say of the last revisions. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anyOrderOfArrivalGivesTheTollsOfTheLastRevisions(long seed) {
        MadeRun run = new MadeRun(new SplittableRandom(seed));

        assertThat(put(new CasualtyFold(Made.definition()), run.inAnyOrder()))
                .isEqualTo(new PlainTolls(run.lastRevisions(), PREFERENCE).days(MadeEvents.LAST));
    }

    /** Law: after each record the days closed so far are what the rules say, and the view agrees with what was put. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void closedDaysAreRightAfterEachRecord(long seed) {
        MadeRun run = new MadeRun(new SplittableRandom(seed));
        CasualtyFold fold = new CasualtyFold(Made.definition());
        Map<LocalDate, Map<String, CasualtyDay>> put = new TreeMap<>();
        for (TimelineRecord record : run.inAnyOrder()) {
            apply(fold.apply(record), put);
            PlainTolls plain = new PlainTolls(run.lastRevisionsUpTo(record), PREFERENCE);
            LocalDate last = run.lastClosedUpTo(record);

            assertThat(put).isEqualTo(plain.days(last));
            assertThat(fold.on(last)).isEqualTo(put.getOrDefault(last, Map.of()));
        }
    }

    /** Law: low &le; best &le; high in every sum ever put out. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void boundsOfEverySumAreInOrder(long seed) {
        CasualtyFold fold = new CasualtyFold(Made.definition());
        for (TimelineRecord record : new MadeRun(new SplittableRandom(seed)).inAnyOrder()) {
            for (CasualtyStep.Output output : fold.apply(record).outputs()) {
                assertThat(tolls(output)).allSatisfy(toll -> {
                    assertThat(toll.getLow()).isBetween(0L, toll.getBest());
                    assertThat(toll.getHigh()).isGreaterThanOrEqualTo(toll.getBest());
                });
            }
        }
    }

    /** Law: nothing is put out that was put out before, and a tombstone only in the place of a day. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void onlyDifferencesArePutOut(long seed) {
        CasualtyFold fold = new CasualtyFold(Made.definition());
        Map<LocalDate, Map<String, CasualtyDay>> put = new TreeMap<>();
        for (TimelineRecord record : new MadeRun(new SplittableRandom(seed)).inAnyOrder()) {
            CasualtyStep step = fold.apply(record);
            for (CasualtyStep.Output output : step.outputs()) {
                CasualtyDay before = put.getOrDefault(output.date(), Map.of()).get(output.belligerent());
                assertThat(output.day()).isNotEqualTo(before);
            }
            apply(step, put);
        }
    }

    /** Law: the closed days whose figures, tolls to date or campaign claims change are those that are touched. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyDayThatChangesIsTouched(long seed) {
        MadeRun run = new MadeRun(new SplittableRandom(seed));
        CasualtyFold fold = new CasualtyFold(Made.definition());
        List<List<Object>> before = new ArrayList<>();
        for (TimelineRecord record : run.inAnyOrder()) {
            CasualtyStep step = fold.apply(record);
            List<LocalDate> closed = MadeRun.daysThrough(run.lastClosedUpTo(record));
            List<List<Object>> now =
                    closed.stream().map(day -> answers(fold, day)).toList();
            TreeSet<LocalDate> changed = new TreeSet<>();
            for (int i = 0; i < before.size(); i++) {
                if (!now.get(i).equals(before.get(i))) {
                    changed.add(closed.get(i));
                }
            }
            assertThat(step.touched()).containsAll(changed);
            assertThat(closed).containsAll(step.touched());
            before = now;
        }
    }

    /** Law: to retract an event is as if it had never been. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void retractionIsAsIfTheEventHadNeverBeen(long seed) {
        MadeEvents made = new MadeEvents(new SplittableRandom(seed));
        List<CampaignEvent> events = made.some(12);
        CampaignEvent extra = made.event("extra");
        Timeline timeline = new Timeline();
        List<TimelineRecord> records = new ArrayList<>();
        records.add(timeline.enter(extra, 1));
        events.forEach(event -> records.add(timeline.enter(event, 1)));
        MadeRun.daysThrough(MadeEvents.LAST).forEach(day -> records.add(timeline.close(day)));
        records.add(timeline.retract(extra, 2));

        assertThat(put(new CasualtyFold(Made.definition()), records))
                .isEqualTo(put(new CasualtyFold(Made.definition()), records.subList(1, records.size() - 1)));
    }

    /** Law: where no total is and no figure is restated, the days add up to the toll to date. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void daysAddUpWhereNothingIsReplaced(long seed) {
        CasualtyFold fold = new CasualtyFold(Made.definition());
        Timeline timeline = new Timeline();
        new MadeEvents(new SplittableRandom(seed))
                .some(20)
                .forEach(event -> fold.apply(timeline.enter(simple(event), 1)));
        Map<String, Long> added = new TreeMap<>();
        for (LocalDate day : MadeRun.daysThrough(MadeEvents.LAST)) {
            fold.apply(timeline.close(day));
            fold.on(day)
                    .forEach((side, losses) -> losses.getOfDay()
                            .forEach(
                                    (category, toll) -> added.merge(side + "/" + category, toll.getBest(), Long::sum)));

            Map<String, Long> toDate = new TreeMap<>();
            fold.toDate(day)
                    .forEach((side, tolls) ->
                            tolls.forEach((category, toll) -> toDate.put(side + "/" + category, toll.getBest())));
            assertThat(toDate).isEqualTo(added);
        }
    }

    /** Law: without corrections a toll to date falls only on a day on which a battle total takes effect. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void tollToDateFallsOnlyOnADayOfATotal(long seed) {
        List<CampaignEvent> events = new MadeEvents(new SplittableRandom(seed))
                .some(20).stream().map(CasualtyLawsTest::onOneDay).toList();
        CasualtyFold fold = new CasualtyFold(Made.definition());
        Timeline timeline = new Timeline();
        events.forEach(event -> fold.apply(timeline.enter(event, 1)));
        for (LocalDate day : MadeRun.daysThrough(MadeEvents.LAST)) {
            fold.apply(timeline.close(day));
            fold.toDate(day.minusDays(1))
                    .forEach((side, tolls) -> tolls.forEach((category, before) -> {
                        Toll now = fold.toDate(day).get(side).get(category);
                        boolean fell = now.getLow() < before.getLow()
                                || now.getBest() < before.getBest()
                                || now.getHigh() < before.getHigh();
                        assertThat(fell && !totalTakesEffect(events, day, side, category))
                                .as("%s %s on %s", side, category, day)
                                .isFalse();
                    }));
        }
    }

    static LongStream seeds() {
        return Seeds.all();
    }

    private static Map<LocalDate, Map<String, CasualtyDay>> put(CasualtyFold fold, List<TimelineRecord> records) {
        Map<LocalDate, Map<String, CasualtyDay>> put = new TreeMap<>();
        records.forEach(record -> apply(fold.apply(record), put));
        return put;
    }

    private static void apply(CasualtyStep step, Map<LocalDate, Map<String, CasualtyDay>> put) {
        for (CasualtyStep.Output output : step.outputs()) {
            put.computeIfAbsent(output.date(), none -> new TreeMap<>())
                    .compute(output.belligerent(), (side, before) -> output.day());
        }
        put.values().removeIf(Map::isEmpty);
    }

    private static Collection<Toll> tolls(CasualtyStep.Output output) {
        return output.day() == null
                ? List.of()
                : Stream.of(output.day().getOfDay(), output.day().getToDate())
                        .flatMap(tolls -> tolls.values().stream())
                        .toList();
    }

    private static List<Object> answers(CasualtyView view, LocalDate day) {
        return List.of(view.on(day), view.toDate(day), view.campaignClaims(day));
    }

    private static boolean totalTakesEffect(List<CampaignEvent> events, LocalDate day, String side, String category) {
        return events.stream()
                .flatMap(event -> event.getCasualties().stream())
                .anyMatch(claim -> claim.getScope() == ClaimScope.BATTLE_TOTAL
                        && claim.getBelligerent().equals(side)
                        && claim.getCategory().equals(category)
                        && day.equals(claim.getEffective()));
    }

    /** The event with figures of its own alone, all of one day. */
    private static CampaignEvent simple(CampaignEvent event) {
        return CampaignEvent.newBuilder(event)
                .setCasualties(onOneDay(event).getCasualties().stream()
                        .filter(claim -> claim.getScope() == ClaimScope.EVENT)
                        .toList())
                .build();
    }

    /** The event with all claims taking effect on its latest day. */
    private static CampaignEvent onOneDay(CampaignEvent event) {
        return CampaignEvent.newBuilder(event)
                .setCasualties(event.getCasualties().stream()
                        .map(claim -> CasualtyClaim.newBuilder(claim)
                                .setEffective(event.getLatest())
                                .build())
                        .toList())
                .build();
    }
}
