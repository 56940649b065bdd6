package dev.daybook.seed.lint;

import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.ControlChange;
import dev.daybook.schema.Place;
import dev.daybook.seed.fault.Faults;
import dev.daybook.seed.fault.Rule;
import dev.daybook.seed.read.Located;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;

/** Places lie in their region, and a region's change passes to its own places only. */
final class RegionBounds implements LintRule {

    /** About 40 km, in degrees of latitude: borders of 1945 are drawn to some 30 km and towns are known to some 5. */
    private static final double TOLERANCE_DEGREES = 0.36;

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final LintedPack pack;
    private final Map<String, Place> places = new HashMap<>();

    RegionBounds(LintedPack pack) {
        this.pack = pack;
        pack.draft().places().forEach(place -> places.put(place.value().getId(), place.value()));
    }

    @Override
    public void end(Faults faults) {
        for (Located<Place> located : pack.draft().places()) {
            Place place = located.value();
            Geometry region =
                    place.getRegion() == null ? null : pack.draft().shapes().get(place.getRegion());
            if (region != null && !place.getKind().equals("sea")) {
                if (!near(region, place)) {
                    String found = "'" + place.getId() + "' outside '" + place.getRegion() + "'";
                    String wanted = "its region, or null";
                    faults.warning(located.at("region"), Rule.OUTSIDE_REGION, found, wanted, null);
                }
            }
        }
    }

    private static boolean near(Geometry region, Place place) {
        AffineTransformation even =
                AffineTransformation.scaleInstance(Math.cos(Math.toRadians(place.getLatitude())), 1);
        Geometry point = FACTORY.createPoint(new Coordinate(place.getLongitude(), place.getLatitude()));
        return even.transform(region).isWithinDistance(even.transform(point), TOLERANCE_DEGREES);
    }

    @Override
    public void see(Located<CampaignEvent> event, Faults faults) {
        List<ControlChange> changes = event.value().getControlChanges();
        for (int i = 0; i < changes.size(); i++) {
            String region = changes.get(i).getTerritory();
            for (String id : changes.get(i).getAppliesTo()) {
                if (!region.equals(places.get(id).getRegion())) {
                    String found = "'" + id + "', which does not lie in '" + region + "'";
                    String wanted = "places of the region that changes";
                    Located<?> at = event.inside("control", i);
                    faults.warning(at.at("appliesTo"), Rule.OUTSIDE_REGION, found, wanted, null);
                }
            }
        }
    }
}
