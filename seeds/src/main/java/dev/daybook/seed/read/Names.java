package dev.daybook.seed.read;

import dev.daybook.seed.fault.Faults;
import dev.daybook.seed.fault.Rule;
import dev.daybook.seed.text.Node;
import dev.daybook.seed.text.Position;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** What may be named in one role: places, sides, sources. */
final class Names {

    private final String what;
    private final Map<String, Position> known = new LinkedHashMap<>();
    private boolean open;

    /** @param what the role with its article and where it is defined, e.g. {@code a place of places.geojson} */
    Names(String what) {
        this.what = what;
    }

    /** These names and {@code more}; a faulty list on either side leaves the union open. */
    Names and(String whatBoth, Names more) {
        Names both = new Names(whatBoth);
        both.known.putAll(known);
        both.known.putAll(more.known);
        both.open = open || more.open;
        return both;
    }

    /** Takes any name from now on, since the list of them could not be read whole. */
    void leaveOpen() {
        open = true;
    }

    /** Adds a name that the format itself defines. */
    void reserve(String name, Position at) {
        known.put(name, at);
    }

    /** Adds a name; notes a fault if something has it. */
    boolean define(Node.Scalar name, Faults faults) {
        Position before = known.putIfAbsent(name.text(), name.at());
        if (before == null) {
            return true;
        }
        String found = name.described() + " a second time";
        faults.error(name.at(), Rule.DUPLICATE_ID, found, "an id of its own", "the first is at " + before);
        return false;
    }

    /** Whether {@code name} is known, or could be; notes a fault if not. */
    boolean check(Node.Scalar name, Faults faults) {
        if (open || known.containsKey(name.text())) {
            return true;
        }
        faults.error(name.at(), Rule.UNKNOWN_ID, name.described(), what, Nearest.hint(name.text(), known.keySet()));
        return false;
    }

    /** Whether {@code name} is known for certain. */
    boolean has(String name) {
        return known.containsKey(name);
    }

    boolean isOpen() {
        return open;
    }

    Collection<String> all() {
        return known.keySet();
    }
}
