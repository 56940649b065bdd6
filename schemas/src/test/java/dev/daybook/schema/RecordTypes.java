package dev.daybook.schema;

import dev.daybook.schema.serde.SingleObjectSerde;
import dev.daybook.schema.topic.Topics;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/** The records that stand in a topic by themselves; found through {@link Topics}, so that none is forgotten. */
public final class RecordTypes {

    private RecordTypes() {}

    /** Their serdes, in the order of the topics. */
    public static Stream<SingleObjectSerde<?>> serdes() {
        return Topics.all().stream()
                .map(topic -> topic.value())
                .filter(SingleObjectSerde.class::isInstance)
                .map(serde -> (SingleObjectSerde<?>) serde);
    }

    /** Their schemas, as this build has them. */
    public static Stream<Schema> schemas() {
        return serdes().map(SingleObjectSerde::schema);
    }

    /** Every named type that these schemas are made of, by full name. */
    public static Map<String, Schema> namedTypes() {
        Map<String, Schema> types = new LinkedHashMap<>();
        schemas().forEach(schema -> collect(schema, types));
        return types;
    }

    private static void collect(Schema schema, Map<String, Schema> types) {
        switch (schema.getType()) {
            case RECORD -> {
                if (types.put(schema.getFullName(), schema) == null) {
                    schema.getFields().forEach(field -> collect(field.schema(), types));
                }
            }
            case ENUM, FIXED -> types.put(schema.getFullName(), schema);
            case ARRAY -> collect(schema.getElementType(), types);
            case MAP -> collect(schema.getValueType(), types);
            case UNION -> schema.getTypes().forEach(type -> collect(type, types));
            default -> {}
        }
    }
}
