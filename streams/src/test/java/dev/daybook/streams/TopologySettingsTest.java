package dev.daybook.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.error.DaybookException;
import dev.daybook.streams.TopologySettings.Group;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TopologySettingsTest {

    private final TopologySettings usual = TopologySettings.of("kafka:9092", Path.of("state"));

    @Test
    void standbysAreAsMany() {
        assertThat(usual.properties()).containsEntry("num.standby.replicas", 0);
        assertThat(usual.withStandbys(2).properties()).containsEntry("num.standby.replicas", 2);
    }

    /** How many copies there are of what Kafka Streams makes is seen from the timeline. */
    @Test
    void copiesAreNotOursToName() {
        assertThat(usual.properties()).doesNotContainKeys("replication.factor", "topic.min.insync.replicas");
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
        for (Runnable refused : List.<Runnable>of(
                () -> new Group("mine", "streams", "one", 1),
                () -> new Group("mine", "modern", null, 1),
                () -> new Group("mine", "classic", null, 0),
                () -> new Group("mine", "classic", null, 9),
                () -> new Group("../..", "classic", null, 1),
                () -> new Group("a".repeat(101), "classic", null, 1),
                () -> new Group("mine", "classic", "", 1),
                () -> new Group("mine", "classic", "one two", 1),
                () -> usual.withStandbys(-1))) {
            assertThatThrownBy(refused::run).isInstanceOf(DaybookException.Usage.class);
        }
    }

    @Test
    void settingsThatKeepRecordsSafeAreStrongerThanTheUsers() {
        List<String> ours = List.of(
                "processing.guarantee",
                "deserialization.exception.handler",
                "processing.exception.handler",
                "production.exception.handler",
                "main.consumer.auto.offset.reset");
        Map<String, String> users = ours.stream().collect(Collectors.toMap(Function.identity(), name -> "the user's"));

        assertThat(usual.withClientSettings(users).properties())
                .doesNotContainValue("the user's")
                .containsKeys(ours.toArray());
    }

    @Test
    void settingsOfTheUserAreStrongerThanOurs() {
        assertThat(usual.withClientSettings(Map.of("replication.factor", "2")).properties())
                .containsEntry("replication.factor", "2");
    }
}
