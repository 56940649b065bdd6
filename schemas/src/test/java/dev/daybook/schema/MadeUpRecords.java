package dev.daybook.schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecordBase;

/** Records with made-up data, the same for the same seed; they obey their schema and nothing else. */
public final class MadeUpRecords {

    private static final List<String> WORDS = List.of(
            "", "hutou", "Mudanjiang", "虎頭要塞", "Маньчжурия", "\"quoted\"\\\n\t", "𠮷野家", "\u0000", "x".repeat(300));

    private final RandomGenerator random;
    private final boolean full;

    private MadeUpRecords(long seed, boolean full) {
        this.random = new SplittableRandom(seed);
        this.full = full;
    }

    /** A record of {@code schema}, whose class is generated. */
    public static SpecificRecordBase of(Schema schema, long seed) {
        return new MadeUpRecords(seed, false).record(schema);
    }

    /** A record in which nothing is {@code null} and every list and map has one entry. */
    public static SpecificRecordBase full(Schema schema, long seed) {
        return new MadeUpRecords(seed, true).record(schema);
    }

    private SpecificRecordBase record(Schema schema) {
        SpecificRecordBase made = (SpecificRecordBase) SpecificData.get().newRecord(null, schema);
        schema.getFields().forEach(field -> made.put(field.pos(), value(field.schema())));
        return made;
    }

    private Object value(Schema schema) {
        return switch (schema.getType()) {
            case RECORD -> record(schema);
            case ENUM -> symbol(schema);
            case ARRAY -> array(schema.getElementType());
            case MAP -> map(schema.getValueType());
            case UNION -> value(schema.getTypes().get(full ? 1 : random.nextInt(2)));
            case STRING -> WORDS.get(random.nextInt(WORDS.size()));
            case INT -> schema.getLogicalType() == null ? random.nextInt() : date(schema.getLogicalType());
            case LONG -> schema.getLogicalType() == null ? random.nextLong() : instant(schema.getLogicalType());
            case DOUBLE -> random.nextBoolean() ? random.nextDouble() : random.nextGaussian() * 1e12;
            case BOOLEAN -> random.nextBoolean();
            case NULL -> null;
            default -> throw new IllegalArgumentException("nothing made up for " + schema);
        };
    }

    private Object symbol(Schema schema) {
        Object[] symbols = SpecificData.get().getClass(schema).getEnumConstants();
        return symbols[random.nextInt(symbols.length)];
    }

    private List<Object> array(Schema element) {
        List<Object> items = new ArrayList<>();
        for (int left = size(); left > 0; left--) {
            items.add(value(element));
        }
        return items;
    }

    private Map<String, Object> map(Schema element) {
        Map<String, Object> entries = new HashMap<>();
        for (int left = size(); left > 0; left--) {
            entries.put(WORDS.get(random.nextInt(WORDS.size())), value(element));
        }
        return entries;
    }

    private int size() {
        return full ? 1 : random.nextInt(4);
    }

    private LocalDate date(LogicalType type) {
        if (!type.getName().equals("date")) {
            throw new IllegalArgumentException("nothing made up for " + type.getName());
        }
        return LocalDate.ofEpochDay(random.nextLong(-10_000, 30_000));
    }

    private Instant instant(LogicalType type) {
        if (!type.getName().equals("timestamp-millis")) {
            throw new IllegalArgumentException("nothing made up for " + type.getName());
        }
        return Instant.ofEpochMilli(random.nextLong(-1_000_000_000_000L, 2_000_000_000_000L));
    }
}
