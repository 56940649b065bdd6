package dev.daybook.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where posts go. */
final class ChannelOptions {

    @Option(
            names = "--channel",
            paramLabel = "NAME",
            required = true,
            split = ",",
            description = "Channel to post on, as the file of channels names it, or stdout; may be repeated.")
    List<String> names = new ArrayList<>();

    @Option(
            names = "--channels",
            paramLabel = "FILE",
            description = "File of channels. Default: daybook/channels.yaml in the user's configuration directory.")
    @Nullable
    Path file;

    /** The file of channels. */
    Path file(Map<String, String> environment) {
        return file(file, environment);
    }

    /** {@code given}, else the user's own. */
    static Path file(@Nullable Path given, Map<String, String> environment) {
        if (given != null) {
            return given;
        }
        String configuration = environment.getOrDefault("XDG_CONFIG_HOME", "");
        Path home = configuration.isEmpty()
                ? Path.of(environment.getOrDefault("HOME", "."), ".config")
                : Path.of(configuration);
        return home.resolve("daybook").resolve("channels.yaml");
    }
}
