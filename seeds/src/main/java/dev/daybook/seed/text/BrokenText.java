package dev.daybook.seed.text;

/** A text that cannot be made into nodes; says where and why. */
public final class BrokenText extends Exception {

    private static final long serialVersionUID = 1L;

    /** Which kind of trouble it is. */
    public enum Kind {
        /** No YAML, no JSON, no UTF-8. */
        SYNTAX,
        /** YAML beyond plain values. */
        UNSAFE,
        /** Beyond a limit. */
        TOO_LARGE
    }

    private final transient Position at;
    private final Kind kind;
    private final String found;
    private final String wanted;

    /**
     * @param at     where
     * @param kind   which kind of trouble
     * @param found  what stands there
     * @param wanted what should
     */
    public BrokenText(Position at, Kind kind, String found, String wanted) {
        super(at + ": found " + found + ", wanted " + wanted);
        this.at = at;
        this.kind = kind;
        this.found = found;
        this.wanted = wanted;
    }

    /** Where. */
    public Position at() {
        return at;
    }

    /** Which kind of trouble. */
    public Kind kind() {
        return kind;
    }

    /** What stands there. */
    public String found() {
        return found;
    }

    /** What should stand there. */
    public String wanted() {
        return wanted;
    }
}
