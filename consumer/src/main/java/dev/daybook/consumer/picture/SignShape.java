package dev.daybook.consumer.picture;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Shapes of signs, told apart without colour. All have about the same area. */
enum SignShape {
    CIRCLE,
    PENTAGON,
    SQUARE,
    TRIANGLE,
    DIAMOND,
    HEXAGON,
    PLUS,
    SALTIRE,
    STAR,
    KITE,
    /** Hollow. */
    RING,
    /** Hollow, with a dot inside. */
    DOUBLE_RING,
    /** Hollow and dashed: nobody is known to hold it. */
    UNKNOWN;

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int CIRCLE_CORNERS = 28;

    /** Whether it is drawn as a line round nothing. */
    boolean isHollow() {
        return this == RING || this == DOUBLE_RING || this == UNKNOWN;
    }

    /** Its outline round a point. */
    Geometry at(double x, double y, double radius) {
        return switch (this) {
            case CIRCLE, RING, DOUBLE_RING, UNKNOWN -> circle(x, y, radius);
            case PENTAGON -> corners(x, y, 5, 0, radius * 1.15, radius * 1.15);
            case SQUARE -> corners(x, y, 4, Math.PI / 4, radius * 1.25, radius * 1.25);
            case TRIANGLE -> corners(x, y + radius * 0.2, 3, 0, radius * 1.5, radius * 1.5);
            case DIAMOND -> corners(x, y, 4, 0, radius * 1.3, radius * 1.3);
            case HEXAGON -> corners(x, y, 6, 0, radius * 1.1, radius * 1.1);
            case STAR -> corners(x, y, 10, 0, radius * 1.5, radius * 0.65);
            case KITE -> corners(x, y - radius * 0.2, 3, Math.PI, radius * 1.5, radius * 1.5);
            case PLUS -> cross(x, y, radius * 1.25, radius * 0.45, 0);
            case SALTIRE -> cross(x, y, radius * 1.3, radius * 0.45, Math.PI / 4);
        };
    }

    /** A circle round a point. */
    static Geometry circle(double x, double y, double radius) {
        return corners(x, y, CIRCLE_CORNERS, 0, radius, radius);
    }

    /** A polygon whose corners lie at two distances in turn; {@code turn} in radians, clockwise from the top. */
    private static Geometry corners(double x, double y, int corners, double turn, double even, double odd) {
        Coordinate[] ring = new Coordinate[corners + 1];
        for (int i = 0; i < corners; i++) {
            double angle = turn + i * 2 * Math.PI / corners;
            double radius = i % 2 == 0 ? even : odd;
            ring[i] = new Coordinate(x + radius * Math.sin(angle), y - radius * Math.cos(angle));
        }
        ring[corners] = ring[0].copy();
        return FACTORY.createPolygon(ring);
    }

    private static Geometry cross(double x, double y, double reach, double half, double turn) {
        double[][] corners = {
            {-half, -reach}, {half, -reach}, {half, -half}, {reach, -half}, {reach, half}, {half, half},
            {half, reach}, {-half, reach}, {-half, half}, {-reach, half}, {-reach, -half}, {-half, -half},
            {-half, -reach}
        };
        Coordinate[] ring = new Coordinate[corners.length];
        for (int i = 0; i < corners.length; i++) {
            double dx = corners[i][0] * Math.cos(turn) - corners[i][1] * Math.sin(turn);
            double dy = corners[i][0] * Math.sin(turn) + corners[i][1] * Math.cos(turn);
            ring[i] = new Coordinate(x + dx, y + dy);
        }
        return FACTORY.createPolygon(ring);
    }
}
