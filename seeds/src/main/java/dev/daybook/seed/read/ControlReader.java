package dev.daybook.seed.read;

import dev.daybook.schema.ControlChange;
import dev.daybook.schema.ControlStatus;
import dev.daybook.seed.fault.Faults;
import dev.daybook.seed.fault.Rule;
import dev.daybook.seed.text.Node;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads an event's changes of control. */
final class ControlReader {

    /** How a territory can be held. */
    static final List<String> STATUSES =
            List.of("held", "contested", "occupied", "surrendered", "handed-over", "withdrawn");

    private static final int MOST_CHANGES = 500;
    private static final Shape CHANGE =
            Shape.of("a change of control", "territory to status", "from effective appliesTo disputed");

    private final Vocabulary words;
    private final Names holders;
    private final Faults faults;

    ControlReader(Vocabulary words, Faults faults) {
        this.words = words;
        this.holders = words.holders();
        this.faults = faults;
    }

    /** Reads the changes of an event whose date gives {@code effective} as their day, or null if it is too vague. */
    List<ControlChange> read(Fields event, @Nullable EffectiveDay effective) {
        List<ControlChange> changes = new ArrayList<>();
        for (Node item : event.items("control", MOST_CHANGES)) {
            ControlChange change = change(item, effective);
            if (change != null) {
                changes.add(change);
            }
        }
        return changes;
    }

    private @Nullable ControlChange change(Node item, @Nullable EffectiveDay eventDay) {
        int before = faults.errors();
        Fields fields = Fields.open(item, CHANGE, faults);
        if (fields == null) {
            return null;
        }
        Node.Scalar territory = fields.name("territory", words.territories);
        String from = fields.nameText("from", holders);
        String to = fields.nameText("to", holders);
        String status = fields.choice("status", STATUSES);
        List<String> appliesTo = fields.nameList("appliesTo", words.places, MOST_CHANGES);
        checkTracked(fields, territory);
        boolean disputed = fields.truth("disputed");
        LocalDate effective = effective(fields, eventDay);
        if (faults.errors() > before || territory == null || to == null || status == null || effective == null) {
            return null;
        }
        ControlStatus as = ControlStatus.valueOf(status.toUpperCase(Locale.ROOT).replace('-', '_'));
        return new ControlChange(territory.text(), from, to, as, effective, appliesTo, disputed);
    }

    private void checkTracked(Fields fields, Node.@Nullable Scalar territory) {
        if (territory != null && words.places.has(territory.text())) {
            tracked(territory);
            Node places = fields.node("appliesTo");
            if (places != null) {
                String wanted = "'appliesTo' only where the territory is a region";
                faults.error(places.at(), Rule.NOT_A_REGION, territory.described() + ", a place", wanted);
            }
        }
        if (fields.node("appliesTo") instanceof Node.Sequence list) {
            for (Node item : list.items()) {
                if (item instanceof Node.Scalar place && words.places.has(place.text())) {
                    tracked(place);
                }
            }
        }
    }

    private void tracked(Node.Scalar place) {
        if (!words.trackedPlaces.has(place.text()) && !words.trackedPlaces.isOpen()) {
            String found = place.described() + ", whose control is not tracked";
            String hint = "give the place an initialHolder in places.geojson";
            faults.error(place.at(), Rule.UNTRACKED_PLACE, found, "a region or a place with an initialHolder", hint);
        }
    }

    private @Nullable LocalDate effective(Fields fields, @Nullable EffectiveDay eventDay) {
        if (fields.node("effective") != null) {
            return Days.day(fields, "effective", faults);
        }
        if (eventDay != null && eventDay.day() == null) {
            String found = "a change of an event known only to the " + eventDay.precision();
            String wanted = "the day it takes effect";
            String hint = "add 'effective' with the day from which the change is to be shown";
            faults.error(fields.mapping().at(), Rule.NO_EFFECTIVE_DAY, found, wanted, hint);
        }
        return eventDay == null ? null : eventDay.day();
    }
}
