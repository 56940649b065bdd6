package dev.daybook.schema.registry;

import dev.daybook.error.DaybookException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** Where a registry is, and as whom to ask it. Its text leaves the credentials out. */
final class RegistryAddress {

    private final String base;
    private final Optional<String> authorization;

    private RegistryAddress(String base, Optional<String> authorization) {
        this.base = base;
        this.authorization = authorization;
    }

    /**
     * The address in client settings.
     *
     * @throws DaybookException.Usage if {@code schema.registry.url} is no URL of HTTP
     */
    static RegistryAddress of(Map<String, ?> settings) {
        URI url;
        try {
            url = URI.create(String.valueOf(settings.get(RegistryFraming.URL)).strip());
        } catch (IllegalArgumentException e) {
            // The text is left out: it may hold a password.
            throw unusable();
        }
        boolean http = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
        if (!http || url.getHost() == null || url.getRawQuery() != null || url.getRawFragment() != null) {
            throw unusable();
        }
        Optional<String> inUrl = Optional.ofNullable(url.getRawUserInfo())
                .map(text -> URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8));
        Optional<String> user = setting(settings, RegistryFraming.USER_INFO).or(() -> inUrl);
        Optional<String> token = setting(settings, RegistryFraming.BEARER_TOKEN);
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        String path = url.getRawPath().replaceAll("/+$", "");
        return new RegistryAddress(
                url.getScheme() + "://" + url.getHost() + port + path,
                token.map(text -> "Bearer " + text).or(() -> user.map(RegistryAddress::basic)));
    }

    private static Optional<String> setting(Map<String, ?> settings, String name) {
        return Optional.ofNullable(settings.get(name)).map(Object::toString);
    }

    private static String basic(String userInfo) {
        return "Basic " + Base64.getEncoder().encodeToString(userInfo.getBytes(StandardCharsets.UTF_8));
    }

    private static DaybookException.Usage unusable() {
        return new DaybookException.Usage(
                "--schema-registry or %s: wanted a URL such as http://localhost:8081".formatted(RegistryFraming.URL));
    }

    /** The URL of a path that begins with a slash. */
    URI resolve(String path) {
        return URI.create(base + path);
    }

    /** What the {@code Authorization} header says, if anything. */
    Optional<String> authorization() {
        return authorization;
    }

    @Override
    public String toString() {
        return base;
    }
}
