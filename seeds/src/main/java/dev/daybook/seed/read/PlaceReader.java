package dev.daybook.seed.read;

import dev.daybook.schema.NativeName;
import dev.daybook.schema.Place;
import dev.daybook.schema.WherePrec;
import dev.daybook.seed.fault.Faults;
import dev.daybook.seed.fault.Rule;
import dev.daybook.seed.text.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** Reads places.geojson. */
final class PlaceReader {

    /** Kinds of places. */
    static final List<String> KINDS =
            List.of("town", "fortress", "island", "city", "port", "pass", "bridge", "area", "sea");

    /** How exactly coordinates can be known. */
    static final List<String> PRECISIONS = List.of("exact", "town", "district", "region", "country", "sea");

    private static final Shape PROPERTIES = Shape.of(
            "a place's properties", "id name kind wherePrec", "name1945 names region coordSource initialHolder");

    private final Vocabulary words;
    private final Faults faults;

    PlaceReader(Vocabulary words, Faults faults) {
        this.words = words;
        this.faults = faults;
    }

    List<Located<Place>> read(@Nullable Node root, int max) {
        int before = faults.errors();
        List<Located<Place>> places = new ArrayList<>();
        List<FeatureReader.Feature> features =
                root == null ? List.of() : new FeatureReader(PROPERTIES, List.of("Point"), faults).read(root, max);
        Names holders = words.holders();
        for (FeatureReader.Feature feature : features) {
            Located<Place> place = place(feature, holders);
            if (place != null) {
                places.add(place);
            }
        }
        if (root == null || faults.errors() > before) {
            List.of(words.places, words.trackedPlaces, words.territories).forEach(Names::leaveOpen);
        }
        return places;
    }

    private @Nullable Located<Place> place(FeatureReader.Feature feature, Names holders) {
        int before = faults.errors();
        Fields properties = feature.properties();
        Node.Scalar id = FeatureReader.id(feature, faults);
        Place.Builder place = Place.newBuilder();
        String name = properties.text("name", TextRule.LINE);
        String name1945 = properties.text("name1945", TextRule.LINE);
        String kind = properties.choice("kind", KINDS);
        String precision = properties.choice("wherePrec", PRECISIONS);
        String region = properties.isNull("region") ? null : properties.nameText("region", words.regions);
        String holder = properties.nameText("initialHolder", holders);
        properties.text("coordSource", TextRule.PROSE);
        place.setNativeNames(names(properties));
        define(id, holder != null);
        if (faults.errors() > before || id == null || name == null || kind == null || precision == null) {
            return null;
        }
        if (feature.geometry() == null) {
            return null;
        }
        Coordinate at = feature.geometry().getCoordinate();
        place.setId(id.text())
                .setName(name)
                .setName1945(name1945 == null ? name : name1945)
                .setKind(kind);
        place.setRegion(region).setInitialHolder(holder).setLatitude(at.y).setLongitude(at.x);
        place.setWherePrec(WherePrec.valueOf(precision.toUpperCase(Locale.ROOT)));
        return new Located<>(place.build(), properties.mapping());
    }

    private void define(Node.@Nullable Scalar id, boolean tracked) {
        if (id != null && words.territories.define(id, faults)) {
            words.places.define(id, faults);
            if (tracked) {
                words.trackedPlaces.define(id, faults);
            }
        }
    }

    private List<NativeName> names(Fields properties) {
        Node node = properties.node("names");
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof Node.Mapping mapping)) {
            faults.error(node.at(), Rule.WRONG_TYPE, node.described(), "names by language tag");
            return List.of();
        }
        List<NativeName> names = new ArrayList<>();
        for (Node.Entry entry : mapping.entries().values()) {
            if (!TextRule.LANGUAGE.accepts(entry.key().text())) {
                Node.Scalar key = entry.key();
                faults.error(key.at(), Rule.BAD_VALUE, key.described(), TextRule.LANGUAGE.wanted());
            }
            Node.Scalar name = Fields.scalar(entry.value(), TextRule.LINE, faults);
            if (name != null) {
                names.add(new NativeName(entry.key().text(), name.text()));
            }
        }
        return names;
    }
}
