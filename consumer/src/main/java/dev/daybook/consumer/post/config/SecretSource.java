package dev.daybook.consumer.post.config;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybook.consumer.post.http.Secret;
import dev.daybook.error.DaybookException;
import dev.daybook.error.FileFault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where secrets are: the environment, files, and what systemd hands a service.
 *
 * @param environment variables by name
 * @param base        directory from which relative paths count
 */
public record SecretSource(Map<String, String> environment, Path base) {

    private static final int MOST_BYTES = 16 << 10;
    private static final Pattern PRINTABLE = Pattern.compile("[!-~]+");
    private static final Set<PosixFilePermission> OWNERS =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    /** systemd lets the service read by an access list, which shows as the group's right. */
    private static final Set<PosixFilePermission> GIVEN =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_READ);

    private static final String CREDENTIALS = "CREDENTIALS_DIRECTORY";
    private static final Pattern CREDENTIAL = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*");

    /** Copies the environment. */
    public SecretSource {
        environment = Map.copyOf(environment);
    }

    /**
     * The secret that {@code reference} names: <code>{env: NAME}</code>, <code>{file: PATH}</code>, or
     * <code>{credential: NAME}</code>, a file that systemd's {@code LoadCredential} put there.
     *
     * @param place where the reference stands, for errors
     * @throws DaybookException.Usage if it names none, or others can read the file
     */
    Secret named(String place, JsonNode reference) {
        String kind = reference.isObject() && reference.size() == 1
                ? reference.fieldNames().next()
                : "";
        String name = reference.path(kind).asText();
        return switch (name.isEmpty() ? "" : kind) {
            case "env" -> ofVariable(place, name);
            case "file" -> ofFile(place, base.resolve(name), OWNERS);
            case "credential" -> ofFile(place, credential(place, name), GIVEN);
            // What stands there may be the secret itself: it is not repeated.
            default ->
                throw new DaybookException.Usage(place
                        + ": wanted {env: NAME}, {file: PATH} or {credential: NAME}; a secret does not belong here");
        };
    }

    /** @see <a href="https://systemd.io/CREDENTIALS/">systemd, credentials</a> */
    private Path credential(String place, String name) {
        String directory = environment.getOrDefault(CREDENTIALS, "");
        if (directory.isEmpty() || !CREDENTIAL.matcher(name).matches()) {
            throw new DaybookException.Usage(
                    "%s: no credential '%s': wanted a service of systemd with LoadCredential=%s:PATH"
                            .formatted(place, name, name));
        }
        return Path.of(directory, name);
    }

    private Secret ofVariable(String place, String name) {
        String value = environment.getOrDefault(name, "").strip();
        if (value.isEmpty()) {
            throw new DaybookException.Usage("%s: the environment variable %s is not set".formatted(place, name));
        }
        return new Secret("environment variable " + name, checked(place, value));
    }

    /** Whatever else stands in a header is refused by the platform's client, in an error that quotes all of it. */
    private static String checked(String place, String value) {
        if (!PRINTABLE.matcher(value).matches()) {
            throw new DaybookException.Usage(place + ": wanted a secret of printable ASCII characters without blanks");
        }
        return value;
    }

    private static Secret ofFile(String place, Path file, Set<PosixFilePermission> allowed) {
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
            if (!allowed.containsAll(permissions)) {
                throw new DaybookException.Usage(
                        "%s: %s has permissions %s; wanted rw------- or r--------: chmod 600 %s"
                                .formatted(place, file, PosixFilePermissions.toString(permissions), file));
            }
            String value = read(place, file).strip();
            if (value.isEmpty() || value.lines().count() > 1) {
                throw new DaybookException.Usage("%s: %s: wanted one line with the secret".formatted(place, file));
            }
            return new Secret("file " + file, checked(place, value));
        } catch (IOException | UnsupportedOperationException e) {
            throw new DaybookException.Usage("%s: %s cannot be read: %s".formatted(place, file, FileFault.of(e)));
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
