package dev.daybook.app.broker;

import dev.daybook.error.DaybookException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the embedded brokers that run in other processes of this user. */
public final class BrokerLocator {

    private final RuntimeDirectory runtime;

    /** @param runtime where they are announced */
    public BrokerLocator(RuntimeDirectory runtime) {
        this.runtime = runtime;
    }

    /** The broker that owns {@code dataDirectory} now, if any. */
    public Optional<LiveBroker> ownerOf(Path dataDirectory) {
        return DataDirectory.owner(dataDirectory.toAbsolutePath().normalize());
    }

    /**
     * The only broker of this user that lives, if any.
     *
     * @throws DaybookException.Usage if there are several; the message lists them
     */
    public Optional<LiveBroker> theOnlyOne() {
        List<LiveBroker> live = runtime.live();
        if (live.size() > 1) {
            throw new DaybookException.Usage("several brokers are running; choose one by --bootstrap-server:\n"
                    + live.stream().map(broker -> "  " + broker).collect(Collectors.joining("\n")));
        }
        return live.stream().findFirst();
    }
}
