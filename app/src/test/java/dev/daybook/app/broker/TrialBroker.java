package dev.daybook.app.broker;

import dev.daybook.app.backend.BackEnd;
import java.nio.file.Path;
import java.util.Map;

/** A broker of its own for a trial that must not meet the shared one's runs; all it wrote is gone at close. */
public final class TrialBroker implements BackEnd {

    private final Scratch scratch;
    private final EmbeddedBroker broker;

    private TrialBroker(Scratch scratch, EmbeddedBroker broker) {
        this.scratch = scratch;
        this.broker = broker;
    }

    /** Starts one in a directory of its own. */
    public static TrialBroker start() {
        Scratch scratch = scratchOfATrial();
        return start(scratch.path().resolve("broker"), scratch, 0);
    }

    /** Starts one on a directory that another process left behind; the directory is kept. */
    public static TrialBroker on(Path dataDirectory) {
        return start(dataDirectory, scratchOfATrial(), 0);
    }

    /** Starts one where clients look for it already: {@code host:port}. */
    public static TrialBroker at(String address) {
        Scratch scratch = scratchOfATrial();
        return start(scratch.path().resolve("broker"), scratch, portOf(address));
    }

    /** The same, on a directory that is kept. */
    public static TrialBroker at(String address, Path dataDirectory) {
        return start(dataDirectory, scratchOfATrial(), portOf(address));
    }

    private static Scratch scratchOfATrial() {
        return Scratch.make("daybook-trial");
    }

    private static int portOf(String address) {
        return Integer.parseInt(address.substring(address.indexOf(':') + 1));
    }

    private static TrialBroker start(Path dataDirectory, Scratch scratch, int port) {
        DataDirectory directory =
                DataDirectory.keep(dataDirectory, TestRuntime.in(scratch.path().resolve("run")));
        return new TrialBroker(scratch, EmbeddedBroker.start(directory, port));
    }

    @Override
    public BrokerConnection connection() {
        return new BrokerConnection(broker.bootstrapServers(), Map.of());
    }

    @Override
    public int copies() {
        return 1;
    }

    @Override
    public Path scratch() {
        return scratch.path();
    }

    @Override
    public void close() {
        broker.close();
        scratch.close();
    }
}
