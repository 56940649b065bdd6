package dev.daybook.seed.imports;

/** A row that cannot be made into an event; the message says why. */
final class RejectedRow extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param reason what was found, what was wanted */
    RejectedRow(String reason) {
        super(reason);
    }
}
