package dev.daybook.seed.text;

/**
 * A key that came a second time in one mapping.
 *
 * @param key   the second one
 * @param first where the first one stands
 */
public record Duplicate(Node.Scalar key, Position first) {}
