package dev.daybook.app.broker;

import dev.daybook.error.DaybookException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The data directories that this process made to be thrown away.
 *
 * <p>Their names carry the process number, so that those of a process that was killed are found and swept by the next
 * one. Any thread may call {@link #deleteAll}.
 */
public final class Throwaways {

    private static final Logger LOG = LoggerFactory.getLogger(Throwaways.class);
    private static final String PREFIX = "daybook-throwaway-";
    private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d{1,18})-\\d+");

    private static final int DELETE_TRIES = 50;

    private final Path parent;
    private final RuntimeDirectory runtime;
    private final Set<Path> made = new HashSet<>();
    private boolean ended;

    /**
     * @param parent  where to make them
     * @param runtime where their brokers are announced
     */
    public Throwaways(Path parent, RuntimeDirectory runtime) {
        this.parent = parent;
        this.runtime = runtime;
    }

    /**
     * Makes one, after sweeping those of dead processes.
     *
     * @throws DaybookException.Unavailable if it cannot be made
     */
    public synchronized DataDirectory make() {
        if (ended) {
            throw new IllegalStateException("the process is ending");
        }
        try {
            sweep();
            return DataDirectory.throwAway(created(), runtime);
        } catch (IOException e) {
            throw new DaybookException.Unavailable(
                    "cannot make a throwaway directory in %s: %s; set TMPDIR or give --data-dir".formatted(parent, e),
                    e);
        }
    }

    private Path created() throws IOException {
        Path path = freePath();
        Files.createDirectory(path, PrivateFiles.DIRECTORY);
        return path;
    }

    /** A path is remembered before it is made, so that none is forgotten, whenever the process ends. */
    private Path freePath() {
        for (int number = 0; ; number++) {
            Path path = parent.resolve(PREFIX + ProcessHandle.current().pid() + "-" + number);
            if (Files.notExists(path, LinkOption.NOFOLLOW_LINKS)) {
                made.add(path);
                return path;
            }
        }
    }

    /** Deletes what is left of those made here, and makes no more; their brokers may still run. */
    public synchronized void deleteAll() {
        ended = true;
        for (int left = DELETE_TRIES; left > 0 && !remaining().isEmpty(); left--) {
            remaining().forEach(this::deleteUnderWay);
        }
    }

    private List<Path> remaining() {
        return made.stream()
                .filter(path -> Files.exists(path, LinkOption.NOFOLLOW_LINKS))
                .toList();
    }

    /** Renamed first: a broker that still runs makes its files by their names, and would do so until all are gone. */
    private void deleteUnderWay(Path path) {
        try {
            Path aside = freePath();
            Files.move(path, aside);
            PrivateFiles.deleteTree(aside);
        } catch (IOException | UncheckedIOException e) {
            LOG.debug("deleting again directory={} reason={}", path, e.toString());
        }
    }

    private void sweep() throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path path : found) {
                if (isLeftBehind(path)) {
                    swept(path);
                }
            }
        }
    }

    private static boolean isLeftBehind(Path path) {
        Matcher name = NAME.matcher(path.getFileName().toString());
        return name.matches()
                && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                && Files.isWritable(path)
                && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
    }

    private static void swept(Path path) {
        try {
            PrivateFiles.deleteTree(path);
            LOG.info("swept directory={}", path);
        } catch (UncheckedIOException e) {
            LOG.info("not swept directory={} reason={}", path, e.getCause().toString());
        }
    }
}
