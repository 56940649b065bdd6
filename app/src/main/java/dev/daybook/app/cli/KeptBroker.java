package dev.daybook.app.cli;

import dev.daybook.app.BrokerChoice;
import java.nio.file.Path;
import java.util.Map;

/** The broker of commands whose data must be there the next time. */
final class KeptBroker {

    private KeptBroker() {}

    /** What was chosen; if nothing was, the user's own data directory, never a throwaway one. */
    static BrokerChoice of(BrokerChoice given, Map<String, String> environment) {
        if (given.bootstrapServers().isPresent() || given.dataDirectory().isPresent()) {
            return given;
        }
        String state = environment.getOrDefault("XDG_STATE_HOME", "");
        Path home =
                state.isEmpty() ? Path.of(environment.getOrDefault("HOME", "."), ".local", "state") : Path.of(state);
        return given.in(home.resolve("daybook"));
    }
}
