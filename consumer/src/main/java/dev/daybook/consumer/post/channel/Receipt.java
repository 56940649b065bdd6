package dev.daybook.consumer.post.channel;

import org.jspecify.annotations.Nullable;

/**
 * A post that is there.
 *
 * @param remoteId the id the service gave its first part; null if it gives none
 * @param url      where it is read; null if nowhere
 */
public record Receipt(@Nullable String remoteId, @Nullable String url) {}
