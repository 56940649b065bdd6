package dev.daybook.consumer.post.mastodon;

import dev.daybook.consumer.post.http.Secret;
import java.net.URI;

/**
 * An account.
 *
 * @param instance   address of the instance, with a slash at its end
 * @param token      access token with the scopes read:accounts, read:statuses, write:statuses and write:media
 * @param visibility public, unlisted or private
 * @param language   ISO 639-1 code
 * @param maxParts   of a thread
 */
public record MastodonSettings(URI instance, Secret token, String visibility, String language, int maxParts) {}
