package dev.daybook.seed;

import dev.daybook.seed.read.EventFiles;
import dev.daybook.seed.read.PackDraft;
import java.util.Comparator;
import java.util.Iterator;

/** Events of a large pack, read anew from its files each time, one file at a time. */
final class StreamedEvents implements Iterable<PackedEvent> {

    private final EventFiles files;
    private final PackDraft draft;
    private final CampaignDays days;

    StreamedEvents(EventFiles files, PackDraft draft, CampaignDays days) {
        this.files = files;
        this.draft = draft;
        this.days = days;
    }

    @Override
    public Iterator<PackedEvent> iterator() {
        return draft.eventFiles().stream()
                .flatMap(name -> files.read(name).stream()
                        .map(event -> new PackedEvent(event.event(), event.origin()))
                        .sorted(Comparator.comparing(event -> days.entryDay(event.event()))))
                .iterator();
    }
}
