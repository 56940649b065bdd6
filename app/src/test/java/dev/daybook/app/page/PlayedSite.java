package dev.daybook.app.page;

import dev.daybook.app.ArchiveRun;
import dev.daybook.app.BrokerChoice;
import dev.daybook.app.Ending;
import dev.daybook.app.Pipeline;
import dev.daybook.app.RunDriver;
import dev.daybook.app.Services;
import dev.daybook.app.Site;
import dev.daybook.app.Surroundings;
import dev.daybook.app.TestSurroundings;
import dev.daybook.app.VisitorRuns;
import dev.daybook.app.broker.BrokerConnection;
import dev.daybook.consumer.gateway.GatewaySettings;
import dev.daybook.consumer.gateway.GatewaySettings.Limits;
import dev.daybook.consumer.gateway.GatewaySettings.Sharing;
import dev.daybook.consumer.gateway.stream.StreamLimits;
import dev.daybook.producer.RunRequest;
import dev.daybook.seed.CampaignPack;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What {@code daybook serve} serves, of the same parts, with a gateway that can be restarted while the runs play on. */
final class PlayedSite implements AutoCloseable {

    private final Services parts;
    private final Surroundings surroundings;
    private final Pipeline pipeline;
    private final VisitorRuns visitors;
    private int port;
    private @Nullable Site open;

    /**
     * Plays the archive and begins a live run; nothing is served yet.
     *
     * @param scratch an empty directory
     */
    PlayedSite(BrokerConnection broker, Path scratch, CampaignPack pack, RunRequest live) {
        Ending ending = new Ending();
        surroundings = TestSurroundings.of(scratch, ending);
        parts = new Services(ending);
        BrokerChoice choice = BrokerChoice.named(broker.bootstrapServers());
        pipeline = Pipeline.open(parts, choice, surroundings);
        pipeline.startTopology();
        Set<String> kept = Set.of(pack.definition().getId(), live.run());
        visitors = parts.start(() -> VisitorRuns.open(pack, kept, pipeline, surroundings));
        play(ArchiveRun.open(pack, pipeline));
        play(pipeline.openRun(pack, live));
    }

    private void play(RunDriver run) {
        pipeline.listener().add(run);
        run.begin();
    }

    /** Starts the gateway, on the port it had before if it had one, for whoever is on this machine. */
    void startGateway() {
        startGateway(null);
    }

    /** Starts the gateway for those who have a token. */
    void startGateway(@Nullable String token) {
        GatewaySettings settings = new GatewaySettings(
                "127.0.0.1", port, new Sharing(token, Set.of(), null), Limits.DEFAULT, StreamLimits.DEFAULT);
        open = Site.open(pipeline.connection(), settings, visitors, surroundings);
        port = open.address().getPort();
    }

    /** Ends the gateway; the runs play on. */
    void stopGateway() {
        Site ended = open;
        if (ended != null) {
            open = null;
            ended.close();
        }
    }

    /** Whether the gateway has read all that was there when it started. */
    boolean isReady() {
        return open != null && open.isReady();
    }

    /** Where the page is, with a slash at the end. */
    URI address() {
        return URI.create("http://localhost:" + port + "/");
    }

    @Override
    public void close() {
        stopGateway();
        parts.close();
    }
}
