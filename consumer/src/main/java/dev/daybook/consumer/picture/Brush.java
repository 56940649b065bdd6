package dev.daybook.consumer.picture;

/**
 * What every part of a picture is drawn with.
 *
 * @param sides     how the sides are drawn
 * @param lettering the letters
 * @param theme     paper and ink
 */
record Brush(DrawnSides sides, Lettering lettering, Theme theme) {}
