package dev.daybook.app;

import dev.daybook.app.broker.BrokerConnection;
import dev.daybook.app.broker.BrokerLocator;
import dev.daybook.app.broker.DataDirectory;
import dev.daybook.app.broker.EmbeddedBroker;
import dev.daybook.app.broker.LiveBroker;
import dev.daybook.error.DaybookException;
import dev.daybook.schema.registry.RegistryFraming;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The broker a command works with: one that runs, or one of its own.
 *
 * <p>In this order: {@code --bootstrap-server}; the broker that owns {@code --data-dir}; without either, the only live
 * one of this user; else, if the command may, one of its own.
 */
public final class BrokerAccess implements AutoCloseable {

    private static final Duration LAST_WORD = Duration.ofSeconds(2);

    private final BrokerConnection connection;
    private final Optional<EmbeddedBroker> embedded;
    private final String origin;

    private BrokerAccess(BrokerConnection connection, Optional<EmbeddedBroker> embedded, String origin) {
        this.connection = connection;
        this.embedded = embedded;
        this.origin = origin;
    }

    /**
     * Attaches to a broker that runs, or starts one.
     *
     * @throws DaybookException.Unavailable if the broker or registry named does not answer, or none can be started
     * @throws DaybookException.Usage       if several run and none is named
     */
    public static BrokerAccess openOrStart(BrokerChoice choice, Surroundings surroundings) {
        return attached(choice, surroundings).orElseGet(() -> started(choice, surroundings));
    }

    /**
     * Attaches to a broker that runs.
     *
     * @throws DaybookException.Unavailable if none runs, or the one named does not answer
     * @throws DaybookException.Usage       if several run and none is named
     */
    public static BrokerAccess open(BrokerChoice choice, Surroundings surroundings) {
        return attached(choice, surroundings)
                .orElseThrow(() -> new DaybookException.Unavailable(choice.dataDirectory()
                        .map(directory -> "no broker runs on %s: start one with 'daybook replay --data-dir %s'"
                                .formatted(directory, directory))
                        .orElse("no broker runs: start one with 'daybook replay', or name one by --bootstrap-server")));
    }

    private static Optional<BrokerAccess> attached(BrokerChoice choice, Surroundings surroundings) {
        if (choice.bootstrapServers().isPresent()) {
            String address = choice.bootstrapServers().get();
            Patience patience = new Patience(choice.patience(), surroundings);
            BrokerConnection named = new BrokerConnection(
                    address,
                    patience.insist(left -> RegistryFraming.prepared(choice.properties()), registryIsLate -> true));
            patience.insist(named::check, BrokerConnection::mayPass);
            return Optional.of(new BrokerAccess(named, Optional.empty(), "named"));
        }
        BrokerLocator locator = new BrokerLocator(surroundings.runtime());
        Optional<LiveBroker> live = choice.dataDirectory().isPresent()
                ? locator.ownerOf(choice.dataDirectory().get())
                : locator.theOnlyOne();
        return live.map(broker -> {
            BrokerConnection found =
                    new BrokerConnection(broker.address(), RegistryFraming.prepared(choice.properties()));
            found.check(BrokerChoice.USUAL_WAIT);
            broker.owner().whenEnded(() -> surroundings.ending().died("the broker", gone(broker)));
            return new BrokerAccess(
                    found, Optional.empty(), "of process " + broker.owner().pid());
        });
    }

    /** It will not come back where it was: the next process gives its broker another port. */
    private static DaybookException.Unavailable gone(LiveBroker broker) {
        return new DaybookException.Unavailable("the broker at %s is gone: process %d, which ran it, has ended"
                .formatted(broker.address(), broker.owner().pid()));
    }

    private static BrokerAccess started(BrokerChoice choice, Surroundings surroundings) {
        Map<String, String> properties = RegistryFraming.prepared(choice.properties());
        Supplier<DataDirectory> throwaway = surroundings.throwaways()::make;
        DataDirectory directory = choice.dataDirectory()
                .map(path -> DataDirectory.keep(path, surroundings.runtime()))
                .orElseGet(throwaway);
        EmbeddedBroker broker = EmbeddedBroker.start(directory, choice.port());
        broker.died().thenAccept(reason -> surroundings.ending().died("the broker", reason));
        return new BrokerAccess(
                new BrokerConnection(broker.bootstrapServers(), properties), Optional.of(broker), "of this process");
    }

    /** How clients reach it. */
    public BrokerConnection connection() {
        return connection;
    }

    /** Whether it runs in this process and ends with it. */
    public boolean isEmbedded() {
        return embedded.isPresent();
    }

    /** Whose broker it is, for a person. */
    public String origin() {
        return origin;
    }

    /** What a part died of: {@code reason}, unless the broker that others run does not answer any more. */
    Throwable causeOf(Throwable reason) {
        if (isEmbedded() || reason instanceof DaybookException) {
            return reason;
        }
        try {
            connection.check(LAST_WORD);
            return reason;
        } catch (DaybookException.Unavailable lost) {
            lost.addSuppressed(reason);
            return lost;
        }
    }

    /** Stops the broker if it is of this process. */
    @Override
    public void close() {
        embedded.ifPresent(EmbeddedBroker::close);
    }
}
