package dev.daybook.consumer.picture;

import dev.daybook.consumer.SampleCampaign;
import dev.daybook.schema.Belligerent;
import dev.daybook.schema.Campaign;
import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.ControlStatus;
import dev.daybook.schema.DayDigest;
import dev.daybook.schema.DigestControlChange;
import dev.daybook.schema.DigestEvent;
import dev.daybook.schema.Holding;
import dev.daybook.schema.Place;
import dev.daybook.schema.PlaceName;
import dev.daybook.schema.Region;
import dev.daybook.schema.TerritoryChange;
import dev.daybook.schema.WherePrec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** A small country of one region and many places, and a day of it. */
final class MadeUpMap {

    static final List<String> SIDES = List.of("red", "blue", "green", "grey");
    private static final List<String> PATTERNS = List.of("solid", "stripes", "dots", "stripes");
    private static final List<String> KINDS = List.of("city", "town", "fortress", "area");
    private static final String SQUARE = "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\","
            + "\"properties\":{\"id\":\"land\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
            + "[[[%1$d,%2$d],[%3$d,%2$d],[%3$d,%4$d],[%1$d,%4$d],[%1$d,%2$d]]]}}]}";

    private final RandomGenerator random;
    final Campaign campaign;

    MadeUpMap(RandomGenerator random, int places) {
        this.random = random;
        CampaignDefinition definition = CampaignDefinition.newBuilder(SampleCampaign.definition())
                .setBelligerents(IntStream.range(0, SIDES.size())
                        .mapToObj(i -> new Belligerent(
                                SIDES.get(i),
                                SIDES.get(i),
                                SIDES.get(i),
                                "#%02x4060".formatted(i * 60),
                                PATTERNS.get(i)))
                        .toList())
                .setRegions(List.of(new Region("land", "The Land (old)", 1000.0, "red")))
                .setPlaces(IntStream.range(0, places).mapToObj(this::place).toList())
                .build();
        campaign = Campaign.newBuilder()
                .setFingerprint("abc")
                .setDefinition(definition)
                .setLandGeoJson(SQUARE.formatted(90, 30, 150, 60))
                .setRegionsGeoJson(SQUARE.formatted(118, 40, 132, 50))
                .build();
    }

    private Place place(int number) {
        return place("place-" + number, "Name of place " + number)
                .setKind(KINDS.get(random.nextInt(KINDS.size())))
                .setLatitude(random.nextDouble(40, 50))
                .setLongitude(random.nextDouble(118, 132))
                .build();
    }

    static Place.Builder place(String id, String name) {
        return Place.newBuilder()
                .setId(id)
                .setName(name)
                .setName1945(name)
                .setKind("town")
                .setRegion("land")
                .setLatitude(45)
                .setLongitude(125)
                .setWherePrec(WherePrec.TOWN)
                .setInitialHolder("red");
    }

    /** A day on which some places changed, some are contested, and some have no known holder. */
    ShownDay day() {
        Map<String, TerritoryChange> holders = new HashMap<>();
        List<DigestControlChange> changes = new ArrayList<>();
        for (Place place : campaign.getDefinition().getPlaces()) {
            String holder = random.nextInt(6) == 0 ? "unknown" : oneOf(SIDES);
            String contender = random.nextInt(5) == 0 ? oneOf(SIDES) : null;
            holders.put(place.getId(), held(place.getId(), holder, contender));
            if (random.nextInt(6) == 0) {
                changes.add(change(place, holder, contender, random.nextBoolean()));
            }
        }
        DayDigest digest = DayDigest.newBuilder(SampleCampaign.eventfulDay())
                .setEvents(List.of(at(campaign.getDefinition().getPlaces().get(0))))
                .setControlChanges(changes)
                .setControl(List.of(new Holding("red", 3, 1, 0.4), new Holding("unknown", 1, 0, null)))
                .build();
        return new ShownDay(campaign.getDefinition(), digest, digest, holders);
    }

    static TerritoryChange held(String territory, String holder, String contender) {
        return TerritoryChange.newBuilder()
                .setTerritory(territory)
                .setHolder(holder)
                .setContender(contender)
                .setStatus(contender == null ? ControlStatus.HELD : ControlStatus.CONTESTED)
                .build();
    }

    static DigestControlChange change(Place place, String to, String contender, boolean disputed) {
        return DigestControlChange.newBuilder()
                .setTerritory(new PlaceName(place.getId(), place.getName(), place.getName1945()))
                .setTo(to)
                .setContender(contender)
                .setStatus(ControlStatus.OCCUPIED)
                .setDisputed(disputed)
                .build();
    }

    static DigestEvent at(Place place) {
        return DigestEvent.newBuilder(SampleCampaign.event("Something happened", "It did."))
                .setPlace(new PlaceName(place.getId(), place.getName(), place.getName1945()))
                .build();
    }

    private String oneOf(List<String> ids) {
        return ids.get(random.nextInt(ids.size()));
    }
}
