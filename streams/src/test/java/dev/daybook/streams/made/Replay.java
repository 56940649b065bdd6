package dev.daybook.streams.made;

import static dev.daybook.streams.made.Made.august;

import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.DayDigest;
import dev.daybook.schema.TimelineKind;
import dev.daybook.schema.TimelineRecord;
import dev.daybook.streams.casualties.CasualtyFold;
import dev.daybook.streams.casualties.CasualtyStep;
import dev.daybook.streams.digest.DigestFold;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A run whose records pass the casualty and the digest rules one after the other, as in the topology. */
public final class Replay {

    private final Timeline timeline = new Timeline();
    private final MapOfChanges control = new MapOfChanges(august(8), "hutou", "mukden");
    private final CasualtyFold casualties = new CasualtyFold(Made.definition());
    private final DigestFold digests = new DigestFold(Made.definition(), "run-1");
    private final NavigableMap<LocalDate, DayDigest> latest = new TreeMap<>();
    private LocalDate open = august(8);

    /** The holders, as the digests see them. */
    public MapOfChanges control() {
        return control;
    }

    /** The digest of a day as it was last returned. */
    public DayDigest digest(int day) {
        return latest.get(august(day));
    }

    /** The digests of all days as they were last returned. */
    public NavigableMap<LocalDate, DayDigest> digests() {
        return latest;
    }

    /** Enters an event for the first time. */
    public List<DayDigest> enter(CampaignEvent event) {
        return revise(event, 1);
    }

    /** Enters an event for the first time, at an instant. */
    public List<DayDigest> enter(CampaignEvent event, Instant due) {
        return pass(timeline.enter(event, 1, due));
    }

    /** Enters a revision of an event. */
    public List<DayDigest> revise(CampaignEvent event, int revision) {
        return pass(timeline.enter(event, revision));
    }

    /** Retracts an event. */
    public List<DayDigest> retract(CampaignEvent event, int revision) {
        return pass(timeline.retract(event, revision));
    }

    /** Closes all days up to one that are not closed yet, and returns the digest of that one. */
    public DayDigest close(int day) {
        closeThrough(day);
        return digest(day);
    }

    /** Closes all days up to one that are not closed yet. */
    public void closeThrough(int day) {
        for (; !open.isAfter(august(day)); open = open.plusDays(1)) {
            pass(timeline.close(open));
        }
    }

    /** Passes a record that carries nothing. */
    public List<DayDigest> bare(TimelineKind kind) {
        return pass(timeline.bare(kind, open));
    }

    /** Passes a record of any kind and returns the digests it brings. */
    public List<DayDigest> pass(TimelineRecord record) {
        control.take(record);
        CasualtyStep step = casualties.apply(record);
        List<DayDigest> digests = this.digests.apply(record, control, casualties, step.touched());
        digests.forEach(digest -> latest.put(digest.getDate(), digest));
        return digests;
    }
}
