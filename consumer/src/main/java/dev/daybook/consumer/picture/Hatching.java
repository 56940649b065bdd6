package dev.daybook.consumer.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Patterns as lines within an area: what tells sides apart without colour.
 *
 * <p>All patterns of one turn lie on one grid from the picture's corner, so that areas side by side continue one
 * another.
 */
final class Hatching {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double GAP = 13;
    private static final double COARSE_TURN = -Math.PI / 9;

    private final Geometry area;
    private final double cos;
    private final double sin;
    private final double reach;

    private Hatching(Geometry area, double turn) {
        this.area = area;
        Envelope box = area.getEnvelopeInternal();
        this.cos = Math.cos(turn);
        this.sin = Math.sin(turn);
        this.reach = Math.hypot(
                Math.max(Math.abs(box.getMinX()), Math.abs(box.getMaxX())),
                Math.max(Math.abs(box.getMinY()), Math.abs(box.getMaxY())));
    }

    /** The marks of {@code side}'s pattern within {@code area}; empty if it has none. */
    static Geometry of(Side side, Geometry area) {
        Hatching hatching = new Hatching(area, side.turn() == 0 ? -Math.PI / 4 : Math.PI / 4);
        return switch (side.pattern()) {
            case "stripes" -> hatching.stripes(GAP);
            case "dots" -> hatching.marks(Hatching::dot);
            case "cross" -> hatching.marks(Hatching::cross);
            case "ring" -> hatching.marks((x, y) -> List.of(ring(x, y)));
            default -> FACTORY.createMultiLineString();
        };
    }

    /** Coarse stripes, for whoever contests {@code area}. */
    static Geometry coarse(Geometry area) {
        return new Hatching(area, COARSE_TURN).stripes(GAP);
    }

    private Geometry stripes(double gap) {
        List<LineString> lines = new ArrayList<>();
        for (double at = -Math.ceil(reach / gap) * gap; at <= reach; at += gap) {
            lines.add(line(turned(-reach, at), turned(reach, at)));
        }
        Geometry all = FACTORY.createMultiLineString(lines.toArray(LineString[]::new));
        return OverlayNGRobust.overlay(all, area, OverlayNG.INTERSECTION);
    }

    private Geometry marks(BiFunction<Double, Double, List<LineString>> mark) {
        PreparedGeometry inside = PreparedGeometryFactory.prepare(area);
        List<LineString> marks = new ArrayList<>();
        for (double u = -Math.ceil(reach / GAP) * GAP; u <= reach; u += GAP) {
            for (double v = -Math.ceil(reach / GAP) * GAP; v <= reach; v += GAP) {
                Coordinate at = turned(u, v);
                if (area.getEnvelopeInternal().contains(at) && inside.contains(FACTORY.createPoint(at))) {
                    marks.addAll(mark.apply(at.x, at.y));
                }
            }
        }
        return FACTORY.createMultiLineString(marks.toArray(LineString[]::new));
    }

    private Coordinate turned(double u, double v) {
        return new Coordinate(u * cos - v * sin, u * sin + v * cos);
    }

    private static List<LineString> dot(double x, double y) {
        return List.of(line(new Coordinate(x - 0.6, y), new Coordinate(x + 0.6, y)));
    }

    private static List<LineString> cross(double x, double y) {
        return List.of(
                line(new Coordinate(x - 3.5, y), new Coordinate(x + 3.5, y)),
                line(new Coordinate(x, y - 3.5), new Coordinate(x, y + 3.5)));
    }

    private static LineString ring(double x, double y) {
        return FACTORY.createLineString(SignShape.circle(x, y, 3.5).getCoordinates());
    }

    private static LineString line(Coordinate from, Coordinate to) {
        return FACTORY.createLineString(new Coordinate[] {from, to});
    }
}
