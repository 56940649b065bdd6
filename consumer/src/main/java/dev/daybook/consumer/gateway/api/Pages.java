package dev.daybook.consumer.gateway.api;

import dev.daybook.consumer.gateway.http.Content;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Pages that were made once, bounded by bytes; those asked for least lately go first.
 *
 * <p>A page belongs to a run as it was at a version. Whoever changes a run says so after the change can be seen; a page
 * is made after its version was read. So no page is older than its version.
 */
public final class Pages {

    /** Counts a page's gzip form, made later, and the map's entry. */
    private static final int OVERHEAD_BYTES = 500;

    private final long maxBytes;
    private final Map<String, Long> versions = new ConcurrentHashMap<>();
    private final Map<Key, Content> pages = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    private record Key(String run, long version, String name) {}

    /** No pages; room for {@code maxBytes} of them. */
    public Pages(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** Takes note that a run has changed. */
    public void changed(String run) {
        versions.merge(run, 1L, Long::sum);
    }

    /** Forgets a run. */
    public void deleted(String run) {
        changed(run);
    }

    /** The page called {@code name} of a run, made by {@code maker} if it is not there. */
    Content page(String run, String name, Supplier<Content> maker) {
        Key key = new Key(run, versions.getOrDefault(run, 0L), name);
        synchronized (pages) {
            Content known = pages.get(key);
            if (known != null) {
                return known;
            }
        }
        Content made = maker.get();
        if (weightOf(made) <= maxBytes / 4) {
            keep(key, made);
        }
        return made;
    }

    private void keep(Key key, Content made) {
        synchronized (pages) {
            Content before = pages.put(key, made);
            bytes += weightOf(made) - (before == null ? 0 : weightOf(before));
            Iterator<Content> oldest = pages.values().iterator();
            while (bytes > maxBytes && oldest.hasNext()) {
                bytes -= weightOf(oldest.next());
                oldest.remove();
            }
        }
    }

    /** Its gzip form is counted as a third, whether it is made yet or not: a weight must not change. */
    private static long weightOf(Content content) {
        return content.bytes().length + content.bytes().length / 3 + OVERHEAD_BYTES;
    }
}
