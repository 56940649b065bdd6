package dev.daybook.seed.area;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/**
 * Lambert's azimuthal equal-area projection of a sphere of radius 1 about a chosen centre.
 *
 * <p>Areas are right everywhere; distances are right near the centre and 2 % short some 1,800 km from it along the
 * radius (Snyder, Map Projections: A Working Manual, 1987, chapter 24).
 */
final class EqualArea {

    /** Keeps the point opposite the centre finite. */
    private static final double LEAST = 1e-9;

    private final double longitude0;
    private final double sin0;
    private final double cos0;

    /**
     * @param longitude degrees east of the centre
     * @param latitude  degrees north of the centre
     */
    EqualArea(double longitude, double latitude) {
        longitude0 = Math.toRadians(longitude);
        sin0 = Math.sin(Math.toRadians(latitude));
        cos0 = Math.cos(Math.toRadians(latitude));
    }

    /** A point on the plane for one in degrees. */
    Coordinate project(double longitude, double latitude) {
        double lambda = Math.toRadians(longitude) - longitude0;
        double sin = Math.sin(Math.toRadians(latitude));
        double cos = Math.cos(Math.toRadians(latitude));
        double k = Math.sqrt(2 / Math.max(LEAST, 1 + sin0 * sin + cos0 * cos * Math.cos(lambda)));
        return new Coordinate(k * cos * Math.sin(lambda), k * (cos0 * sin - sin0 * cos * Math.cos(lambda)));
    }

    /** A copy of {@code geometry} on the plane. */
    Geometry project(Geometry geometry) {
        Geometry copy = geometry.copy();
        copy.apply(new Projecting());
        copy.geometryChanged();
        return copy;
    }

    /** Replaces each coordinate by its projection. */
    private final class Projecting implements CoordinateSequenceFilter {

        @Override
        public void filter(CoordinateSequence sequence, int i) {
            Coordinate projected = project(sequence.getX(i), sequence.getY(i));
            sequence.setOrdinate(i, CoordinateSequence.X, projected.x);
            sequence.setOrdinate(i, CoordinateSequence.Y, projected.y);
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
