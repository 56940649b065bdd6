package dev.daybook.streams.made;

import static dev.daybook.streams.made.Made.august;

import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.ControlChange;
import dev.daybook.schema.ControlStatus;
import dev.daybook.schema.Place;
import dev.daybook.schema.Region;
import dev.daybook.schema.TimelineRecord;
import dev.daybook.schema.WherePrec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes up events that change who holds what: contested, disputed, passed on, on the same days, revised, retracted. */
public final class MadeControl {

    /** First day of the span. */
    public static final LocalDate FIRST = august(8);

    /** Last day of the span. */
    public static final LocalDate LAST = august(19);

    private static final List<String> PLACES = List.of("hutou", "mukden", "harbin", "dalian", "keijo", "nowhere");
    private static final List<String> HOLDERS = List.of("soviet", "japanese", "civilian", "unknown");
    private static final int EVENTS = 16;

    private final RandomGenerator random;

    /** @param random the only source of what is made up */
    public MadeControl(RandomGenerator random) {
        this.random = random;
    }

    /** Two regions with ground and one without; six places, one of them in no region and one not tracked. */
    public static CampaignDefinition definition() {
        return CampaignDefinition.newBuilder(Made.definition())
                .setSpanFrom(FIRST)
                .setSpanTo(LAST)
                .setRegions(List.of(
                        new Region("sanko", "Sanko", 300.0, "japanese"),
                        new Region("kando", "Kando", 100.0, "unknown"),
                        new Region("chosen", "Chosen", null, "japanese")))
                .setPlaces(List.of(
                        place("hutou", "sanko", 0.25, "japanese"),
                        place("mukden", "sanko", 0.5, "japanese"),
                        place("harbin", "sanko", 0.25, null),
                        place("dalian", "kando", 1.0, "unknown"),
                        place("keijo", "chosen", 1.0, "japanese"),
                        place("nowhere", null, 0.0, "civilian")))
                .build();
    }

    /** Revisions of events in the order of the pack; their sequences are those in which they are listed. */
    public List<TimelineRecord> records(Timeline timeline) {
        List<TimelineRecord> records = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            String id = "event-" + i;
            records.add(timeline.enter(event(id), 1));
            if (chance(3)) {
                records.add(timeline.enter(event(id), 2));
            }
            if (chance(5)) {
                records.add(timeline.retract(event(id), 3));
            }
            if (chance(8)) {
                records.add(timeline.enter(event(id), 4));
            }
        }
        return records;
    }

    /** An event that enters on a day of the span, with up to three changes. */
    public CampaignEvent event(String id) {
        LocalDate day = day();
        return Made.event(id, day)
                .setControlChanges(Stream.generate(() -> change(day))
                        .limit(random.nextInt(4))
                        .toList())
                .build();
    }

    /** True once in {@code odds} times. */
    public boolean chance(int odds) {
        return random.nextInt(odds) == 0;
    }

    private ControlChange change(LocalDate day) {
        boolean ofRegion = chance(3);
        return ControlChange.newBuilder()
                .setTerritory(ofRegion ? oneOf(List.of("sanko", "kando", "chosen")) : oneOf(PLACES))
                .setTo(oneOf(HOLDERS))
                .setStatus(oneOf(List.of(ControlStatus.values())))
                .setEffective(chance(3) ? day() : chance(9) ? LAST.plusDays(3) : day)
                .setAppliesTo(ofRegion && chance(2) ? List.of(oneOf(PLACES), oneOf(PLACES)) : List.of())
                .setDisputed(chance(4))
                .build();
    }

    private LocalDate day() {
        return FIRST.plusDays(random.nextLong(LAST.toEpochDay() - FIRST.toEpochDay() + 1));
    }

    private <T> T oneOf(List<T> elements) {
        return elements.get(random.nextInt(elements.size()));
    }

    private static Place place(String id, @Nullable String region, double weight, @Nullable String holder) {
        return Place.newBuilder()
                .setId(id)
                .setName(id)
                .setName1945(id)
                .setKind("town")
                .setRegion(region)
                .setLatitude(45.0)
                .setLongitude(130.0)
                .setWherePrec(WherePrec.TOWN)
                .setAreaWeight(weight)
                .setInitialHolder(holder)
                .build();
    }
}
