package dev.daybook.consumer.picture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * The polygons of a GeoJSON FeatureCollection (RFC 7946), which the campaign's pack was checked for.
 *
 * <p>Rings are in degrees, longitude first.
 */
final class FeatureShapes {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private FeatureShapes() {}

    /** Polygons by the feature's id, or by its number where it has none; empty for no text. */
    static Map<String, Geometry> read(@Nullable String geoJson) {
        Map<String, Geometry> shapes = new LinkedHashMap<>();
        if (geoJson == null) {
            return shapes;
        }
        try {
            for (JsonNode feature : JSON.readTree(geoJson).path("features")) {
                String id = feature.path("properties").path("id").asText(String.valueOf(shapes.size()));
                shapes.put(id, polygons(feature.path("geometry")));
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("a campaign's GeoJSON is none", e);
        }
        return shapes;
    }

    private static Geometry polygons(JsonNode geometry) {
        List<Polygon> polygons = new ArrayList<>();
        switch (geometry.path("type").asText()) {
            case "Polygon" -> polygons.add(polygon(geometry.path("coordinates")));
            case "MultiPolygon" -> geometry.path("coordinates").forEach(each -> polygons.add(polygon(each)));
            default -> {}
        }
        return FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private static Polygon polygon(JsonNode rings) {
        List<LinearRing> read = new ArrayList<>();
        rings.forEach(ring -> read.add(ring(ring)));
        if (read.isEmpty()) {
            return FACTORY.createPolygon();
        }
        return FACTORY.createPolygon(read.get(0), read.subList(1, read.size()).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(JsonNode positions) {
        List<Coordinate> ring = new ArrayList<>();
        positions.forEach(
                at -> ring.add(new Coordinate(at.path(0).asDouble(), at.path(1).asDouble())));
        return FACTORY.createLinearRing(ring.toArray(Coordinate[]::new));
    }
}
