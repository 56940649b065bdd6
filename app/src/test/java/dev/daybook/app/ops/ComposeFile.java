package dev.daybook.app.ops;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The compose file, its anchors followed.
 *
 * @param services settings by service
 * @param volumes  named at the top
 */
record ComposeFile(Map<String, Map<?, ?>> services, Map<?, ?> volumes) {

    /** Top of the checkout. */
    static final Path TOP = Path.of("..").toAbsolutePath().normalize();

    /** Reads the one at the top. */
    static ComposeFile read() throws IOException {
        Map<?, ?> file = yaml(TOP.resolve("docker-compose.yml"));
        Map<String, Map<?, ?>> services = new TreeMap<>();
        map(file, "services").forEach((name, service) -> services.put(name.toString(), (Map<?, ?>) service));
        return new ComposeFile(services, map(file, "volumes"));
    }

    /** What is in a YAML file. */
    static Map<?, ?> yaml(Path path) throws IOException {
        try (Reader reader = Files.newBufferedReader(path)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
        }
    }

    /** A map below a name; empty if there is none. */
    static Map<?, ?> map(Map<?, ?> above, String name) {
        return above.get(name) instanceof Map<?, ?> map ? map : Map.of();
    }

    /** The texts of a list below a name; empty if there is none. */
    static List<String> texts(Map<?, ?> above, String name) {
        return above.get(name) instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of();
    }
}
