package dev.daybook.consumer.post.channel;

import java.nio.ByteBuffer;

/**
 * A picture that goes with a post.
 *
 * @param png     the picture as a PNG file
 * @param altText what it shows, for those who do not see it
 */
public record PostPicture(byte[] png, String altText) {

    private static final int WIDTH_AT = 16;
    private static final int HEIGHT_AT = 20;
    private static final int HEADER_BYTES = 24;

    /**
     * Checks that it can be a PNG file.
     *
     * @throws IllegalArgumentException if it is too short for one
     */
    public PostPicture {
        if (png.length < HEADER_BYTES) {
            throw new IllegalArgumentException("a PNG file has at least 24 bytes, this one " + png.length);
        }
    }

    /**
     * Width in pixels.
     *
     * @see <a href="https://www.w3.org/TR/png-3/#11IHDR">PNG, image header</a>
     */
    public int width() {
        return ByteBuffer.wrap(png).getInt(WIDTH_AT);
    }

    /** Height in pixels. */
    public int height() {
        return ByteBuffer.wrap(png).getInt(HEIGHT_AT);
    }
}
