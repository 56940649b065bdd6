package dev.daybook.consumer.post.config;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybook.consumer.post.http.Secret;
import dev.daybook.consumer.post.text.PostStyle;
import dev.daybook.error.DaybookException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The settings of one channel, read one by one; what nobody has read at the end is refused. */
final class Settings {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final String place;
    private final JsonNode values;
    private final SecretSource source;
    private final Set<String> read = new TreeSet<>();
    private final List<String> secrets = new ArrayList<>();

    Settings(String place, JsonNode values, SecretSource source) {
        this.place = place;
        this.values = values;
        this.source = source;
    }

    String text(String key) {
        return optional(key).orElseThrow(() -> wrong(key, "a text"));
    }

    Optional<String> optional(String key) {
        JsonNode value = value(key);
        if (!value.isMissingNode() && (!value.isValueNode() || value.asText().isBlank())) {
            throw wrong(key, "a text");
        }
        return value.isMissingNode() ? Optional.empty() : Optional.of(value.asText());
    }

    String oneOf(String key, String standard, List<String> words) {
        String word = optional(key).orElse(standard);
        if (!words.contains(word)) {
            throw wrong(key, String.join(", ", words));
        }
        return word;
    }

    int number(String key, int standard, int most) {
        JsonNode value = value(key);
        int number = value.isMissingNode() ? standard : value.asInt(0);
        if (number < 1 || number > most) {
            throw wrong(key, "a number from 1 to " + most);
        }
        return number;
    }

    /** An address with a slash at its end. */
    URI server(String key, Optional<String> standard) {
        String text = optional(key).or(() -> standard).orElseThrow(() -> wrong(key, "an https address"));
        return address(key, text.endsWith("/") ? text : text + "/");
    }

    /** Not encrypted only on this machine. */
    URI address(String key, String text) {
        try {
            URI uri = URI.create(text);
            boolean safe = "https".equals(uri.getScheme())
                    || "http".equals(uri.getScheme()) && LOOPBACK.contains(String.valueOf(uri.getHost()));
            if (safe && uri.getHost() != null && uri.getUserInfo() == null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw wrong(key, "an https address");
        }
        throw wrong(key, "an https address");
    }

    Secret secret(String key) {
        Secret secret = source.named(place + ": " + key, value(key));
        secrets.add(secret.reveal());
        return secret;
    }

    /** A secret that is an address. */
    Secret secretAddress(String key) {
        Secret secret = secret(key);
        address(key, secret.reveal());
        return secret;
    }

    PostStyle style() {
        List<String> tags = new ArrayList<>();
        value("hashtags").forEach(tag -> tags.add(tag.asText()));
        return new PostStyle(tags, optional("link"));
    }

    /** The secrets read so far. */
    List<String> secrets() {
        return List.copyOf(secrets);
    }

    /**
     * Returns if every setting was read.
     *
     * @throws DaybookException.Usage naming one that means nothing
     */
    void checkAllRead() {
        values.fieldNames().forEachRemaining(key -> {
            if (!read.contains(key)) {
                throw new DaybookException.Usage(
                        "%s: '%s' is not known; wanted one of %s".formatted(place, key, String.join(", ", read)));
            }
        });
    }

    /** The value itself may be a secret in the wrong place. */
    private DaybookException.Usage wrong(String key, String wanted) {
        return new DaybookException.Usage("%s: %s: wanted %s".formatted(place, key, wanted));
    }

    private JsonNode value(String key) {
        read.add(key);
        return values.path(key);
    }
}
