package dev.daybook.schema.registry;

import dev.daybook.error.DaybookException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.apache.avro.SchemaNormalization;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The fingerprint of the schema behind each id: known from the start, else asked of the registry. One thread.
 *
 * <p>An id without an answer is not asked again for a while: a topic full of foreign records must not make a reader
 * wait for the registry at each.
 */
final class Fingerprints {

    static final Duration ASK_AGAIN_AFTER = Duration.ofSeconds(30);
    static final int MOST_IDS = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(Fingerprints.class);

    private final RegistryClient registry;
    private final LongSupplier nanos;
    private final Map<Integer, Long> known;
    private final Map<Integer, Long> asked = bounded();
    private final Map<Integer, Long> missedAtNanos = bounded();

    Fingerprints(RegistryClient registry, SchemaIds ids, LongSupplier nanos) {
        this.registry = registry;
        this.nanos = nanos;
        this.known = new HashMap<>(ids.fingerprints());
    }

    /** The fingerprint of the schema of {@code id}; empty if the registry does not know it or does not answer. */
    OptionalLong of(int id) {
        Long here = known.getOrDefault(id, asked.get(id));
        if (here != null) {
            return OptionalLong.of(here);
        }
        Long missed = missedAtNanos.get(id);
        if (missed != null && nanos.getAsLong() - missed < ASK_AGAIN_AFTER.toNanos()) {
            return OptionalLong.empty();
        }
        OptionalLong found = ask(id);
        found.ifPresentOrElse(
                fingerprint -> asked.put(id, fingerprint), () -> missedAtNanos.put(id, nanos.getAsLong()));
        return found;
    }

    private OptionalLong ask(int id) {
        try {
            return registry.schema(id)
                    .map(schema -> OptionalLong.of(SchemaNormalization.parsingFingerprint64(schema)))
                    .orElseGet(() -> {
                        LOG.warn("registry.id.unknown id={}", id);
                        return OptionalLong.empty();
                    });
        } catch (DaybookException e) {
            LOG.warn("registry.id.unanswered id={} reason={}", id, e.getMessage());
            return OptionalLong.empty();
        }
    }

    private static Map<Integer, Long> bounded() {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Integer, Long> eldest) {
                return size() > MOST_IDS;
            }
        };
    }
}
