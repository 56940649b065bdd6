package dev.daybook.consumer.picture;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A picture before it is written down. Units grow to the right and downwards from the upper left corner.
 *
 * @param width  in units
 * @param height in units
 * @param paper  colour behind everything
 * @param marks  what is drawn, the lowest first
 */
record Drawing(int width, int height, String paper, List<Mark> marks) {

    Drawing {
        marks = List.copyOf(marks);
    }

    /** One thing that is drawn. */
    sealed interface Mark permits Filled, Lined, Words {}

    /**
     * An area.
     *
     * @param shape  polygons
     * @param colour inside them
     */
    record Filled(Geometry shape, String colour) implements Mark {}

    /**
     * Lines with round ends.
     *
     * @param shape  lines, or polygons for their edges
     * @param colour of the lines
     * @param width  of the lines
     * @param dash   length of a dash and of the gap behind it; 0 for an unbroken line
     */
    record Lined(Geometry shape, String colour, double width, double dash) implements Mark {}

    /** Where words stand from their point. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /**
     * A line of words.
     *
     * @param text   what they say
     * @param x      of their point
     * @param y      of the line they stand on
     * @param anchor where they stand from their point
     * @param style  how they are set
     * @param colour of the letters
     * @param halo   colour around the letters; null for none
     */
    record Words(
            String text,
            double x,
            double y,
            Anchor anchor,
            TextStyle style,
            String colour,
            @Nullable String halo) implements Mark {}
}
