package dev.daybook.app.trial;

import dev.daybook.app.broker.TrialBroker;
import dev.daybook.producer.RunPlayer;
import dev.daybook.producer.RunRequest;
import dev.daybook.producer.pace.Speed;
import dev.daybook.producer.pace.WallClock;
import dev.daybook.streams.TopologyRunner;
import dev.daybook.streams.TopologySettings;
import dev.daybook.streams.TopologySettings.Group;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Instances that share the runs by Kafka's rebalance protocol for Streams; the other trials have the classic one. */
class GroupProtocolIT {

    private static final String RUN = "shared";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private Path scratch;

    @Test
    void instancesOfAStreamsGroupAreReadyTogetherAndTellWhatOneTells() {
        try (TrialBroker broker = TrialBroker.start()) {
            Rig.makeTopics(broker.connection());
            try (TopologyRunner one = start(broker, "one");
                    TopologyRunner other = start(broker, "other")) {
                one.awaitReady(PATIENCE);
                other.awaitReady(PATIENCE);

                Map<String, Object> clients = broker.connection().clientConfig();
                RunRequest request = RunRequest.of(RUN, Speed.MAX);
                try (RunPlayer player = RunPlayer.open(request, Rig.shipped(), clients, WallClock.system());
                        RunReader reader = new RunReader(clients, RUN)) {
                    player.play();
                    Told told = reader.untilFinished().told();

                    Answers.assertSameTold(
                            told,
                            DrivenTopology.read(scratch.resolve("driven"), RUN, reader.timeline())
                                    .told());
                }
            }
        }
    }

    private TopologyRunner start(TrialBroker broker, String name) {
        return TopologyRunner.start(TopologySettings.of(broker.connection().bootstrapServers(), scratch.resolve(name))
                .withGroup(new Group(TopologySettings.DEFAULT_APPLICATION_ID, TopologySettings.STREAMS, null, 1)));
    }
}
