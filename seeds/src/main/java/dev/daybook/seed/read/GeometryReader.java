package dev.daybook.seed.read;

import dev.daybook.seed.fault.Faults;
import dev.daybook.seed.fault.Rule;
import dev.daybook.seed.text.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Reads GeoJSON geometries (RFC 7946): points, polygons, multipolygons. */
final class GeometryReader {

    private static final Shape GEOMETRY = Shape.of("a geometry", "type coordinates", "bbox");
    private static final String POSITION = "a position [longitude, latitude] in degrees";
    private static final int LEAST_RING = 4;
    private static final double MOST_MENDED = 0.01;

    private final GeometryFactory factory = new GeometryFactory();
    private final Faults faults;

    GeometryReader(Faults faults) {
        this.faults = faults;
    }

    /** Like {@link #read}, and fit to be measured and cut. */
    @Nullable
    Geometry readMended(Node node, List<String> types) {
        Geometry geometry = read(node, types);
        return geometry == null ? null : mended(geometry, node);
    }

    /** Reads {@code node}, which must be of one of {@code types}; null if something of it was faulty. */
    @Nullable
    Geometry read(Node node, List<String> types) {
        int before = faults.errors();
        Fields fields = Fields.open(node, GEOMETRY, faults);
        String type = fields == null ? null : fields.choice("type", types);
        Node coordinates = fields == null ? null : fields.node("coordinates");
        if (type == null || coordinates == null) {
            return null;
        }
        Geometry geometry = switch (type) {
            case "Point" -> factory.createPoint(position(coordinates));
            case "Polygon" -> polygon(coordinates);
            default -> multiPolygon(coordinates);
        };
        return faults.errors() > before ? null : geometry;
    }

    /**
     * The shape without the small crossings that rounding makes in every coast; a fault if mending it would change its
     * area by more than a hundredth, since then its rings are in disorder.
     */
    private @Nullable Geometry mended(Geometry geometry, Node node) {
        TopologyValidationError error = new IsValidOp(geometry).getValidationError();
        if (error == null) {
            return geometry;
        }
        Geometry fixed = GeometryFixer.fix(geometry);
        if (Math.abs(fixed.getArea() - geometry.getArea()) <= MOST_MENDED * fixed.getArea()) {
            return fixed;
        }
        String found = error.getMessage() + " near " + shown(error.getCoordinate());
        faults.error(node.at(), Rule.BROKEN_RING, found, "rings that do not cross themselves or each other");
        return null;
    }

    private static String shown(Coordinate at) {
        return "[" + at.x + ", " + at.y + "]";
    }

    private @Nullable Geometry multiPolygon(Node node) {
        List<Polygon> polygons = new ArrayList<>();
        for (Node item : list(node, "a list of polygons")) {
            Polygon polygon = polygon(item);
            if (polygon != null) {
                polygons.add(polygon);
            }
        }
        return factory.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private @Nullable Polygon polygon(Node node) {
        List<LinearRing> rings = new ArrayList<>();
        for (Node item : list(node, "a list of rings")) {
            LinearRing ring = ring(item);
            if (ring != null) {
                rings.add(ring);
            }
        }
        return rings.isEmpty()
                ? null
                : factory.createPolygon(
                        rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    private @Nullable LinearRing ring(Node node) {
        int before = faults.errors();
        List<Coordinate> coordinates = new ArrayList<>();
        for (Node item : list(node, "a list of positions")) {
            Coordinate coordinate = position(item);
            if (coordinate != null) {
                coordinates.add(coordinate);
            }
        }
        if (faults.errors() > before) {
            return null;
        }
        int size = coordinates.size();
        boolean closed = size > 0 && coordinates.get(0).equals2D(coordinates.get(size - 1));
        if (size < LEAST_RING || !closed) {
            String found = "a ring of " + size + " positions" + (closed ? "" : " that ends elsewhere than it began");
            Rule rule = size < LEAST_RING ? Rule.BAD_GEOMETRY : Rule.BROKEN_RING;
            faults.error(node.at(), rule, found, "at least 4 positions, the last like the first");
            return null;
        }
        return factory.createLinearRing(coordinates.toArray(Coordinate[]::new));
    }

    private List<Node> list(Node node, String wanted) {
        if (node instanceof Node.Sequence list && !list.items().isEmpty()) {
            return list.items();
        }
        faults.error(node.at(), Rule.BAD_GEOMETRY, node.described(), wanted);
        return List.of();
    }

    private @Nullable Coordinate position(Node node) {
        if (node instanceof Node.Sequence list
                && (list.items().size() == 2 || list.items().size() == 3)) {
            double longitude = degrees(list.items().get(0), 180);
            double latitude = degrees(list.items().get(1), 90);
            if (!Double.isNaN(longitude) && !Double.isNaN(latitude)) {
                return new Coordinate(longitude, latitude);
            }
        }
        faults.error(node.at(), Rule.BAD_GEOMETRY, positionFound(node), POSITION);
        return null;
    }

    private static String positionFound(Node node) {
        if (node instanceof Node.Sequence list && list.items().stream().allMatch(Node.Scalar.class::isInstance)) {
            return list.items().stream()
                    .map(item -> ((Node.Scalar) item).text())
                    .toList()
                    .toString();
        }
        return node.described();
    }

    private static double degrees(Node node, int bound) {
        if (!(node instanceof Node.Scalar scalar) || scalar.kind() != Node.Kind.NUMBER) {
            return Double.NaN;
        }
        double value = Double.parseDouble(scalar.text());
        return Math.abs(value) <= bound ? value : Double.NaN;
    }
}
