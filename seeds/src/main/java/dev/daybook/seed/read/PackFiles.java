package dev.daybook.seed.read;

import dev.daybook.seed.fault.Faults;
import dev.daybook.seed.fault.Rule;
import dev.daybook.seed.text.BrokenText;
import dev.daybook.seed.text.Document;
import dev.daybook.seed.text.Duplicate;
import dev.daybook.seed.text.JsonText;
import dev.daybook.seed.text.Node;
import dev.daybook.seed.text.Position;
import dev.daybook.seed.text.Texts;
import dev.daybook.seed.text.YamlText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files of one pack, read whole and within limits; what was read goes into the fingerprint. */
final class PackFiles {

    private final Path directory;
    private final PackLimits limits;
    private final Faults faults;
    private final Fingerprint fingerprint = new Fingerprint();
    private int geoJsonBytes;

    PackFiles(Path directory, PackLimits limits, Faults faults) {
        this.directory = directory;
        this.limits = limits;
        this.faults = faults;
    }

    Fingerprint fingerprint() {
        return fingerprint;
    }

    /** The name by which faults call {@code name}. */
    String shown(String name) {
        return directory.resolve(name).toString().replace('\\', '/');
    }

    /** Names of the event files, in order; a fault if there is none, or too many. */
    List<String> eventFiles() {
        List<String> names = new ArrayList<>();
        Path events = directory.resolve("events");
        if (Files.isDirectory(events)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(events, "*.yaml")) {
                files.forEach(file -> names.add("events/" + file.getFileName()));
            } catch (IOException e) {
                missing("events", "a directory that cannot be listed: " + e.getMessage());
            }
        }
        if (names.isEmpty()) {
            missing("events", "no *.yaml in it");
        }
        if (names.size() > limits.eventFiles()) {
            String found = names.size() + " files";
            faults.error(startOf("events"), Rule.TOO_LARGE, found, "at most " + limits.eventFiles());
            return List.of();
        }
        names.sort(null);
        return names;
    }

    private void missing(String name, String found) {
        faults.error(startOf(name), Rule.MISSING_FILE, found, "events/*.yaml with a list of events each");
    }

    private Position startOf(String name) {
        return Position.startOf(shown(name));
    }

    boolean exists(String name) {
        return Files.exists(directory.resolve(name));
    }

    /** The tree of a YAML file, or null with a fault. */
    @Nullable
    Node yaml(String name) {
        String text = text(name, limits.yamlBytes());
        return text == null ? null : tree(() -> YamlText.read(shown(name), text, limits.depth()));
    }

    /** The text of a GeoJSON file, or null with a fault. */
    @Nullable
    String geoJson(String name) {
        return text(name, limits.geoJsonBytes() - geoJsonBytes);
    }

    /** The tree of a GeoJSON file's text, or null with a fault. */
    @Nullable
    Node geoJsonTree(String name, String text) {
        geoJsonBytes += text.length();
        return tree(() -> JsonText.read(shown(name), text, limits.depth()));
    }

    private @Nullable String text(String name, int maxBytes) {
        Path file = directory.resolve(name);
        if (!Files.isRegularFile(file)) {
            faults.error(startOf(name), Rule.MISSING_FILE, "no such file", "the file " + name + " of a campaign pack");
            return null;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(maxBytes + 1);
            if (bytes.length > maxBytes) {
                String found = "more than " + maxBytes + " bytes";
                faults.error(startOf(name), Rule.TOO_LARGE, found, "at most " + maxBytes);
                return null;
            }
            fingerprint.add(name, bytes);
            return Texts.decoded(shown(name), bytes);
        } catch (BrokenText e) {
            add(e);
            return null;
        } catch (IOException e) {
            String found = "a file that cannot be read: " + e.getMessage();
            faults.error(startOf(name), Rule.MISSING_FILE, found, "a file one may read");
            return null;
        }
    }

    /** Something that makes a document of a text. */
    private interface Parse {
        Document read() throws BrokenText;
    }

    private @Nullable Node tree(Parse parse) {
        try {
            Document document = parse.read();
            for (Duplicate duplicate : document.duplicates()) {
                String found = "the key " + duplicate.key().described() + " a second time";
                String hint = "the first is at " + duplicate.first();
                faults.error(duplicate.key().at(), Rule.DUPLICATE_KEY, found, "each key once", hint);
            }
            return document.root();
        } catch (BrokenText e) {
            add(e);
            return null;
        }
    }

    private void add(BrokenText e) {
        Rule rule = switch (e.kind()) {
            case SYNTAX -> Rule.SYNTAX;
            case UNSAFE -> Rule.UNSAFE_YAML;
            case TOO_LARGE -> Rule.TOO_LARGE;
        };
        faults.error(e.at(), rule, e.found(), e.wanted());
    }
}
