package dev.daybook.seed.fault;

import dev.daybook.seed.text.Position;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The faults found so far; bounded, so that a hostile pack cannot fill memory with complaints. */
public final class Faults {

    /** Faults kept; those beyond are only counted. */
    public static final int KEPT = 1_000;

    private final List<Fault> kept = new ArrayList<>();
    private int errors;
    private int left;

    /** Notes an error that needs no hint. */
    public void error(Position at, Rule rule, String found, String wanted) {
        add(new Fault(at, Severity.ERROR, rule, found, wanted, null));
    }

    /** Notes an error and what to do about it; {@code hint} may be null. */
    public void error(Position at, Rule rule, String found, String wanted, @Nullable String hint) {
        add(new Fault(at, Severity.ERROR, rule, found, wanted, hint));
    }

    /** Notes a warning and what to do about it; {@code hint} may be null. */
    public void warning(Position at, Rule rule, String found, String wanted, @Nullable String hint) {
        add(new Fault(at, Severity.WARNING, rule, found, wanted, hint));
    }

    /** Notes {@code fault}. */
    public void add(Fault fault) {
        if (fault.severity() == Severity.ERROR) {
            errors++;
        }
        if (kept.size() < KEPT) {
            kept.add(fault);
        } else {
            left++;
        }
    }

    /** How many errors there were, those not kept included; compare two readings to see if a part was sound. */
    public int errors() {
        return errors;
    }

    /** How many faults were counted but not kept. */
    public int left() {
        return left;
    }

    /** Those kept, by place. */
    public List<Fault> sorted() {
        return kept.stream().sorted(Fault.BY_PLACE).toList();
    }
}
