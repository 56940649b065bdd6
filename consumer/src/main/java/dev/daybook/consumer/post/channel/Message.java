package dev.daybook.consumer.post.channel;

import dev.daybook.consumer.post.text.Dialect;
import dev.daybook.consumer.post.text.Piece;
import dev.daybook.consumer.post.text.PostContent;
import dev.daybook.consumer.post.text.Threading;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A post as a channel will send it.
 *
 * @param post     what it is about
 * @param parts    one, or a thread in order
 * @param warning  what goes into the service's own field for warnings
 * @param language ISO 639-1 code of its text
 * @param picture  what goes with the first part
 */
public record Message(
        DayPost post, List<Part> parts, Optional<String> warning, String language, Optional<PostPicture> picture) {

    /** Copies the parts. */
    public Message {
        parts = List.copyOf(parts);
    }

    /**
     * One part.
     *
     * @param pieces what it consists of
     * @param text   the same as the service is given it
     * @param length as the service counts it
     * @param limit  what {@code length} may be
     * @param unit   what is counted
     */
    public record Part(List<Piece> pieces, String text, int length, int limit, String unit) {

        /** Copies the pieces. */
        public Part {
            pieces = List.copyOf(pieces);
        }

        static Part of(List<Piece> pieces, Dialect dialect) {
            return new Part(pieces, dialect.text(pieces), dialect.length(pieces), dialect.limit(), dialect.unit());
        }
    }

    /** The parts of a post in a service's dialect. */
    public static List<Part> parts(PostContent content, Dialect dialect, int most) {
        return Threading.parts(content, dialect, most).stream()
                .map(pieces -> Part.of(pieces, dialect))
                .toList();
    }

    /** SHA-256 of all that is sent, lower-case hex. */
    public String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            warning.ifPresent(text -> digest.update(text.getBytes(StandardCharsets.UTF_8)));
            parts.forEach(part -> {
                digest.update((byte) 0);
                digest.update(part.text().getBytes(StandardCharsets.UTF_8));
            });
            picture.ifPresent(sent -> digest.update(sent.png()));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
