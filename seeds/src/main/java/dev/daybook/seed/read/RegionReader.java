package dev.daybook.seed.read;

import dev.daybook.schema.Region;
import dev.daybook.seed.fault.Faults;
import dev.daybook.seed.fault.Rule;
import dev.daybook.seed.text.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Reads regions.geojson, and looks land.geojson over. */
final class RegionReader {

    private static final List<String> POLYGONS = List.of("Polygon", "MultiPolygon");
    private static final Shape PROPERTIES = Shape.of("a region's properties", "id name initialHolder", "area_km2");

    /**
     * A region with its shape.
     *
     * @param region   the region
     * @param geometry its polygons, longitude and latitude
     */
    record Shaped(Region region, Geometry geometry) {}

    private final Vocabulary words;
    private final Faults faults;

    RegionReader(Vocabulary words, Faults faults) {
        this.words = words;
        this.faults = faults;
    }

    List<Shaped> read(@Nullable Node root, int max) {
        int before = faults.errors();
        List<Shaped> regions = new ArrayList<>();
        List<FeatureReader.Feature> features =
                root == null ? List.of() : new FeatureReader(PROPERTIES, POLYGONS, faults).read(root, max);
        for (FeatureReader.Feature feature : features) {
            Shaped region = region(feature);
            if (region != null) {
                regions.add(region);
            }
        }
        if (faults.errors() > before) {
            words.regions.leaveOpen();
            words.territories.leaveOpen();
        }
        return regions;
    }

    private @Nullable Shaped region(FeatureReader.Feature feature) {
        Fields properties = feature.properties();
        Node.Scalar id = FeatureReader.id(feature, faults);
        String name = properties.text("name", TextRule.LINE);
        String holder = properties.nameText("initialHolder", words.holders());
        Double area = area(properties);
        if (id != null && words.territories.define(id, faults)) {
            words.regions.define(id, faults);
        }
        if (id == null || name == null || holder == null || feature.geometry() == null) {
            return null;
        }
        return new Shaped(new Region(id.text(), name, area, holder), feature.geometry());
    }

    private @Nullable Double area(Fields properties) {
        Node node = properties.node("area_km2");
        if (node == null) {
            return null;
        }
        if (node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.NUMBER) {
            double area = Double.parseDouble(scalar.text());
            if (area > 0) {
                return area;
            }
        }
        faults.error(node.at(), Rule.BAD_VALUE, node.described(), "an area in square kilometres");
        return null;
    }

    /** Looks over land.geojson, whose properties may be anything. */
    void checkLand(Node root, int max) {
        Fields collection = Fields.open(root, Shape.of("a FeatureCollection", "type features", "name bbox"), faults);
        if (collection == null) {
            return;
        }
        collection.choice("type", List.of("FeatureCollection"));
        GeometryReader geometries = new GeometryReader(faults);
        for (Node item : collection.items("features", max)) {
            Fields feature = Fields.open(item, Shape.of("a feature", "type geometry", "properties id bbox"), faults);
            Node geometry = feature == null ? null : feature.node("geometry");
            if (geometry != null) {
                geometries.read(geometry, POLYGONS);
            }
        }
    }
}
