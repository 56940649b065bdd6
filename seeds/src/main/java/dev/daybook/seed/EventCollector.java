package dev.daybook.seed;

import dev.daybook.seed.fault.Faults;
import dev.daybook.seed.read.FileOrder;
import dev.daybook.seed.read.PackDraft;
import dev.daybook.seed.read.PackEvent;
import dev.daybook.seed.read.PackReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds a pack's events while they are few, and forgets them when they are many. */
final class EventCollector {

    private final int most;
    private final List<PackedEvent> held = new ArrayList<>();
    private final FileOrder order = new FileOrder();

    /** @param most how many events may be held */
    EventCollector(int most) {
        this.most = most;
    }

    void add(PackEvent event) {
        order.add(event);
        if (order.count() <= most) {
            held.add(new PackedEvent(event.event(), event.origin()));
        } else {
            held.clear();
        }
    }

    /** The pack; null, with faults, if it is too large to be held and not in order. */
    @Nullable
    CampaignPack pack(PackReader reader, PackDraft draft, Faults faults) {
        CampaignDays days = new CampaignDays(draft.definition());
        if (!order.check(most, faults)) {
            return null;
        }
        if (order.count() <= most) {
            held.sort(Comparator.comparing(event -> days.entryDay(event.event())));
            return new CampaignPack(draft, order.count(), List.copyOf(held));
        }
        return new CampaignPack(draft, order.count(), new StreamedEvents(reader.eventFiles(draft), draft, days));
    }
}
