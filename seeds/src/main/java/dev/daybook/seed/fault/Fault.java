package dev.daybook.seed.fault;

import dev.daybook.seed.text.Position;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a pack.
 *
 * @param at       where, as file, line and column
 * @param severity how grave
 * @param rule     which rule it breaks
 * @param found    what stands there
 * @param wanted   what should stand there
 * @param hint     what to do about it here, or null if the rule's own hint says it
 */
public record Fault(
        Position at,
        Severity severity,
        Rule rule,
        String found,
        String wanted,
        @Nullable String hint) {

    /** By file, line, column, then rule and text. */
    public static final Comparator<Fault> BY_PLACE =
            Comparator.comparing(Fault::at).thenComparing(Fault::rule).thenComparing(Fault::found);

    /** File it is in, as a path that can be opened. */
    public String file() {
        return at.file();
    }

    /** Line, from 1. */
    public int line() {
        return at.line();
    }

    /** Column, from 1. */
    public int column() {
        return at.column();
    }

    /** The same fault as an error, for those who want no warnings. */
    public Fault asError() {
        return new Fault(at, Severity.ERROR, rule, found, wanted, hint);
    }

    /** What to do about it: its own hint, or the rule's. */
    public String advice() {
        return hint == null ? rule.hint() : hint;
    }

    /** {@code file:line:column: found ..., wanted ...}, then the hint behind a semicolon. */
    public String text() {
        return "%s: found %s, wanted %s%s".formatted(at, found, wanted, hint == null ? "" : "; " + hint);
    }

    @Override
    public String toString() {
        return text();
    }
}
