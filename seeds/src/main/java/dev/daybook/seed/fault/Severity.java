package dev.daybook.seed.fault;

/** How grave a fault is. */
public enum Severity {
    /** The pack cannot be used. */
    ERROR,
    /** The pack can be used; a careful author would look at it. */
    WARNING
}
