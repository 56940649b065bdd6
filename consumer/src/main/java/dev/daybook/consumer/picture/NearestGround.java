package dev.daybook.consumer.picture;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The part of a box that lies nearer to one point than to any other.
 *
 * <p>The box is cut along one bisector after the other, which works for points on one line too.
 */
final class NearestGround {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private NearestGround() {}

    /** The ground of {@code site} among {@code sites}; empty if none of the box is nearest to it. */
    static Geometry of(Coordinate site, List<Coordinate> sites, Envelope box) {
        List<Coordinate> corners = List.of(
                new Coordinate(box.getMinX(), box.getMinY()),
                new Coordinate(box.getMaxX(), box.getMinY()),
                new Coordinate(box.getMaxX(), box.getMaxY()),
                new Coordinate(box.getMinX(), box.getMaxY()));
        for (Coordinate other : sites) {
            if (!other.equals2D(site)) {
                corners = nearer(corners, site, other);
            }
        }
        if (corners.size() < 3) {
            return FACTORY.createPolygon();
        }
        List<Coordinate> ring = new ArrayList<>(corners);
        ring.add(corners.get(0));
        return FACTORY.createPolygon(ring.toArray(Coordinate[]::new));
    }

    /** What of a convex polygon is nearer to {@code site}. */
    private static List<Coordinate> nearer(List<Coordinate> corners, Coordinate site, Coordinate other) {
        List<Coordinate> kept = new ArrayList<>();
        for (int i = 0; i < corners.size(); i++) {
            Coordinate from = corners.get(i);
            Coordinate to = corners.get((i + 1) % corners.size());
            double before = beyond(from, site, other);
            double after = beyond(to, site, other);
            if (before <= 0) {
                kept.add(from);
            }
            if (before < 0 && after > 0 || before > 0 && after < 0) {
                double part = before / (before - after);
                kept.add(new Coordinate(from.x + part * (to.x - from.x), from.y + part * (to.y - from.y)));
            }
        }
        return kept;
    }

    /** How far a point is beyond the bisector, in some unit; negative on the site's side. */
    private static double beyond(Coordinate point, Coordinate site, Coordinate other) {
        double x = point.x - (site.x + other.x) / 2;
        double y = point.y - (site.y + other.y) / 2;
        return x * (other.x - site.x) + y * (other.y - site.y);
    }
}
