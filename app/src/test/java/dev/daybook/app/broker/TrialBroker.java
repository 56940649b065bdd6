package dev.daybook.app.broker;

import dev.daybook.app.backend.BackEnd;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A broker of its own for a trial that must not meet the shared one's runs; all it wrote is gone at close. */
public final class TrialBroker implements BackEnd {

    private final Path scratch;
    private final EmbeddedBroker broker;

    private TrialBroker(Path scratch, EmbeddedBroker broker) {
        this.scratch = scratch;
        this.broker = broker;
    }

    /** Starts one in a directory of its own. */
    public static TrialBroker start() {
        try {
            Path scratch = Files.createTempDirectory("daybook-trial");
            return new TrialBroker(scratch, start(scratch.resolve("broker"), scratch, 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts one on a directory that another process left behind; the directory is kept. */
    public static TrialBroker on(Path dataDirectory) {
        try {
            Path scratch = Files.createTempDirectory("daybook-trial");
            return new TrialBroker(scratch, start(dataDirectory, scratch, 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts one where clients look for it already: {@code host:port}. */
    public static TrialBroker at(String address) {
        try {
            Path scratch = Files.createTempDirectory("daybook-trial");
            return at(address, scratch.resolve("broker"), scratch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, on a directory that is kept. */
    public static TrialBroker at(String address, Path dataDirectory) {
        try {
            return at(address, dataDirectory, Files.createTempDirectory("daybook-trial"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TrialBroker at(String address, Path dataDirectory, Path scratch) {
        int port = Integer.parseInt(address.substring(address.indexOf(':') + 1));
        return new TrialBroker(scratch, start(dataDirectory, scratch, port));
    }

    private static EmbeddedBroker start(Path dataDirectory, Path scratch, int port) {
        return EmbeddedBroker.start(DataDirectory.keep(dataDirectory, TestRuntime.in(scratch.resolve("run"))), port);
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
        return scratch;
    }

    @Override
    public void close() {
        broker.close();
        PrivateFiles.deleteTree(scratch);
    }
}
