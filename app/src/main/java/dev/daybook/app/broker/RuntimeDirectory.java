package dev.daybook.app.broker;

import com.sun.security.auth.module.UnixSystem;
import dev.daybook.error.DaybookException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where the brokers of this user are announced: {@code ${XDG_RUNTIME_DIR:-/tmp}/daybook-$UID}.
 *
 * <p>A name in {@code /tmp} can be taken by anyone first, so a directory that belongs to somebody else, or that others
 * may write to, is refused. Any thread may call any method.
 */
public final class RuntimeDirectory {

    private static final String ENTRY = "broker-*.properties";
    private static final Set<PosixFilePermission> OF_OTHERS = Collections.unmodifiableSet(
            EnumSet.range(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_EXECUTE));

    private final Path path;
    private final long uid;
    private final Set<Path> announced = new HashSet<>();
    private boolean ended;

    /**
     * @param path the directory, made when first needed
     * @param uid  the user it must belong to
     */
    RuntimeDirectory(Path path, long uid) {
        this.path = path;
        this.uid = uid;
    }

    /**
     * The one of this user.
     *
     * @param environment of the process
     */
    public static RuntimeDirectory of(Map<String, String> environment) {
        long uid = new UnixSystem().getUid();
        String parent = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        return new RuntimeDirectory(Path.of(parent.isEmpty() ? "/tmp" : parent, "daybook-" + uid), uid);
    }

    /**
     * Announces a broker and returns the file that says so.
     *
     * @throws IllegalStateException if {@link #withdrawAll} was called
     * @throws DaybookException.Unavailable if the directory is not this user's, or cannot be written
     */
    synchronized Path announce(LiveBroker broker) {
        if (ended) {
            throw new IllegalStateException("the process is ending");
        }
        create();
        int port = Integer.parseInt(broker.address().substring(broker.address().lastIndexOf(':') + 1));
        Path entry =
                path.resolve("broker-%d-%d.properties".formatted(broker.owner().pid(), port));
        try {
            announced.add(entry);
            PrivateFiles.write(entry, broker.toText());
            return entry;
        } catch (IOException e) {
            throw new DaybookException.Unavailable("cannot write %s: %s".formatted(entry, e), e);
        }
    }

    /**
     * Takes back the announcement that is in {@code entry}.
     *
     * @throws IOException if the file stays
     */
    synchronized void withdraw(Path entry) throws IOException {
        Files.deleteIfExists(entry);
        announced.remove(entry);
    }

    /**
     * Takes back whatever this process still announces, and lets it announce no more; for an end in haste.
     *
     * @throws UncheckedIOException if a file stays
     */
    public synchronized void withdrawAll() {
        ended = true;
        for (Path entry : Set.copyOf(announced)) {
            try {
                withdraw(entry);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot delete " + entry, e);
            }
        }
    }

    /**
     * The brokers whose owners live, in order of their process numbers; announcements of dead owners are removed.
     *
     * @throws DaybookException.Unavailable if the directory is not this user's
     */
    public List<LiveBroker> live() {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        checkOwned();
        List<LiveBroker> live = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path, ENTRY)) {
            for (Path entry : entries) {
                Optional<LiveBroker> broker = LiveBroker.read(entry);
                if (broker.isPresent() && broker.get().owner().isAlive()) {
                    live.add(broker.get());
                } else {
                    Files.deleteIfExists(entry);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
        live.sort(Comparator.comparingLong((LiveBroker broker) -> broker.owner().pid())
                .thenComparing(LiveBroker::address));
        return List.copyOf(live);
    }

    private void create() {
        try {
            PrivateFiles.createDirectory(path);
        } catch (FileAlreadyExistsException e) {
            checkOwned();
        } catch (IOException e) {
            throw new DaybookException.Unavailable(
                    "cannot make %s: %s; set XDG_RUNTIME_DIR to a directory of yours".formatted(path, e), e);
        }
    }

    private void checkOwned() {
        try {
            Map<String, Object> found =
                    Files.readAttributes(path, "unix:uid,permissions,isDirectory", LinkOption.NOFOLLOW_LINKS);
            Set<?> permissions = (Set<?>) found.get("permissions");
            boolean ours = ((Number) found.get("uid")).longValue() == uid;
            if (!ours || !(boolean) found.get("isDirectory") || !Collections.disjoint(permissions, OF_OTHERS)) {
                throw new DaybookException.Unavailable(
                        ("%s is not a directory of yours alone (%s, owner %s): remove it or set XDG_RUNTIME_DIR"
                                        + " to a directory of yours")
                                .formatted(path, permissions, found.get("uid")));
            }
        } catch (IOException e) {
            throw new DaybookException.Unavailable("cannot look at %s: %s".formatted(path, e), e);
        }
    }
}
