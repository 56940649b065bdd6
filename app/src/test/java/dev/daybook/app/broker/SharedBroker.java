package dev.daybook.app.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The one broker of this virtual machine's tests; it ends with it. */
public final class SharedBroker {

    private static final EmbeddedBroker BROKER = start();

    private SharedBroker() {}

    private static EmbeddedBroker start() {
        try {
            Path scratch = Files.createTempDirectory("daybook-it");
            Throwaways throwaways = new Throwaways(scratch, TestRuntime.in(scratch.resolve("run")));
            EmbeddedBroker broker = EmbeddedBroker.start(throwaways.make(), 0);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                broker.close();
                PrivateFiles.deleteTree(scratch);
            }));
            return broker;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How to reach it. */
    public static BrokerConnection connection() {
        return new BrokerConnection(BROKER.bootstrapServers(), Map.of());
    }
}
