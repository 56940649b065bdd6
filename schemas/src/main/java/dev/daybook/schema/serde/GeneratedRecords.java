package dev.daybook.schema.serde;

import java.util.ArrayList;
import java.util.Collection;
import org.apache.avro.Schema;
import org.apache.avro.specific.AvroGenerated;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.avro.util.ClassSecurityValidator.ClassSecurityPredicate;

/**
 * Lets Avro make our generated records.
 *
 * <p>From 1.12.2 on Avro decodes only into classes that are trusted (AVRO-4189). We trust those that Avro itself
 * generated in our schema package, and leave the rest of the rule as it was.
 */
final class GeneratedRecords {

    private static final String PACKAGE = "dev.daybook.schema.";

    static {
        ClassSecurityPredicate before = ClassSecurityValidator.getGlobal();
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(before, GeneratedRecords::isOurs));
    }

    private GeneratedRecords() {}

    /** A data model of {@code type}, with its logical types, that reads arrays into plain lists. */
    static SpecificData modelOf(Class<? extends SpecificRecordBase> type) {
        SpecificData generated = SpecificData.getForClass(type);
        SpecificData model = new PlainListData(type.getClassLoader());
        generated.getConversions().forEach(model::addLogicalTypeConversion);
        return model;
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith(PACKAGE) && type.isAnnotationPresent(AvroGenerated.class);
    }

    /** Avro's own lists compare items without our logical types: their {@code equals} throws at a nullable date. */
    private static final class PlainListData extends SpecificData {

        PlainListData(ClassLoader loader) {
            super(loader);
        }

        @Override
        public Object newArray(Object old, int size, Schema schema) {
            if (old instanceof Collection<?> reused) {
                reused.clear();
                return reused;
            }
            return new ArrayList<>(size);
        }
    }
}
