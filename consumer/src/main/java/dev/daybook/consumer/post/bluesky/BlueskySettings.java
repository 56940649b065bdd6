package dev.daybook.consumer.post.bluesky;

import dev.daybook.consumer.post.http.Secret;
import java.net.URI;

/**
 * An account.
 *
 * @param server     address of its personal data server, with a slash at its end
 * @param identifier handle or e-mail address
 * @param password   an app password
 * @param language   ISO 639-1 code
 * @param maxParts   of a thread
 */
public record BlueskySettings(URI server, String identifier, Secret password, String language, int maxParts) {}
