package dev.daybook.consumer.picture;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * From longitude and latitude to units of the picture: Albers' equal-area cone laid through the campaign's places.
 *
 * <p>Formulas for the sphere: Snyder, Map Projections: A Working Manual (1987), chapter 14.
 */
final class Projection {

    private static final double LEAST_DEGREES = 0.5;

    private final double longitude0;
    private final double n;
    private final double c;
    private double scale = 1;
    private double left;
    private double top;

    private Projection(DoubleSummaryStatistics longitudes, DoubleSummaryStatistics latitudes) {
        longitude0 = (longitudes.getMin() + longitudes.getMax()) / 2;
        double height = Math.max(LEAST_DEGREES, latitudes.getMax() - latitudes.getMin());
        double middle = (latitudes.getMin() + latitudes.getMax()) / 2;
        double south = Math.sin(Math.toRadians(middle - height / 3));
        double north = Math.sin(Math.toRadians(middle + height / 3));
        double parallels = (south + north) / 2;
        n = Math.abs(parallels) < 1e-6 ? 1e-6 : parallels;
        c = 1 - south * south + 2 * n * south;
    }

    /** A projection that fits {@code points}, at least one, longitude first, into {@code frame}. */
    static Projection fitted(List<Coordinate> points, Envelope frame) {
        Projection fitted = new Projection(
                points.stream().mapToDouble(Coordinate::getX).summaryStatistics(),
                points.stream().mapToDouble(Coordinate::getY).summaryStatistics());
        Envelope bounds = new Envelope();
        points.forEach(point -> bounds.expandToInclude(fitted.project(point.x, point.y)));
        double least = Math.toRadians(LEAST_DEGREES);
        double scale = Math.min(
                frame.getWidth() / Math.max(bounds.getWidth(), least),
                frame.getHeight() / Math.max(bounds.getHeight(), least));
        fitted.scale = scale;
        fitted.left = frame.centre().x - bounds.centre().x * scale;
        fitted.top = frame.centre().y - bounds.centre().y * scale;
        return fitted;
    }

    /** A point of the picture for one in degrees. */
    Coordinate project(double longitude, double latitude) {
        double rho = Math.sqrt(Math.max(0, c - 2 * n * Math.sin(Math.toRadians(latitude)))) / n;
        double theta = n * Math.toRadians(Math.IEEEremainder(longitude - longitude0, 360));
        double y = Math.sqrt(Math.max(0, c)) / n - rho * Math.cos(theta);
        return new Coordinate(left + scale * rho * Math.sin(theta), top - scale * y);
    }

    /** A copy of {@code geometry} in units of the picture. */
    Geometry project(Geometry geometry) {
        Geometry copy = geometry.copy();
        copy.apply(new CoordinateSequenceFilter() {
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
        });
        copy.geometryChanged();
        return copy;
    }
}
