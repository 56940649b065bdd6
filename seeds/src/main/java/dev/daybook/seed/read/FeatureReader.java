package dev.daybook.seed.read;

import dev.daybook.seed.fault.Faults;
import dev.daybook.seed.fault.Rule;
import dev.daybook.seed.text.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Reads GeoJSON FeatureCollections (RFC 7946). */
final class FeatureReader {

    private static final Shape COLLECTION = Shape.of("a FeatureCollection", "type features", "name bbox");
    private static final Shape FEATURE = Shape.of("a feature", "type properties geometry", "id bbox");

    /**
     * A feature that was sound but for its properties.
     *
     * @param fields     the feature
     * @param properties its properties
     * @param geometry   its geometry
     */
    record Feature(
            Fields fields, Fields properties, @Nullable Geometry geometry) {}

    private final Shape properties;
    private final List<String> geometries;
    private final Faults faults;
    private final GeometryReader geometryReader;

    FeatureReader(Shape properties, List<String> geometries, Faults faults) {
        this.properties = properties;
        this.geometries = geometries;
        this.faults = faults;
        this.geometryReader = new GeometryReader(faults);
    }

    List<Feature> read(Node root, int max) {
        List<Feature> features = new ArrayList<>();
        Fields collection = Fields.open(root, COLLECTION, faults);
        if (collection == null) {
            return features;
        }
        collection.choice("type", List.of("FeatureCollection"));
        for (Node item : collection.items("features", max)) {
            Feature feature = feature(item);
            if (feature != null) {
                features.add(feature);
            }
        }
        return features;
    }

    private @Nullable Feature feature(Node item) {
        Fields fields = Fields.open(item, FEATURE, faults);
        if (fields == null) {
            return null;
        }
        fields.choice("type", List.of("Feature"));
        Node inner = fields.node("properties");
        Fields opened = inner == null ? null : Fields.open(inner, properties, faults);
        Node shape = fields.node("geometry");
        Geometry geometry = shape == null ? null : geometryReader.readMended(shape, geometries);
        return opened == null ? null : new Feature(fields, opened, geometry);
    }

    /** The id of a feature, which is in its properties and may stand before them too. */
    static Node.@Nullable Scalar id(Feature feature, Faults faults) {
        Node.Scalar id = feature.properties().scalar("id", TextRule.ID);
        Node.Scalar outer = feature.fields().scalar("id", TextRule.ID);
        if (id != null && outer != null && !id.text().equals(outer.text())) {
            String wanted = "the id of its properties, " + id.described();
            faults.error(outer.at(), Rule.IDS_DIFFER, outer.described(), wanted);
        }
        return id;
    }
}
