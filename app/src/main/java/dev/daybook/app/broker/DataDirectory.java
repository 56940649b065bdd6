package dev.daybook.app.broker;

import dev.daybook.error.DaybookException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The directory of one embedded broker, owned by one process as long as this is open.
 *
 * <p>It holds a marker that says it is ours, a lock, the owner's announcement and Kafka's logs. The lock is the
 * system's: it ends with its process, however that ends.
 */
public final class DataDirectory implements AutoCloseable {

    /** Marks a directory as ours. */
    static final String MARKER = "daybook.directory";

    /** The owner's announcement. */
    static final String OWNER = "broker.properties";

    private static final String LOCK = "lock";
    private static final String LAYOUT = "layout=1\n";

    private final Path path;
    private final boolean kept;
    private final RuntimeDirectory runtime;
    private final FileChannel lock;
    private @Nullable Path entry;

    private DataDirectory(Path path, boolean kept, RuntimeDirectory runtime, FileChannel lock) {
        this.path = path;
        this.kept = kept;
        this.runtime = runtime;
        this.lock = lock;
    }

    /**
     * Takes a directory that outlives the broker; makes it if it is not there.
     *
     * @param runtime where the broker is announced besides
     * @throws DaybookException.Unavailable if it holds what is not ours, cannot be written, or another process owns it
     */
    public static DataDirectory keep(Path path, RuntimeDirectory runtime) {
        return take(path.toAbsolutePath().normalize(), true, runtime);
    }

    /** Takes a directory that is deleted at close. */
    static DataDirectory throwAway(Path path, RuntimeDirectory runtime) {
        return take(path, false, runtime);
    }

    private static DataDirectory take(Path path, boolean kept, RuntimeDirectory runtime) {
        try {
            if (!Files.exists(path)) {
                PrivateFiles.createDirectory(path);
            }
            mark(path);
            return new DataDirectory(path, kept, runtime, locked(path));
        } catch (IOException e) {
            throw new DaybookException.Unavailable(
                    "cannot use the data directory %s (%s): give --data-dir a directory that you may write"
                            .formatted(path, reason(e)),
                    e);
        }
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "") + ": " + e.getMessage();
    }

    private static void mark(Path path) throws IOException {
        Path marker = path.resolve(MARKER);
        if (!Files.isDirectory(path)) {
            throw new DaybookException.Unavailable("%s is a file: give --data-dir a directory".formatted(path));
        }
        if (!Files.exists(marker)) {
            if (holdsAnything(path)) {
                throw new DaybookException.Unavailable(
                        "%s is not empty and not made by Daybook (no file %s): give --data-dir a new or empty directory"
                                .formatted(path, MARKER));
            }
            PrivateFiles.write(marker, LAYOUT);
        }
        String layout = Files.readString(marker);
        if (!layout.equals(LAYOUT)) {
            throw new DaybookException.Unavailable(
                    "%s: found '%s', wanted '%s': made by another release of Daybook; give another --data-dir"
                            .formatted(marker, layout.strip(), LAYOUT.strip()));
        }
    }

    private static boolean holdsAnything(Path path) throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.findAny().isPresent();
        }
    }

    private static FileChannel locked(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!tryLock(channel)) {
            channel.close();
            throw new DaybookException.Unavailable("%s is in use by %s: stop it, or give another --data-dir"
                    .formatted(path, owner(path).map(LiveBroker::toString).orElse("another process")));
        }
        return channel;
    }

    /** The channel keeps the lock; the lock object need not be kept. */
    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            FileLock taken = channel.tryLock();
            return taken != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** The live broker that announces itself in the directory, if any. */
    static Optional<LiveBroker> owner(Path path) {
        return LiveBroker.read(path.resolve(OWNER))
                .filter(broker -> broker.owner().isAlive());
    }

    /** The directory, absolute. */
    public Path path() {
        return path;
    }

    /** Where Kafka keeps its logs. */
    Path logs() {
        return path.resolve("kafka");
    }

    /** Tells other processes of this user where the broker is. */
    void announce(String address) {
        LiveBroker broker = new LiveBroker(OwnerProcess.current(), address, path, kept);
        try {
            PrivateFiles.write(path.resolve(OWNER), broker.toText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        entry = runtime.announce(broker);
    }

    /** Takes the announcement back. */
    void withdraw() {
        try {
            Files.deleteIfExists(path.resolve(OWNER));
            if (entry != null) {
                runtime.withdraw(entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets the directory go, and deletes it if it is a throwaway one. */
    @Override
    public void close() {
        try {
            if (!kept) {
                PrivateFiles.deleteTree(path);
            }
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
