package dev.daybook.consumer.post.config;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybook.consumer.post.http.Secret;
import dev.daybook.error.DaybookException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;

/**
 * Where secrets are: the environment, and files.
 *
 * @param environment variables by name
 * @param base        directory from which relative paths count
 */
public record SecretSource(Map<String, String> environment, Path base) {

    private static final int MOST_BYTES = 16 << 10;
    private static final Set<PosixFilePermission> OWNERS =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    /** Copies the environment. */
    public SecretSource {
        environment = Map.copyOf(environment);
    }

    /**
     * The secret that {@code reference} names: <code>{env: NAME}</code> or <code>{file: PATH}</code>.
     *
     * @param place where the reference stands, for errors
     * @throws DaybookException.Usage if it names none, or others can read the file
     */
    Secret named(String place, JsonNode reference) {
        String variable = reference.path("env").asText();
        String file = reference.path("file").asText();
        if (!reference.isObject() || reference.size() != 1 || variable.isEmpty() == file.isEmpty()) {
            // What stands there may be the secret itself: it is not repeated.
            throw new DaybookException.Usage(
                    place + ": wanted {env: NAME} or {file: PATH}; a secret does not belong into this file");
        }
        return variable.isEmpty() ? ofFile(place, base.resolve(file)) : ofVariable(place, variable);
    }

    private Secret ofVariable(String place, String name) {
        String value = environment.getOrDefault(name, "").strip();
        if (value.isEmpty()) {
            throw new DaybookException.Usage("%s: the environment variable %s is not set".formatted(place, name));
        }
        return new Secret("environment variable " + name, value);
    }

    private static Secret ofFile(String place, Path file) {
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
            if (!OWNERS.containsAll(permissions)) {
                throw new DaybookException.Usage(
                        "%s: %s has permissions %s; wanted rw------- or r--------: chmod 600 %s"
                                .formatted(place, file, PosixFilePermissions.toString(permissions), file));
            }
            String value = read(place, file).strip();
            if (value.isEmpty() || value.lines().count() > 1) {
                throw new DaybookException.Usage("%s: %s: wanted one line with the secret".formatted(place, file));
            }
            return new Secret("file " + file, value);
        } catch (IOException | UnsupportedOperationException e) {
            throw new DaybookException.Usage("%s: %s cannot be read: %s"
                    .formatted(place, file, e.getClass().getSimpleName()));
        }
    }

    /** Not by the size that the file claims: a device claims none and never ends. */
    private static String read(String place, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new DaybookException.Usage("%s: %s is too long for a secret".formatted(place, file));
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    @Override
    public String toString() {
        return "secrets named from " + base;
    }
}
