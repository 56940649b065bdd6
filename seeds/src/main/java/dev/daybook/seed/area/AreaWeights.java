package dev.daybook.seed.area;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Shares of a region's area by nearest place.
 *
 * <p>The region is cut along the Voronoi cells of its places on an equal-area plane centred on it; a place that lies
 * outside the polygon takes part too, since coasts are drawn coarsely. Places at the very same point share evenly.
 */
public final class AreaWeights {

    /**
     * A place as a point.
     *
     * @param id        its id
     * @param longitude degrees east
     * @param latitude  degrees north
     */
    public record Site(String id, double longitude, double latitude) {}

    private AreaWeights() {}

    /**
     * Shares by site id, each from 0 to 1; they add up to 1 unless there are no sites.
     *
     * @param region polygons in degrees, longitude first
     * @param sites  its places
     */
    public static Map<String, Double> of(Geometry region, List<Site> sites) {
        Map<String, Double> shares = new TreeMap<>();
        if (sites.isEmpty()) {
            return shares;
        }
        Coordinate centre = region.getEnvelopeInternal().centre();
        EqualArea plane = new EqualArea(centre.x, centre.y);
        Geometry ground = GeometryFixer.fix(plane.project(region));
        Map<Coordinate, List<String>> byPoint = new TreeMap<>();
        for (Site site : sites) {
            Coordinate point = plane.project(site.longitude(), site.latitude());
            byPoint.computeIfAbsent(point, at -> new ArrayList<>()).add(site.id());
        }
        Map<Coordinate, Double> areas = areas(ground, byPoint.keySet());
        double total = areas.values().stream().mapToDouble(Double::doubleValue).sum();
        byPoint.forEach((point, ids) -> ids.forEach(id -> shares.put(id, areas.get(point) / total / ids.size())));
        return shares;
    }

    private static Map<Coordinate, Double> areas(Geometry ground, Set<Coordinate> points) {
        Envelope box = ground.getEnvelopeInternal();
        box.expandBy(box.getDiameter());
        Map<Coordinate, Double> areas = new TreeMap<>();
        for (Coordinate point : points) {
            Geometry cell = NearestCell.of(point, points, box);
            areas.put(
                    point,
                    OverlayNGRobust.overlay(cell, ground, OverlayNG.INTERSECTION)
                            .getArea());
        }
        return areas;
    }
}
