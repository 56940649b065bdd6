package dev.daybook.seed.fault;

import java.util.Locale;

/** What can be wrong with a pack. The constant's name in kebab-case is what people and programs see. */
public enum Rule {
    /** A file of the pack is not there. */
    MISSING_FILE("docs/pack-format.md shows all files of a small pack"),
    /** A file, a text, a list or the pack is larger than the limits allow. */
    TOO_LARGE("shorten it, or split it: the limits are in docs/pack-format.md"),
    /** The text is no YAML, no JSON or no UTF-8. */
    SYNTAX("mend it here or shortly before; an editor that knows the form shows where"),
    /** Tags, anchors, aliases and several documents in a file are not read. */
    UNSAFE_YAML("write plain values, and repeat what an alias would stand for"),
    /** A key stands twice in one mapping. */
    DUPLICATE_KEY("keep one of the two"),
    /** A key that the format does not know. */
    UNKNOWN_KEY("correct its spelling or take it away; docs/pack-format.md lists the keys"),
    /** A key that has to be there is not. */
    MISSING_KEY("add it; docs/pack-format.md says what it holds"),
    /** Text where a list is wanted, a number where text is wanted, and the like. */
    WRONG_TYPE("write it in the form that is wanted; docs/pack-format.md lists the keys"),
    /** The right type but not one of the values that can stand there. */
    BAD_VALUE("write one that can stand here; docs/pack-format.md lists them"),
    /** A date that is not EDTF level 1, or not a day where a day is wanted. */
    BAD_DATE("write YYYY-MM-DD, YYYY-MM or \"YYYY\", with a slash between first and last day, and ~ for about"),
    /** The span or the highlight is not two days in order, one within the other. */
    BAD_SPAN("write the first day, a slash and the last day"),
    /** A name that nothing in the pack defines. */
    UNKNOWN_ID("correct its spelling, or define it"),
    /** An id that something else in the pack has. */
    DUPLICATE_ID("give one of the two another id"),
    /** An event that names no source. */
    NO_SOURCE("name the source the statement was read in; what no source says cannot stand in a pack"),
    /** low, best and high are not in order. */
    FIGURES_OUT_OF_ORDER("put them in order, or add 'flagged: true' if the source has them so"),
    /** A change of an event known only to the month or year does not say when it takes effect. */
    NO_EFFECTIVE_DAY("add 'effective'"),
    /** A battle total of an event that names no battle. */
    NO_BATTLE("add 'battle' to the event, or make the scope 'event'"),
    /** A change of control of a place whose control the pack does not track. */
    UNTRACKED_PLACE("give the place an initialHolder, 'unknown' if no source says who held it"),
    /** A place where only a region can stand. */
    NOT_A_REGION("name a region, or write a change of its own for the place"),
    /** A feature whose id differs from the one in its properties. */
    IDS_DIFFER("make them the same, or take away the one outside the properties"),
    /** A shape that is no GeoJSON. */
    BAD_GEOMETRY("mend the shape: longitude stands before latitude, in degrees"),
    /** A ring that does not close, or crosses itself or another. */
    BROKEN_RING("mend the ring in a map editor"),
    /** A file in {@code events/} that is not read because of its name. */
    UNREAD_FILE("rename it to end in .yaml, or move it out of events/"),
    /** A source that no event names. */
    UNUSED_SOURCE("name it at an event or take it away"),
    /** A place that nothing names and whose control is not tracked. */
    UNUSED_PLACE("name it at an event or take it away"),
    /** An event that begins before the battle it belongs to, or changes something after its end. */
    OUTSIDE_BATTLE("mend the battle's dates, or leave the event outside it"),
    /** A change or claim that takes effect before its event begins. */
    EFFECT_BEFORE_EVENT("mend one of the two days"),
    /** A change of control from one who did not hold the territory. */
    WRONG_HOLDER("mend 'from', or add the change by which that side came to hold it"),
    /** A place that lies outside the region it is said to lie in, or is passed on by another region's change. */
    OUTSIDE_REGION("mend the coordinates or the region"),
    /** Two events that may be one. */
    SUSPECTED_DUPLICATE("make them one event with the sources of both, or tell them apart in their titles"),
    /** A claim flagged as out of order whose figures are in order. */
    NEEDLESS_FLAG("take 'flagged' away"),
    /** Two sides whose colours some readers cannot tell apart. */
    COLOURS_TOO_CLOSE("make one of the two lighter or darker");

    private final String hint;

    Rule(String hint) {
        this.hint = hint;
    }

    /** What usually mends it; a fault may know better. */
    public String hint() {
        return hint;
    }

    /** The rule's name as shown, e.g. {@code unknown-key}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
