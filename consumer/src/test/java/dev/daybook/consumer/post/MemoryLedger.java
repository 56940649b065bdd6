package dev.daybook.consumer.post;

import dev.daybook.consumer.post.ledger.PostLedger;
import dev.daybook.consumer.post.ledger.TakenOver;
import dev.daybook.schema.PostSlot;
import dev.daybook.schema.PostState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One process's hold on a ledger that several may take in turn. */
final class MemoryLedger implements PostLedger {

    /** What all of them share. */
    static final class Store {
        final Map<String, PostSlot> records = new TreeMap<>();
        final List<PostState> written = new ArrayList<>();
        int epoch;
    }

    private final Store store;
    private final Crashes crashes;
    private int epoch;

    MemoryLedger(Store store, Crashes crashes) {
        this.store = store;
        this.crashes = crashes;
        take();
    }

    @Override
    public void take() {
        epoch = ++store.epoch;
    }

    @Override
    public Map<String, PostSlot> read() {
        return new TreeMap<>(store.records);
    }

    @Override
    public void write(PostSlot record) throws TakenOver {
        crashes.maybe();
        if (epoch != store.epoch) {
            throw new TakenOver(record.getChannel());
        }
        store.records.put(record.getSlot(), record);
        store.written.add(record.getState());
        crashes.maybe();
    }

    @Override
    public void close() {
        epoch = 0;
    }
}
