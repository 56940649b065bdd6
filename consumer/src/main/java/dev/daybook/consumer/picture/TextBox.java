package dev.daybook.consumer.picture;

import dev.daybook.consumer.picture.Drawing.Words;
import org.locationtech.jts.geom.Envelope;

/** What words take up. */
final class TextBox {

    /** From the line that letters stand on to the top of the highest, as a part of their size. */
    static final double ABOVE = 0.78;

    /** From the line that letters stand on to the foot of the lowest, as a part of their size. */
    static final double BELOW = 0.24;

    private TextBox() {}

    /** Where {@code words} begin. */
    static double left(Words words, double width) {
        return switch (words.anchor()) {
            case START -> words.x();
            case MIDDLE -> words.x() - width / 2;
            case END -> words.x() - width;
        };
    }

    /** The box of {@code words}, from their highest letters to their lowest. */
    static Envelope of(Words words, Lettering lettering) {
        double width = lettering.width(words.text(), words.style());
        double left = left(words, width);
        int size = words.style().size();
        return new Envelope(left, left + width, words.y() - ABOVE * size, words.y() + BELOW * size);
    }
}
