package dev.daybook.consumer.picture;

import dev.daybook.schema.Campaign;
import dev.daybook.schema.Place;
import dev.daybook.schema.Region;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * What lies under all days of a campaign, in units of the picture.
 *
 * @param sheet   what the land's data cover
 * @param land    the land
 * @param regions regions by id
 * @param cells   the ground of each territory by its id: a region's spots belong to their nearest place
 * @param spots   the places that the map shows
 */
record Atlas(
        Geometry sheet, Geometry land, Map<String, Geometry> regions, Map<String, Geometry> cells, List<Spot> spots) {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double SHEET_STEP_DEGREES = 0.5;

    /**
     * A place on the map.
     *
     * @param place the place
     * @param at    where it is
     */
    record Spot(Place place, Coordinate at) {

        /** Whether anybody keeps account of who holds it. */
        boolean isTracked() {
            return place.getInitialHolder() != null;
        }
    }

    /** The atlas of {@code campaign} in {@code frame}, its places no nearer than {@code margin} to the edges. */
    static Atlas of(Campaign campaign, Envelope frame, double margin) {
        Map<String, Geometry> land = FeatureShapes.read(campaign.getLandGeoJson());
        Map<String, Geometry> outlines = FeatureShapes.read(campaign.getRegionsGeoJson());
        Envelope inner = new Envelope(frame);
        inner.expandBy(-margin);
        Projection projection = Projection.fitted(
                points(
                        campaign.getDefinition().getPlaces(),
                        outlines.values().stream().toList()),
                inner);
        List<Spot> spots = new ArrayList<>();
        for (Place place : campaign.getDefinition().getPlaces()) {
            Coordinate at = projection.project(place.getLongitude(), place.getLatitude());
            if (frame.contains(at)) {
                spots.add(new Spot(place, at));
            }
        }
        Geometry window = FACTORY.toGeometry(frame);
        Map<String, Geometry> regions = new LinkedHashMap<>();
        for (Region region : campaign.getDefinition().getRegions()) {
            if (outlines.containsKey(region.getId())) {
                regions.put(region.getId(), cut(projection.project(outlines.get(region.getId())), window));
            }
        }
        Geometry lands = FACTORY.buildGeometry(land.values().stream()
                .map(each -> cut(projection.project(each), window))
                .toList());
        return new Atlas(sheet(land, projection, window), lands, regions, cells(regions, spots), spots);
    }

    /** What the map is to show in any case: the places that may change hands, else whatever there is. */
    private static List<Coordinate> points(List<Place> places, List<Geometry> regions) {
        List<Place> tracked = places.stream()
                .filter(place -> place.getInitialHolder() != null)
                .toList();
        List<Place> shown = tracked.isEmpty() ? places : tracked;
        if (!shown.isEmpty()) {
            return shown.stream()
                    .map(place -> new Coordinate(place.getLongitude(), place.getLatitude()))
                    .toList();
        }
        List<Coordinate> corners = new ArrayList<>();
        regions.forEach(region -> corners.addAll(List.of(region.getCoordinates())));
        return corners.isEmpty() ? List.of(new Coordinate(0, 0)) : corners;
    }

    /** Beyond the land's data nothing is drawn, so that their edge does not look like a shore. */
    private static Geometry sheet(Map<String, Geometry> land, Projection projection, Geometry window) {
        Envelope degrees = new Envelope();
        land.values().forEach(each -> degrees.expandToInclude(each.getEnvelopeInternal()));
        if (degrees.isNull()) {
            return window;
        }
        List<Coordinate> ring = new ArrayList<>();
        for (double x = degrees.getMinX(); x <= degrees.getMaxX(); x += SHEET_STEP_DEGREES) {
            ring.add(new Coordinate(x, degrees.getMaxY()));
        }
        for (double x = degrees.getMaxX(); x >= degrees.getMinX(); x -= SHEET_STEP_DEGREES) {
            ring.add(new Coordinate(x, degrees.getMinY()));
        }
        ring.add(ring.get(0).copy());
        return cut(projection.project(FACTORY.createPolygon(ring.toArray(Coordinate[]::new))), window);
    }

    private static Map<String, Geometry> cells(Map<String, Geometry> regions, List<Spot> spots) {
        Map<String, Geometry> cells = new LinkedHashMap<>();
        regions.forEach((id, region) -> {
            List<Spot> own = spots.stream()
                    .filter(spot -> spot.isTracked() && id.equals(spot.place().getRegion()))
                    .toList();
            if (own.isEmpty()) {
                cells.put(id, region);
            }
            List<Coordinate> sites = own.stream().map(Spot::at).toList();
            Envelope box = new Envelope(region.getEnvelopeInternal());
            box.expandBy(1);
            own.forEach(spot -> cells.put(spot.place().getId(), cut(NearestGround.of(spot.at(), sites, box), region)));
        });
        return cells;
    }

    private static Geometry cut(Geometry shape, Geometry by) {
        return OverlayNGRobust.overlay(GeometryFixer.fix(shape), by, OverlayNG.INTERSECTION);
    }
}
