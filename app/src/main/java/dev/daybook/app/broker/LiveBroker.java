package dev.daybook.app.broker;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * A broker as its owner announces it to other processes of the same user.
 *
 * @param owner     the process it runs in
 * @param address   host and port for {@code bootstrap.servers}
 * @param directory where its logs are, absolute
 * @param kept      whether the directory outlives the broker
 */
public record LiveBroker(OwnerProcess owner, String address, Path directory, boolean kept) {

    private static final int MAX_BYTES = 16_384;
    private static final Pattern ADDRESS = Pattern.compile("(127\\.0\\.0\\.1|localhost|\\[::1\\]):\\d{1,5}");

    /** The announcement, as a file of properties. */
    String toText() {
        return "pid=%d%nstarted-ms=%d%naddress=%s%ndirectory=%s%nkept=%s%n"
                .formatted(owner.pid(), owner.startedMs(), address, escaped(directory.toString()), kept);
    }

    /** Properties files read a backslash as an escape and trim leading blanks. */
    private static String escaped(String path) {
        return path.replace("\\", "\\\\");
    }

    /** Reads an announcement; empty if there is none or it is not one that we write. */
    static Optional<LiveBroker> read(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                return Optional.empty();
            }
            return parsed(Files.readString(file, StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<LiveBroker> parsed(String text) throws IOException {
        Properties found = new Properties();
        found.load(new StringReader(text));
        String address = found.getProperty("address", "");
        String directory = found.getProperty("directory", "");
        // Ours are on the loopback address; nobody is sent elsewhere by a file.
        if (!ADDRESS.matcher(address).matches() || directory.isEmpty()) {
            return Optional.empty();
        }
        OwnerProcess owner = new OwnerProcess(
                Long.parseLong(found.getProperty("pid", "")), Long.parseLong(found.getProperty("started-ms", "")));
        return Optional.of(new LiveBroker(
                owner, address, Path.of(directory), Boolean.parseBoolean(found.getProperty("kept", ""))));
    }

    /** Address, process and directory, for a person. */
    @Override
    public String toString() {
        return "%s (process %d, %s)".formatted(address, owner.pid(), kept ? directory : "throwaway directory");
    }
}
