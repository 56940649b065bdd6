package dev.daybook.consumer.picture;

/**
 * How a belligerent is drawn.
 *
 * @param id      its id
 * @param name    as in a legend, e.g. {@code Soviet}
 * @param colour  of its signs and its ground
 * @param line    the colour, strong enough for lines
 * @param pattern on its ground
 * @param turn    0, or 1 for every second side of one pattern, whose marks are turned
 * @param shape   of its signs
 */
record Side(String id, String name, String colour, String line, String pattern, int turn, SignShape shape) {}
