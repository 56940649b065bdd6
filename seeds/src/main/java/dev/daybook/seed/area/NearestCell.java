package dev.daybook.seed.area;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The part of a box that lies nearer to one point than to any other: its Voronoi cell.
 *
 * <p>The box is cut along one bisector after the other. JTS's own diagram builder was tried and throws a
 * {@code TopologyException} for two points on one vertical.
 */
final class NearestCell {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final Coordinate site;
    private List<Coordinate> corners;

    private NearestCell(Coordinate site, Envelope box) {
        this.site = site;
        corners = List.of(
                new Coordinate(box.getMinX(), box.getMinY()),
                new Coordinate(box.getMaxX(), box.getMinY()),
                new Coordinate(box.getMaxX(), box.getMaxY()),
                new Coordinate(box.getMinX(), box.getMaxY()));
    }

    /** The cell of {@code site} among {@code sites} within {@code box}; empty if none of the box is nearest to it. */
    static Geometry of(Coordinate site, Collection<Coordinate> sites, Envelope box) {
        NearestCell cell = new NearestCell(site, box);
        sites.stream()
                .filter(other -> !other.equals2D(site))
                .sorted(Comparator.comparingDouble(site::distance))
                .takeWhile(cell::mayBeCutBy)
                .forEach(cell::cut);
        return cell.polygon();
    }

    /** Whether half the way to {@code other} is shorter than that to the farthest corner. */
    private boolean mayBeCutBy(Coordinate other) {
        double half = site.distance(other) / 2;
        return corners.stream().anyMatch(corner -> site.distance(corner) > half);
    }

    /** Takes away what is nearer to {@code other} (Sutherland and Hodgman 1974, for one line). */
    private void cut(Coordinate other) {
        List<Coordinate> kept = new ArrayList<>();
        for (int i = 0; i < corners.size(); i++) {
            Coordinate from = corners.get(i);
            Coordinate to = corners.get((i + 1) % corners.size());
            double a = excess(from, other);
            double b = excess(to, other);
            if (a <= 0) {
                kept.add(from);
            }
            if (a < 0 && b > 0 || a > 0 && b < 0) {
                double part = a / (a - b);
                kept.add(new Coordinate(from.x + part * (to.x - from.x), from.y + part * (to.y - from.y)));
            }
        }
        corners = kept;
    }

    /** Below zero on the site's side of the bisector, growing evenly with the distance from it. */
    private double excess(Coordinate point, Coordinate other) {
        double middleX = (site.x + other.x) / 2;
        double middleY = (site.y + other.y) / 2;
        return (point.x - middleX) * (other.x - site.x) + (point.y - middleY) * (other.y - site.y);
    }

    private Geometry polygon() {
        if (corners.size() < 3) {
            return FACTORY.createPolygon();
        }
        List<Coordinate> ring = new ArrayList<>(corners);
        ring.add(corners.get(0));
        return FACTORY.createPolygon(ring.toArray(Coordinate[]::new));
    }
}
