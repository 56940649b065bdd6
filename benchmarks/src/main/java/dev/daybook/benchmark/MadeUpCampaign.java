package dev.daybook.benchmark;

import dev.daybook.producer.timeline.Script;
import dev.daybook.schema.Actor;
import dev.daybook.schema.Belligerent;
import dev.daybook.schema.Campaign;
import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.CasualtyClaim;
import dev.daybook.schema.ClaimScope;
import dev.daybook.schema.ControlChange;
import dev.daybook.schema.ControlStatus;
import dev.daybook.schema.DatePrec;
import dev.daybook.schema.Place;
import dev.daybook.schema.Region;
import dev.daybook.schema.SourceRef;
import dev.daybook.schema.WherePrec;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A made-up campaign of any size, made as it is read, so that a million events need no memory.
 *
 * @param id         campaign id
 * @param eventCount how many events it has
 * @param days       over how many days they are spread evenly
 * @param changeOnce one event in so many changes who holds its place
 */
record MadeUpCampaign(String id, long eventCount, int days, int changeOnce) implements Script {

    private static final LocalDate FIRST_DAY = LocalDate.of(1945, 8, 9);
    private static final List<String> SIDES = List.of("red", "blue");
    private static final int REGIONS = 4;
    static final int PLACES = 40;

    private static final int EVENTS_A_CHANGE = 25;

    private static final List<SourceRef> SOURCES = List.of(new SourceRef("made-up", "Made up", null, null, null));

    /** One in which every 25th event changes who holds its place. */
    MadeUpCampaign(String id, long eventCount, int days) {
        this(id, eventCount, days, EVENTS_A_CHANGE);
    }

    @Override
    public CampaignDefinition definition() {
        LocalDate lastDay = FIRST_DAY.plusDays(days - 1L);
        return CampaignDefinition.newBuilder()
                .setId(id)
                .setTitle("Made up for a benchmark")
                .setZone("Asia/Tokyo")
                .setSpanFrom(FIRST_DAY)
                .setSpanTo(lastDay)
                .setHighlightFrom(FIRST_DAY)
                .setHighlightTo(lastDay)
                .setBelligerents(SIDES.stream().map(MadeUpCampaign::side).toList())
                .setRegions(IntStream.range(0, REGIONS)
                        .mapToObj(MadeUpCampaign::region)
                        .toList())
                .setPlaces(IntStream.range(0, PLACES)
                        .mapToObj(MadeUpCampaign::place)
                        .toList())
                .setBattles(List.of())
                .setClaimantPreference(List.of("unknown"))
                .setLicence("Apache-2.0")
                .setCredits("Nobody; made up.")
                .build();
    }

    @Override
    public String fingerprint() {
        return "%016x".formatted(31 * (31 * eventCount + days) + changeOnce);
    }

    @Override
    public Campaign campaign() {
        return Campaign.newBuilder()
                .setFingerprint(fingerprint())
                .setDefinition(definition())
                .build();
    }

    @Override
    public Stream<CampaignEvent> events() {
        return LongStream.range(0, eventCount).mapToObj(this::event);
    }

    /** By constructors: Avro's builders cost more than all that a replay does with the event. */
    private CampaignEvent event(long number) {
        LocalDate day = FIRST_DAY.plusDays(number * days / eventCount);
        String side = SIDES.get((int) (number % SIDES.size()));
        String place = placeId((int) (number % PLACES));
        return new CampaignEvent(
                "event-" + number,
                day.toString(),
                day,
                day,
                DatePrec.DAY,
                false,
                false,
                null,
                "benchmark",
                "battle",
                place,
                null,
                "Event number " + number + " of a made-up campaign",
                "Two patrols met at a ford and fired on each other until dark; both withdrew.",
                List.of(new Actor("Patrol " + number % 97, side)),
                number % changeOnce == 0 ? List.of(taken(place, number / PLACES, day)) : List.of(),
                List.of(claim(side, day, number % 7)),
                SOURCES,
                "low",
                null);
    }

    private static ControlChange taken(String place, long round, LocalDate day) {
        String by = SIDES.get((int) ((round + 1) % SIDES.size()));
        return new ControlChange(place, null, by, ControlStatus.OCCUPIED, day, List.of(), false);
    }

    private static CasualtyClaim claim(String side, LocalDate day, long figure) {
        return new CasualtyClaim(
                side,
                "killed",
                figure,
                figure + 1,
                figure + 3,
                "unknown",
                ClaimScope.EVENT,
                day,
                null,
                List.of(),
                false);
    }

    private static Belligerent side(String id) {
        return new Belligerent(id, id, id, "#808080", "solid");
    }

    private static Region region(int number) {
        return new Region("region-" + number, "Region " + number, 1_000.0, SIDES.get(0));
    }

    static String placeId(int number) {
        return "place-" + number;
    }

    private static Place place(int number) {
        return new Place(
                placeId(number),
                "Place " + number,
                "Place " + number,
                List.of(),
                "town",
                "region-" + number % REGIONS,
                40 + number / 10.0,
                120 + number / 10.0,
                WherePrec.TOWN,
                1.0 * REGIONS / PLACES,
                SIDES.get(0));
    }
}
