package dev.daybook.app.broker;

import dev.daybook.error.DaybookException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Kafka broker with its controller, in this process, on the loopback address.
 *
 * <p>It owns its {@link DataDirectory} from start to close. When the broker fails by itself, {@link #died} says so: it
 * never ends the process as Kafka's own would.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);

    private final DataDirectory directory;
    private final ListenerSockets sockets;
    private final CompletableFuture<Throwable> died;
    private final BrokerNode node;
    private boolean closed;

    private EmbeddedBroker(DataDirectory directory, ListenerSockets sockets, CompletableFuture<Throwable> died) {
        this.directory = directory;
        this.sockets = sockets;
        this.died = died;
        this.node = BrokerNode.of(BrokerSettings.of(directory.logs(), sockets), sockets, died::complete);
    }

    /**
     * Starts a broker in {@code directory} and returns when it answers.
     *
     * @param directory owned by the caller until this returns, by the broker afterwards; closed if the start fails
     * @param port      where clients connect; 0 lets the system choose
     * @throws DaybookException.Unavailable if the port is taken or the directory's contents cannot be used
     */
    public static EmbeddedBroker start(DataDirectory directory, int port) {
        CompletableFuture<Throwable> died = new CompletableFuture<>();
        leaveTheProcessTo(died);
        ListenerSockets sockets = null;
        try {
            sockets = ListenerSockets.bind(port);
            boolean usedBefore = isFormatted(directory.logs());
            format(directory.logs());
            EmbeddedBroker broker = new EmbeddedBroker(directory, sockets, died);
            broker.startUp(usedBefore);
            return broker;
        } catch (RuntimeException e) {
            DaybookException failure = e instanceof DaybookException known ? known : cannotStart(directory, e);
            closeAfter(failure, sockets, directory);
            throw failure;
        } catch (Error e) {
            // A class of Kafka's that cannot be initialised, say: what was taken is given back all the same.
            closeAfter(e, sockets, directory);
            throw e;
        }
    }

    private static DaybookException cannotStart(DataDirectory directory, RuntimeException reason) {
        return new DaybookException.Unavailable(
                "the broker does not start in %s: %s; if the directory was damaged, give another --data-dir"
                        .formatted(directory.path(), rootOf(reason).getMessage()),
                reason);
    }

    private void startUp(boolean usedBefore) {
        try {
            node.start();
            if (usedBefore) {
                endWhatHangs();
            }
            directory.announce(sockets.clientAddress());
            LOG.info("broker started address={} directory={}", sockets.clientAddress(), directory.path());
        } catch (RuntimeException | Error e) {
            node.stop();
            throw e;
        }
    }

    private void endWhatHangs() {
        try (Admin admin = new BrokerConnection(bootstrapServers(), Map.of()).admin()) {
            new HangingTransactions(admin, new MarkerWriter(sockets.clientSocket())).end();
        }
    }

    private static void closeAfter(Throwable failure, AutoCloseable... parts) {
        for (AutoCloseable part : parts) {
            try {
                if (part != null) {
                    part.close();
                }
            } catch (Exception e) {
                failure.addSuppressed(e);
            }
        }
    }

    /**
     * Kafka halts the process when its logs cannot be written; the process is ours, so its owner is told instead. Nor
     * does it hang anything on the process's end: we close it, and in a process that ends already its classes could not
     * be initialised, since no hook is taken any more.
     */
    private static void leaveTheProcessTo(CompletableFuture<Throwable> died) {
        Exit.Procedure tell = (status, message) -> {
            IllegalStateException failure = new IllegalStateException(
                    "the broker gave up" + (message == null ? "; see its log with -v" : ": " + message));
            died.complete(failure);
            throw failure;
        };
        Exit.setExitProcedure(tell);
        Exit.setHaltProcedure(tell);
        Exit.setShutdownHookAdder((name, hook) -> LOG.debug("no shutdown hook name={}", name));
    }

    private static boolean isFormatted(Path logs) {
        return Files.exists(logs.resolve("meta.properties"));
    }

    private static void format(Path logs) {
        try {
            Files.createDirectories(logs);
            if (isFormatted(logs)) {
                return;
            }
            formatter(logs).run();
        } catch (IOException e) {
            throw new DaybookException.Unavailable("%s cannot be written: %s".formatted(logs, e), e);
        } catch (Exception e) {
            throw new DaybookException.Unavailable("%s cannot be made ready for a broker: %s".formatted(logs, e), e);
        }
    }

    /** Makes {@code logs} the directory of a new broker; it says nothing. */
    static Formatter formatter(Path logs) {
        return new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setNodeId(BrokerSettings.NODE_ID)
                .setClusterId(Uuid.randomUuid().toString())
                .setDirectories(List.of(logs.toString()))
                .setMetadataLogDirectory(logs.toString())
                .setControllerListenerName(ListenerSockets.CONTROLLER)
                .setReleaseVersion(MetadataVersion.latestProduction());
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    /** Host and port for {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return sockets.clientAddress();
    }

    /** Completes with the reason if the broker fails by itself, and never otherwise. */
    public CompletionStage<Throwable> died() {
        return died.minimalCompletionStage();
    }

    /** Stops the broker, then its controller, then lets the directory go; at the second call nothing happens. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        directory.withdraw();
        try {
            node.stop();
        } finally {
            sockets.close();
            directory.close();
        }
        LOG.info("broker stopped directory={}", directory.path());
    }
}
