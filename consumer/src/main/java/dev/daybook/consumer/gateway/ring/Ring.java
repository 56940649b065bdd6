package dev.daybook.consumer.gateway.ring;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The last entries of the log, bounded by number and by bytes.
 *
 * <p>One thread adds; any may read. A reader that asks for an entry that is gone gets null.
 */
final class Ring {

    /** What an entry costs besides its JSON, roughly: objects, key, facets. */
    private static final int OVERHEAD_BYTES = 400;

    private final AtomicReferenceArray<@Nullable LogEntry> slots;
    private final long maxBytes;
    private final Positions evicted = new Positions();
    private long bytes;
    private volatile long tail;
    private volatile long head;

    Ring(int maxEntries, long maxBytes) {
        slots = new AtomicReferenceArray<>(maxEntries);
        this.maxBytes = maxBytes;
    }

    void add(StreamRecord record, boolean reset, @Nullable Facets replaced) {
        long sequence = head;
        bytes += sizeOf(record);
        while (sequence - tail >= slots.length() || bytes > maxBytes && tail < sequence) {
            evict();
        }
        slots.set(slotOf(sequence), new LogEntry(sequence, record, reset, replaced));
        head = sequence + 1;
    }

    private void evict() {
        int slot = slotOf(tail);
        LogEntry oldest = slots.get(slot);
        tail++;
        if (oldest != null) {
            bytes -= sizeOf(oldest.record());
            evicted.pass(oldest);
        }
        slots.set(slot, null);
    }

    /** The entry with {@code sequence}; null if it is gone or yet to come. */
    @Nullable
    LogEntry at(long sequence) {
        LogEntry entry = slots.get(slotOf(sequence));
        return entry != null && entry.sequence() == sequence ? entry : null;
    }

    /** Sequence of the oldest entry. */
    long tail() {
        return tail;
    }

    /** Sequence of the next entry. */
    long head() {
        return head;
    }

    /** Bytes of all entries, roughly. */
    long bytes() {
        return bytes;
    }

    /** The last step of each partition that is gone. For the thread that adds, or under its lock. */
    Positions evicted() {
        return evicted;
    }

    private int slotOf(long sequence) {
        return (int) (sequence % slots.length());
    }

    private static long sizeOf(StreamRecord record) {
        return record.body().json().length + (long) OVERHEAD_BYTES;
    }
}
