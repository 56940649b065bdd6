package dev.daybook.consumer.post.channel;

import dev.daybook.schema.DayDigest;
import java.util.Optional;

/**
 * What there is to post about a day.
 *
 * @param digest  the day
 * @param picture its map
 */
public record DayPost(DayDigest digest, Optional<PostPicture> picture) {}
