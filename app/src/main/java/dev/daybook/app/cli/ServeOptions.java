package dev.daybook.app.cli;

import dev.daybook.consumer.gateway.GatewaySettings;
import dev.daybook.consumer.gateway.GatewaySettings.Limits;
import dev.daybook.consumer.gateway.GatewaySettings.Sharing;
import dev.daybook.consumer.gateway.stream.StreamLimits;
import dev.daybook.error.DaybookException;
import dev.daybook.error.FileFault;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a dashboard is served, and who may do what there. */
final class ServeOptions {

    /** Variable that holds the token. */
    static final String TOKEN = "DAYBOOK_TOKEN";

    private static final int HIGHEST_PORT = 65_535;
    private static final int SHORTEST_TOKEN = 16;
    private static final int LONGEST_TOKEN_BYTES = 4_096;
    private static final String CREDENTIALS = "CREDENTIALS_DIRECTORY";

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "1945",
            description = "Port of the dashboard; 0 takes a free one. Default: 1945.")
    int port;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "127.0.0.1",
            description = {
                "Address to listen on; 0.0.0.0 for all. Default: 127.0.0.1, this machine alone.",
                "Bound wider, runs are driven only with the token in the variable " + TOKEN + " or in --token-file."
            })
    String host = "";

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = {
                "File whose text is the token, at least 16 characters; stronger than the variable.",
                "Nobody but you may be able to read it."
            })
    @Nullable
    Path tokenFile;

    @Option(
            names = "--allow-origin",
            paramLabel = "ORIGIN",
            split = ",",
            description = "Origin whose pages may read, as https://museum.example; * for all. May be given again.")
    List<String> origins = List.of();

    @Option(
            names = "--public-address",
            paramLabel = "URL",
            description = "Where people find the dashboard, if that is not where it listens.")
    @Nullable
    String publicAddress;

    /**
     * What was asked for.
     *
     * @param environment variables by name
     * @throws DaybookException.Usage if port, addresses or token cannot be used
     */
    GatewaySettings settings(Map<String, String> environment) {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new DaybookException.Usage("--port %d: wanted 0 to %d".formatted(port, HIGHEST_PORT));
        }
        Set<String> readers = origins.stream()
                .map(origin -> WebAddress.ofOrigin("--allow-origin", origin))
                .collect(Collectors.toSet());
        Sharing sharing = new Sharing(token(environment), readers, published());
        return new GatewaySettings(host, port, sharing, Limits.DEFAULT, StreamLimits.DEFAULT);
    }

    /** The token itself is never told. */
    private @Nullable String token(Map<String, String> environment) {
        String place = tokenFile == null ? TOKEN : "--token-file " + tokenFile;
        String token = tokenFile == null ? environment.getOrDefault(TOKEN, "") : read(tokenFile, environment);
        if (token.isEmpty() && tokenFile == null) {
            return null;
        }
        if (token.length() < SHORTEST_TOKEN || !token.chars().allMatch(each -> each > ' ' && each <= '~')) {
            throw new DaybookException.Usage("%s: wanted a token of %d or more letters, digits and signs without spaces"
                    .formatted(place, SHORTEST_TOKEN));
        }
        return token;
    }

    private static String read(Path file, Map<String, String> environment) {
        refuseIfOthersRead(file, environment);
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LONGEST_TOKEN_BYTES + 1);
            if (bytes.length > LONGEST_TOKEN_BYTES) {
                throw new DaybookException.Usage(
                        "--token-file %s: wanted at most %d bytes".formatted(file, LONGEST_TOKEN_BYTES));
            }
            return new String(bytes, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new DaybookException.Usage("--token-file %s cannot be read: %s".formatted(file, FileFault.of(e)));
        }
    }

    /** systemd lets the service read what it gives it by an access list, which shows as the group's right. */
    private static void refuseIfOthersRead(Path file, Map<String, String> environment) {
        String credentials = environment.getOrDefault(CREDENTIALS, "");
        boolean given = !credentials.isEmpty() && file.toAbsolutePath().startsWith(credentials);
        try {
            Set<PosixFilePermission> found = Files.getPosixFilePermissions(file);
            boolean read = found.contains(PosixFilePermission.OTHERS_READ)
                    || found.contains(PosixFilePermission.GROUP_READ) && !given;
            if (read) {
                throw new DaybookException.Usage(
                        "--token-file %s has permissions %s; wanted one that you alone can read: chmod 600 %s"
                                .formatted(file, PosixFilePermissions.toString(found), file));
            }
        } catch (IOException | UnsupportedOperationException e) {
            throw new DaybookException.Usage("--token-file %s cannot be read: %s".formatted(file, FileFault.of(e)));
        }
    }

    /**
     * Where people find the dashboard, with a slash at the end.
     *
     * @param bound where it listens
     */
    String address(URI bound) {
        String own = Set.of("127.0.0.1", "0.0.0.0").contains(host)
                ? "http://localhost:" + bound.getPort()
                : bound.toString();
        String published = published();
        return (published == null ? own : published) + "/";
    }

    private @Nullable String published() {
        return publicAddress == null
                ? null
                : WebAddress.ofPage("--public-address", publicAddress).toString();
    }
}
