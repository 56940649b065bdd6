package dev.daybook.seed.read;

import dev.daybook.schema.Battle;
import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.Place;
import dev.daybook.schema.Region;
import dev.daybook.seed.area.AreaWeights;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts the definition of a campaign together, area weights included. */
final class Definitions {

    private Definitions() {}

    static CampaignDefinition of(
            CampaignHead head,
            List<RegionReader.Shaped> regions,
            List<Located<Place>> places,
            List<Located<Battle>> battles) {
        List<Region> plainRegions =
                regions.stream().map(RegionReader.Shaped::region).toList();
        return CampaignDefinition.newBuilder()
                .setId(head.id())
                .setTitle(head.title())
                .setZone(head.zone())
                .setSpanFrom(head.span().from())
                .setSpanTo(head.span().to())
                .setHighlightFrom(head.highlight().from())
                .setHighlightTo(head.highlight().to())
                .setBelligerents(
                        head.belligerents().stream().map(Located::value).toList())
                .setRegions(plainRegions)
                .setPlaces(weighted(regions, places.stream().map(Located::value).toList()))
                .setBattles(battles.stream().map(Located::value).toList())
                .setClaimantPreference(head.claimants())
                .setLicence(head.licence())
                .setCredits(head.credits())
                .build();
    }

    /** Only places whose control is tracked take part: ground counts for those who can hold it. */
    private static List<Place> weighted(List<RegionReader.Shaped> regions, List<Place> places) {
        Map<String, Double> weights = new HashMap<>();
        for (RegionReader.Shaped region : regions) {
            List<AreaWeights.Site> sites = places.stream()
                    .filter(place -> region.region().getId().equals(place.getRegion()))
                    .filter(place -> place.getInitialHolder() != null)
                    .map(place -> new AreaWeights.Site(place.getId(), place.getLongitude(), place.getLatitude()))
                    .toList();
            weights.putAll(AreaWeights.of(region.geometry(), sites));
        }
        return places.stream()
                .map(place -> with(weights.getOrDefault(place.getId(), 0.0), place))
                .toList();
    }

    private static Place with(double weight, Place place) {
        return new Place(
                place.getId(),
                place.getName(),
                place.getName1945(),
                place.getNativeNames(),
                place.getKind(),
                place.getRegion(),
                place.getLatitude(),
                place.getLongitude(),
                place.getWherePrec(),
                weight,
                place.getInitialHolder());
    }
}
