package dev.daybook.seed;

import dev.daybook.error.DaybookException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Finds packs by what people type: an id or a directory. */
public final class Packs {

    private static final int MOST_NAMED = 10;

    private Packs() {}

    /**
     * The directory of a pack; whether it is a sound one is the loader's business.
     *
     * <p>What has a separator in it, or is a directory, is used as it is; anything else is an id. A directory that is
     * no pack and holds one, as an import of one conflict leaves it, stands for that one.
     *
     * @param idOrDirectory      what was typed
     * @param campaignsDirectory where packs lie under their ids
     * @throws DaybookException.Usage if there is none, naming those there are, or if the directory holds several
     */
    public static Path find(String idOrDirectory, Path campaignsDirectory) {
        Path given = path(idOrDirectory);
        boolean separated = idOrDirectory.indexOf('/') >= 0 || given.getNameCount() > 1;
        if (Files.isDirectory(given)) {
            return packIn(given);
        }
        Path byId = campaignsDirectory.resolve(given);
        if (!separated && Files.isDirectory(byId)) {
            return byId;
        }
        throw new DaybookException.Usage(
                separated
                        ? "campaign '%s': found no such directory, wanted a campaign pack".formatted(idOrDirectory)
                        : "campaign '%s': found neither a directory nor a known id, wanted one of %s"
                                .formatted(idOrDirectory, ids(campaignsDirectory)));
    }

    private static Path packIn(Path directory) {
        List<String> held = Files.exists(directory.resolve("campaign.yaml")) ? List.of() : ids(directory);
        if (held.size() > 1) {
            throw new DaybookException.Usage("campaign '%s': found %d packs in it, wanted one of them: %s"
                    .formatted(directory, held.size(), named(directory, held)));
        }
        return held.isEmpty() ? directory : directory.resolve(held.get(0));
    }

    private static String named(Path directory, List<String> held) {
        String first = held.stream()
                .limit(MOST_NAMED)
                .map(id -> directory.resolve(id).toString())
                .collect(Collectors.joining(", "));
        return held.size() > MOST_NAMED ? first + ", ..." : first;
    }

    private static Path path(String idOrDirectory) {
        try {
            if (!idOrDirectory.isBlank()) {
                return Path.of(idOrDirectory);
            }
        } catch (InvalidPathException e) {
            throw new DaybookException.Usage("campaign '%s': wanted an id or a directory".formatted(idOrDirectory));
        }
        throw new DaybookException.Usage("campaign '': wanted an id or a directory");
    }

    /** Ids of the packs in {@code campaignsDirectory}, in order. */
    public static List<String> ids(Path campaignsDirectory) {
        List<String> ids = new ArrayList<>();
        if (!Files.isDirectory(campaignsDirectory)) {
            return ids;
        }
        try (DirectoryStream<Path> directories = Files.newDirectoryStream(campaignsDirectory)) {
            for (Path directory : directories) {
                if (Files.isRegularFile(directory.resolve("campaign.yaml"))) {
                    ids.add(directory.getFileName().toString());
                }
            }
        } catch (IOException e) {
            throw new DaybookException.Unavailable("cannot list " + campaignsDirectory, e);
        }
        ids.sort(null);
        return ids;
    }
}
