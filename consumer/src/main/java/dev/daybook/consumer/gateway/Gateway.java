package dev.daybook.consumer.gateway;

import dev.daybook.consumer.gateway.api.Pages;
import dev.daybook.consumer.gateway.http.Access;
import dev.daybook.consumer.gateway.http.ConnectionWatch;
import dev.daybook.consumer.gateway.http.Route;
import dev.daybook.consumer.gateway.http.Router;
import dev.daybook.consumer.gateway.ring.EventLog;
import dev.daybook.consumer.gateway.stream.FanOut;
import dev.daybook.consumer.view.CampaignView;
import dev.daybook.consumer.view.RunView;
import dev.daybook.consumer.view.TopicListener;
import dev.daybook.consumer.view.ViewListener;
import dev.daybook.error.DaybookException;
import dev.daybook.schema.topic.Topic;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs as HTTP: what is asked of them, what they tell, and the page people look at.
 *
 * <p>Whoever reads {@link #topics} from their beginning feeds {@link #listener}; until it has caught up, answers are
 * 503.
 */
public final class Gateway implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);

    private final FanOut fanOut;
    private final Feeding feeding;
    private final CampaignView view;
    private final HttpServer server;
    private final List<Route> routes;

    private Gateway(FanOut fanOut, Feeding feeding, CampaignView view, HttpServer server, List<Route> routes) {
        this.fanOut = fanOut;
        this.feeding = feeding;
        this.view = view;
        this.server = server;
        this.routes = routes;
    }

    /** The topics it is to be fed with. */
    public static List<Topic<?>> topics() {
        return CampaignView.topics();
    }

    /**
     * A gateway that listens; nothing is known of any run yet.
     *
     * @throws DaybookException.Unavailable if the address cannot be bound
     * @throws DaybookException.Usage       if the host has no address
     */
    public static Gateway open(GatewaySettings settings, GatewayParts parts) {
        Access access = access(settings);
        CampaignView view = new CampaignView(settings.limits().view(), new Quiet());
        Pages pages = new Pages(settings.limits().pagesBytes());
        EventLog log =
                new EventLog(settings.limits().ringEvents(), settings.limits().ringBytes());
        GatewayMetrics metrics = new GatewayMetrics(parts.vitals().metrics(), parts.nanoTime());
        ConnectionWatch watch =
                new ConnectionWatch(parts.nanoTime(), settings.limits().headersWithin());
        FanOut fanOut = new FanOut(log, settings.streams(), parts.nanoTime());
        try {
            HttpServer server = HttpServer.bind(settings, access, watch);
            GatewayRoutes routes = new GatewayRoutes(view, pages, parts, access);
            String address = settings.sharing().publicAddress();
            String published = address == null ? server.address().toString() : address;
            List<Route> all = List.copyOf(routes.all(log, fanOut, published));
            server.serve(new Router(all, GatewayRoutes.site(), access, watch, metrics));
            Feeding feeding = new Feeding(view, pages, log, fanOut, parts.clock());
            metrics.watch(log, fanOut, watch, feeding);
            parts.vitals().health().ready("topics read", view::caughtUp);
            LOG.info("gateway listens address={}", server.address());
            return new Gateway(fanOut, feeding, view, server, all);
        } catch (RuntimeException e) {
            fanOut.close();
            throw e;
        }
    }

    private static Access access(GatewaySettings settings) {
        GatewaySettings.Sharing sharing = settings.sharing();
        return new Access(sharing.token(), sharing.origins(), settings.boundToLoopback());
    }

    /** What the view tells is told to clients by the log. */
    private static final class Quiet implements ViewListener {

        @Override
        public void reset(RunView view) {
            LOG.debug("epoch begun run={} epoch={}", view.run(), view.epoch());
        }

        @Override
        public void completed(RunView view) {
            LOG.debug("day complete run={} day={}", view.run(), view.lastCompleteDay());
        }

        @Override
        public void deleted(String run) {
            LOG.info("run gone run={}", run);
        }
    }

    /** Every route there is. */
    public List<Route> routes() {
        return routes;
    }

    /** What is to be fed, by one thread. */
    public TopicListener listener() {
        return feeding;
    }

    /** Where it listens, without a slash at the end. */
    public URI address() {
        return server.address();
    }

    /** Whether everything that was in the topics at the start has been read. */
    public boolean isReady() {
        return view.caughtUp();
    }

    /** Event streams open now. */
    public int openStreams() {
        return fanOut.open();
    }

    /** Whether an event stream of this run alone is open. */
    public boolean isFollowed(String run) {
        return fanOut.isFollowed(run);
    }

    /** How old the newest record last read was when it was read: what lies between a producer and the page. */
    public Duration lag() {
        return feeding.lag();
    }

    /** Ends every stream, then the server. */
    @Override
    public void close() {
        fanOut.close();
        server.close();
    }
}
