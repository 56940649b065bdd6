package dev.daybook.seed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.daybook.seed.fault.Rule;
import dev.daybook.seed.text.BrokenText;
import dev.daybook.seed.text.JsonText;
import dev.daybook.seed.text.Node;
import dev.daybook.seed.text.YamlText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The JSON Schemas that editors use and the loader accept and refuse the same forms. */
class PackSchemasTest {

    private static final String REGIONS = """
            {"type": "FeatureCollection", "features": [
              {"type": "Feature", "properties": {"id": "east", "name": "East", "area_km2": 9, "initialHolder": "japanese"},
               "geometry": {"type": "Polygon", "coordinates": [[[130,40],[134,40],[134,44],[130,44],[130,40]]]}}]}
            """;

    /** Rules about the form of one file, which a schema can hold; the others need more than one value. */
    private static final Set<Rule> FORM = EnumSet.of(
            Rule.UNKNOWN_KEY,
            Rule.MISSING_KEY,
            Rule.WRONG_TYPE,
            Rule.BAD_VALUE,
            Rule.TOO_LARGE,
            Rule.NO_SOURCE,
            Rule.BAD_GEOMETRY);

    private static final Map<String, String> SCHEMAS = new TreeMap<>(Map.of(
            "campaign.yaml", "campaign",
            "sources.yaml", "sources",
            "places.geojson", "places",
            "regions.geojson", "regions",
            "events/01-hutou.yaml", "events"));

    private static final String SCHEMA_COMMENT = "# yaml-language-server: $schema=";

    @TempDir
    Path directory;

    static LongStream seeds() {
        return Seeds.upTo(20, 200);
    }

    @ParameterizedTest
    @MethodSource("packs")
    void soundPacksAreAcceptedByTheSchemas(Path pack) throws Exception {
        try (Stream<Path> files = Files.walk(pack)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String schema = schemaOf(pack.relativize(file).toString().replace('\\', '/'));
                if (schema != null) {
                    assertThat(refused(schema, json(file, Files.readString(file))))
                            .as("%s", file)
                            .isEmpty();
                }
            }
        }
    }

    static List<Path> packs() {
        List<Path> packs = new ArrayList<>(List.of(PackFolder.EXAMPLE));
        Packs.ids(PackFolder.CAMPAIGNS).forEach(id -> packs.add(PackFolder.CAMPAIGNS.resolve(id)));
        return packs;
    }

    private static String schemaOf(String name) {
        return name.startsWith("events/") ? "events" : SCHEMAS.get(name);
    }

    /** Editors find the schema by the comment on the first line; GeoJSON has no comments. */
    @Test
    void everyYamlFileOfAShippedPackNamesItsSchema() throws Exception {
        for (String id : Packs.ids(PackFolder.CAMPAIGNS)) {
            Path pack = PackFolder.CAMPAIGNS.resolve(id);
            try (Stream<Path> files = Files.walk(pack)) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".yaml")).toList()) {
                    String first = Files.readAllLines(file).get(0);
                    assertThat(first).as("%s", file).startsWith(SCHEMA_COMMENT);
                    Path named = file.resolveSibling(first.substring(SCHEMA_COMMENT.length()));
                    String schema = schemaOf(pack.relativize(file).toString().replace('\\', '/'));
                    assertThat(named).hasSameTextualContentAs(Path.of("schema", schema + ".schema.json"));
                }
            }
        }
    }

    /** Law: of a file changed in one place, the schema refuses the form if and only if the loader does. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void schemaAndLoaderAgreeOnChangedFiles(long seed) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        for (Map.Entry<String, String> file : SCHEMAS.entrySet()) {
            PackFolder pack = new PackFolder(directory).write("regions.geojson", REGIONS);
            JsonNode tree = json(Path.of(file.getKey()), pack.read(file.getKey()));
            new JsonMutations(random).change(tree);
            pack.write(file.getKey(), NodeJson.MAPPER.writeValueAsString(tree));

            List<String> bySchema = refused(file.getValue(), tree);
            List<String> byLoader = new PackLoader()
                    .read(directory).faults().stream()
                            .filter(fault -> fault.file().endsWith("/" + file.getKey()))
                            .filter(fault -> FORM.contains(fault.rule()))
                            .map(Object::toString)
                            .toList();

            assertThat(bySchema.isEmpty())
                    .as("%s\nschema: %s\nloader: %s", tree, bySchema, byLoader)
                    .isEqualTo(byLoader.isEmpty());
        }
    }

    private static JsonNode json(Path file, String text) throws BrokenText {
        String name = file.toString();
        Node node = name.endsWith(".yaml")
                ? YamlText.read(name, text, 24).root()
                : JsonText.read(name, text, 24).root();
        return NodeJson.of(node);
    }

    private static List<String> refused(String name, JsonNode tree) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("schema", name + ".schema.json")));
        return schema.validate(tree.toString(), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }
}
