package dev.daybook.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every schema of ours keeps to, so that readers of any age understand it. */
class SchemaShapeTest {

    static Collection<Schema> types() {
        return RecordTypes.namedTypes().values();
    }

    static Stream<Schema> records() {
        return types().stream().filter(type -> type.getType() == Schema.Type.RECORD);
    }

    static Stream<Schema> enums() {
        return types().stream().filter(type -> type.getType() == Schema.Type.ENUM);
    }

    @Test
    void theTopicsCarryTheseRecords() {
        assertThat(RecordTypes.schemas().map(Schema::getName))
                .containsExactlyInAnyOrder(
                        "Campaign",
                        "TimelineRecord",
                        "ControlRecord",
                        "CasualtyRecord",
                        "DigestRecord",
                        "RunClock",
                        "TransportCommand",
                        "PostSlot");
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyTypeSaysWhatItIs(Schema type) {
        assertThat(type.getDoc()).as(type.getFullName()).isNotBlank();
        assertThat(type.getNamespace()).isEqualTo("dev.daybook.schema");
    }

    @ParameterizedTest
    @MethodSource("records")
    void everyFieldSaysWhatItHolds(Schema record) {
        assertThat(record.getFields())
                .allSatisfy(field -> assertThat(field.doc())
                        .as("%s.%s", record.getName(), field.name())
                        .isNotBlank());
    }

    // A symbol that a newer writer added is read as the default.
    @ParameterizedTest
    @MethodSource("enums")
    void everyEnumBeginsWithTheDefaultUnknown(Schema type) {
        assertThat(type.getEnumSymbols().get(0)).isEqualTo("UNKNOWN");
        assertThat(type.getEnumDefault()).isEqualTo("UNKNOWN");
    }

    // A default belongs to the first type of its union, and tools show unions of several types badly.
    @ParameterizedTest
    @MethodSource("records")
    void everyUnionIsNullOrOneOtherType(Schema record) {
        List<Schema> unions = record.getFields().stream()
                .map(Schema.Field::schema)
                .filter(Schema::isUnion)
                .toList();

        assertThat(unions).allSatisfy(union -> {
            assertThat(union.getTypes()).hasSize(2);
            assertThat(union.getTypes().get(0).getType()).isEqualTo(Schema.Type.NULL);
        });
    }

    @ParameterizedTest
    @MethodSource("records")
    void everyNullableFieldIsNullByDefault(Schema record) {
        assertThat(record.getFields())
                .filteredOn(field -> field.schema().isUnion())
                .allSatisfy(field -> assertThat(field.hasDefaultValue())
                        .as("%s.%s", record.getName(), field.name())
                        .isTrue());
    }
}
