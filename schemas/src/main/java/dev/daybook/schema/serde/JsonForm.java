package dev.daybook.schema.serde;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * Writes records as JSON in one of the forms of {@link JsonView}.
 *
 * @param sorted  whether fields are written in the order of their names, else of the schema
 * @param leftOut names of fields that are not written, at any depth
 */
record JsonForm(boolean sorted, Set<String> leftOut) {

    JsonForm {
        leftOut = Set.copyOf(leftOut);
    }

    void write(SpecificRecord record, JsonGenerator out) throws IOException {
        out.writeStartObject();
        for (Schema.Field field : fieldsOf(record.getSchema())) {
            Object value = record.get(field.pos());
            if (value != null && !leftOut.contains(field.name())) {
                out.writeFieldName(field.name());
                writeValue(value, out);
            }
        }
        out.writeEndObject();
    }

    private List<Schema.Field> fieldsOf(Schema schema) {
        return sorted
                ? schema.getFields().stream()
                        .sorted(Comparator.comparing(Schema.Field::name))
                        .toList()
                : schema.getFields();
    }

    private void writeValue(Object value, JsonGenerator out) throws IOException {
        if (value instanceof SpecificRecord nested) {
            write(nested, out);
        } else if (value instanceof Collection<?> items) {
            out.writeStartArray();
            for (Object item : items) {
                writeValue(item, out);
            }
            out.writeEndArray();
        } else if (value instanceof Map<?, ?> map) {
            writeMap(map, out);
        } else {
            writeScalar(value, out);
        }
    }

    private void writeMap(Map<?, ?> map, JsonGenerator out) throws IOException {
        Map<String, Object> byKey = new TreeMap<>();
        map.forEach((key, value) -> byKey.put(key.toString(), value));
        out.writeStartObject();
        for (Map.Entry<String, Object> entry : byKey.entrySet()) {
            out.writeFieldName(entry.getKey());
            writeValue(entry.getValue(), out);
        }
        out.writeEndObject();
    }

    private static void writeScalar(Object value, JsonGenerator out) throws IOException {
        if (value instanceof CharSequence || value instanceof LocalDate || value instanceof Instant) {
            out.writeString(value.toString());
        } else if (value instanceof Enum<?> symbol) {
            out.writeString(word(symbol));
        } else if (value instanceof Boolean truth) {
            out.writeBoolean(truth);
        } else if (value instanceof Integer || value instanceof Long) {
            out.writeNumber(((Number) value).longValue());
        } else if (value instanceof Double number && Double.isFinite(number)) {
            out.writeNumber(number);
        } else {
            throw new IllegalArgumentException(
                    "JSON has no form for the %s %s".formatted(value.getClass().getSimpleName(), value));
        }
    }

    private static String word(Enum<?> symbol) {
        return symbol.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
