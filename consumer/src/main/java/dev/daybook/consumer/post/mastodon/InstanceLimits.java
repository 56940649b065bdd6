package dev.daybook.consumer.post.mastodon;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What an instance takes.
 *
 * @param characters  graphemes a status, its warning included
 * @param perLink     what an address counts
 * @param imageBytes  of a picture
 * @param altGraphemes of a picture's description
 * @see <a href="https://docs.joinmastodon.org/entities/Instance/">Mastodon, Instance</a>
 */
record InstanceLimits(int characters, int perLink, long imageBytes, int altGraphemes) {

    private static final int LEAST_CHARACTERS = 200;
    private static final int MOST_CHARACTERS = 5_000;
    private static final int CHARACTERS = 500;
    private static final int PER_LINK = 23;
    private static final long IMAGE_BYTES = 16L << 20;
    private static final int ALT_GRAPHEMES = 1_500;

    /** As the instance says; what it does not say, as Mastodon comes. */
    static InstanceLimits of(JsonNode instance) {
        JsonNode configuration = instance.path("configuration");
        JsonNode statuses = configuration.path("statuses");
        JsonNode media = configuration.path("media_attachments");
        int characters = statuses.path("max_characters").asInt(CHARACTERS);
        return new InstanceLimits(
                Math.max(LEAST_CHARACTERS, Math.min(MOST_CHARACTERS, characters)),
                statuses.path("characters_reserved_per_url").asInt(PER_LINK),
                media.path("image_size_limit").asLong(IMAGE_BYTES),
                media.path("description_limit").asInt(ALT_GRAPHEMES));
    }
}
