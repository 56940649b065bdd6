package dev.daybook.consumer.gateway.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of one media type with what is computed from them once: their tag and their gzip form.
 *
 * <p>Safe for use by several threads. The arrays are not to be changed.
 */
public final class Content {

    /** Below it gzip saves no packet. */
    private static final int MIN_GZIP_BYTES = 1_000;

    private static final int TAG_BYTES = 12;

    private final String mediaType;
    private final byte[] bytes;
    private final @Nullable Instant made;
    private volatile @Nullable String tag;
    private volatile byte @Nullable [] gzipped;

    private Content(String mediaType, byte[] bytes, @Nullable Instant made) {
        this.mediaType = mediaType;
        this.bytes = bytes;
        this.made = made;
    }

    /** {@code bytes}, which are no longer to be changed. */
    public static Content of(String mediaType, byte[] bytes) {
        return new Content(mediaType, bytes, null);
    }

    /** {@code text} in UTF-8. */
    public static Content of(String mediaType, String text) {
        return of(mediaType, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same, for clients that ask by date whether it has changed. */
    public Content madeAt(Instant moment) {
        return new Content(mediaType, bytes, moment.truncatedTo(ChronoUnit.SECONDS));
    }

    /** When it was made, to the second; null if nobody said. */
    @Nullable
    Instant made() {
        return made;
    }

    /** Media type, with a charset where it needs one. */
    public String mediaType() {
        return mediaType;
    }

    /** The bytes as they are. */
    public byte[] bytes() {
        return bytes;
    }

    /** Whether a gzip form is worth its while. */
    boolean isCompressible() {
        boolean text = mediaType.startsWith("text/")
                || mediaType.contains("json")
                || mediaType.contains("javascript")
                || mediaType.contains("svg")
                || mediaType.contains("xml")
                || mediaType.contains("yaml");
        return text && bytes.length >= MIN_GZIP_BYTES;
    }

    /** The bytes as gzip. */
    byte[] gzipped() {
        byte[] known = gzipped;
        if (known == null) {
            known = gzip(bytes);
            gzipped = known;
        }
        return known;
    }

    /** What tells these bytes from others, without quotes. */
    String tag() {
        String known = tag;
        if (known == null) {
            known = tagOf(bytes);
            tag = known;
        }
        return known;
    }

    /** Bytes it keeps in memory, its gzip form included. */
    public long weightBytes() {
        byte[] packed = gzipped;
        return bytes.length + (packed == null ? 0L : packed.length);
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 4 + 64);
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static String tagOf(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(java.util.Arrays.copyOf(hash, TAG_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
