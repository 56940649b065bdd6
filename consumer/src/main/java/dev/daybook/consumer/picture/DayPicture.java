package dev.daybook.consumer.picture;

/**
 * The map of one day, drawn but not yet written down.
 *
 * <p>Equal days of equal runs give equal bytes on one machine.
 */
public final class DayPicture {

    /** Pixels across that suit a post. */
    public static final int DEFAULT_WIDTH = 1200;

    /** The least pixels across. */
    public static final int MIN_WIDTH = 300;

    /** The most pixels across; a PNG of it takes some 60 MB while it is drawn. */
    public static final int MAX_WIDTH = 4096;

    private final Drawing drawing;
    private final Lettering lettering;
    private final String altText;

    DayPicture(Drawing drawing, Lettering lettering, String altText) {
        this.drawing = drawing;
        this.lettering = lettering;
        this.altText = altText;
    }

    /**
     * A PNG file.
     *
     * @param width in pixels; the height follows, about three quarters of it
     * @throws IllegalArgumentException outside {@link #MIN_WIDTH} to {@link #MAX_WIDTH}
     */
    public byte[] png(int width) {
        return PngWriter.write(drawing, lettering, checked(width));
    }

    /**
     * An SVG document, which asks for nothing from anywhere.
     *
     * @param width in pixels
     * @throws IllegalArgumentException outside {@link #MIN_WIDTH} to {@link #MAX_WIDTH}
     */
    public String svg(int width) {
        return SvgWriter.write(drawing, lettering, checked(width), altText);
    }

    /** What the picture shows, in words for those who do not see it: at most {@link AltText#MAX_LENGTH} characters. */
    public String altText() {
        return altText;
    }

    Drawing drawing() {
        return drawing;
    }

    private static int checked(int width) {
        if (width < MIN_WIDTH || width > MAX_WIDTH) {
            throw new IllegalArgumentException("width %d is not from %d to %d".formatted(width, MIN_WIDTH, MAX_WIDTH));
        }
        return width;
    }
}
