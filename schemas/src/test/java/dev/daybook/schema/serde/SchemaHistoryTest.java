package dev.daybook.schema.serde;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.daybook.schema.RecordTypes;
import dev.daybook.schema.RunClock;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaHistoryTest {

    private static final Schema CLOCK = RunClock.getClassSchema();

    static Stream<Schema> schemas() {
        return RecordTypes.schemas();
    }

    static Stream<SingleObjectSerde<?>> serdes() {
        return RecordTypes.serdes();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void theSchemaIsItsNewestReleasedVersion(Schema schema) {
        assertThat(ReleaseSchemas.isReleased(schema, SchemaHistory.of(schema)))
                .as(ReleaseSchemas.howTo(schema))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void allVersionsReadEachOther(Schema schema) {
        List<Schema> versions = new ArrayList<>(SchemaHistory.of(schema));
        versions.add(schema);

        assertThat(versions)
                .allSatisfy(version ->
                        assertThat(FullCompatibility.faults(version, versions)).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("serdes")
    void bytesStoredByEveryVersionAreStillRead(SingleObjectSerde<?> serde) throws IOException {
        String name = serde.schema().getName();
        int versions = SchemaHistory.of(serde.schema()).size();

        assertThat(versions).isPositive();
        for (int version = 1; version <= versions; version++) {
            String stored = "/stored-records/%s.%d".formatted(name, version);
            SpecificRecord read = serde.decode(HexFormat.of().parseHex(text(stored + ".hex")));
            assertHolds(JsonView.tree(read), new ObjectMapper().readTree(text(stored + ".json")), stored);
        }
    }

    @Test
    void fieldsAndSymbolsMayBeAdded() throws Exception {
        Schema newer = ChangedSchema.of(CLOCK)
                .withField("{\"name\":\"mood\",\"type\":[\"null\",\"string\"],\"default\":null}")
                .withSymbol("RunState", "REWINDING")
                .parsed();

        assertThat(FullCompatibility.faults(newer, List.of(CLOCK))).isEmpty();
        assertThat(ReleaseSchemas.isReleased(newer, List.of(CLOCK))).isFalse();
    }

    @Test
    void fieldWithoutDefaultMayNotBeAdded() throws Exception {
        Schema newer = ChangedSchema.of(CLOCK)
                .withField("{\"name\":\"mood\",\"type\":\"string\"}")
                .parsed();

        assertThat(FullCompatibility.faults(newer, List.of(CLOCK))).hasSize(1);
    }

    @Test
    void fieldWithoutDefaultMayNotBeRemoved() throws Exception {
        Schema newer = ChangedSchema.of(CLOCK).withoutField("run").parsed();

        assertThat(FullCompatibility.faults(newer, List.of(CLOCK))).hasSize(1);
    }

    @Test
    void symbolMayNotBeAddedToAnEnumWithoutDefault() throws Exception {
        Schema before = ChangedSchema.of(CLOCK).withoutDefault("RunState").parsed();
        Schema after =
                ChangedSchema.of(before).withSymbol("RunState", "REWINDING").parsed();

        assertThat(FullCompatibility.faults(after, List.of(before))).hasSize(1);
    }

    /** What was stored is there unchanged; later versions may have added fields to it. */
    private static void assertHolds(JsonNode read, JsonNode stored, String where) {
        if (stored.isObject()) {
            stored.properties().forEach(entry -> {
                String inner = where + "/" + entry.getKey();
                assertThat(read.has(entry.getKey())).as(inner).isTrue();
                assertHolds(read.get(entry.getKey()), entry.getValue(), inner);
            });
        } else if (stored.isArray()) {
            assertThat(read).as(where).hasSameSizeAs(stored);
            for (int i = 0; i < stored.size(); i++) {
                assertHolds(read.get(i), stored.get(i), where + "/" + i);
            }
        } else {
            assertThat(read.asText()).as(where).isEqualTo(stored.asText());
        }
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = SchemaHistoryTest.class.getResourceAsStream(resource)) {
            assertThat(in).as(resource).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
