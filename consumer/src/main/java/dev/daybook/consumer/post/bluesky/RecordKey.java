package dev.daybook.consumer.post.bluesky;

import dev.daybook.consumer.post.ledger.Slot;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Record keys of a slot's posts: timestamp identifiers that the slot alone decides, so that sending twice is one post.
 *
 * @see <a href="https://atproto.com/specs/tid">AT Protocol, timestamp identifiers</a>
 */
final class RecordKey {

    private static final String SORTED_BASE_32 = "234567abcdefghijklmnopqrstuvwxyz";
    private static final int CHARACTERS = 13;
    private static final int BITS = 5;
    private static final int CLOCK_BITS = 10;
    private static final int PARTS = 1_000;
    private static final long MICROS_OF_A_DAY = 86_400_000_000L;

    private RecordKey() {}

    /**
     * The key of a part.
     *
     * <p>Its time is of the day before the anniversary, in UTC, and so is over in every zone; which microsecond of that
     * day is a hash of the slot. Parts of a thread follow each other.
     */
    static String of(Slot slot, int part) {
        ByteBuffer hash = ByteBuffer.wrap(sha256(slot.id()));
        Instant day =
                slot.anniversary().minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        long thread = Long.remainderUnsigned(hash.getLong(), MICROS_OF_A_DAY / PARTS);
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, day) + thread * PARTS + part;
        return written(micros << CLOCK_BITS | hash.getShort() & (1 << CLOCK_BITS) - 1);
    }

    private static String written(long bits) {
        StringBuilder key = new StringBuilder(CHARACTERS);
        for (int i = CHARACTERS - 1; i >= 0; i--) {
            key.append(SORTED_BASE_32.charAt((int) (bits >>> i * BITS) & (1 << BITS) - 1));
        }
        return key.toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
