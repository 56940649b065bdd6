package dev.daybook.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.error.DaybookException;
import dev.daybook.streams.TopologySettings.Copies;
import dev.daybook.streams.TopologySettings.Group;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class TopologySettingsTest {

    private final TopologySettings usual = TopologySettings.of("kafka:9092", Path.of("state"));

    @Test
    void threeCopiesAreWrittenToTwoBeforeAWriteCounts() {
        assertThat(usual.properties())
                .containsEntry("replication.factor", -1)
                .doesNotContainKey("topic.min.insync.replicas");

        Properties three = usual.withCopies(new Copies(1, 3)).properties();
        assertThat(three)
                .containsEntry("replication.factor", 3)
                .containsEntry("topic.min.insync.replicas", 2)
                .containsEntry("num.standby.replicas", 1);
    }

    @Test
    void instanceWithANameIsAStaticMember() {
        Properties named =
                usual.withGroup(new Group("mine", "classic", "one", 2)).properties();

        assertThat(named)
                .containsEntry("main.consumer.group.instance.id", "one")
                .containsEntry("application.id", "mine")
                .containsEntry("num.stream.threads", 2);
        assertThat(usual.properties()).doesNotContainKey("main.consumer.group.instance.id");
    }

    @Test
    void whatDoesNotGoTogetherIsRefused() {
        for (Runnable refused : java.util.List.<Runnable>of(
                () -> new Group("mine", "streams", "one", 1),
                () -> new Group("mine", "modern", null, 1),
                () -> new Group("mine", "classic", null, 0),
                () -> new Copies(-1, 1),
                () -> new Copies(0, 0))) {
            assertThatThrownBy(refused::run).isInstanceOf(DaybookException.Usage.class);
        }
    }

    @Test
    void settingsOfTheUserAreStrongerThanOurs() {
        assertThat(usual.withClientSettings(Map.of("replication.factor", "2")).properties())
                .containsEntry("replication.factor", "2");
    }
}
