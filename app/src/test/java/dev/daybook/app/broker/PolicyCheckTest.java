package dev.daybook.app.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.schema.topic.Topic;
import dev.daybook.schema.topic.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyCheckTest {

    @Test
    void everyTopicAsWeCreateItHasNoFault() {
        for (Topic<?> topic : Topics.all()) {
            assertThat(faults(topic, Map.of())).as(topic.name()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "daybook.timeline, retention.ms, 604800000",
        "daybook.timeline, retention.bytes, 1048576",
        "daybook.timeline, cleanup.policy, compact",
        "daybook.timeline, cleanup.policy, 'compact,delete'",
        "daybook.dead-letters, retention.ms, 86400000",
        "daybook.dead-letters, retention.bytes, 1073741824",
        "daybook.control, cleanup.policy, delete",
        "daybook.digests, cleanup.policy, 'compact,delete'",
        "daybook.campaigns, max.message.bytes, 1048588",
        "daybook.digests, max.message.bytes, 1000",
        "daybook.transport, retention.ms, 60000",
        "daybook.clock, message.timestamp.type, LogAppendTime",
        "daybook.clock, message.timestamp.before.max.ms, 1000",
        "daybook.clock, message.timestamp.after.max.ms, 0",
        "daybook.posts, min.insync.replicas, 2",
        "daybook.timeline, unclean.leader.election.enable, true",
    })
    void settingThatWouldLoseDataIsNamedWithItsValue(String name, String setting, String value) {
        assertThat(faults(named(name), Map.of(setting, value)))
                .singleElement()
                .asString()
                .startsWith(setting + "=" + value)
                .containsAnyOf("wanted", "nothing can be written");
    }

    @ParameterizedTest
    @CsvSource({
        "daybook.timeline, retention.bytes, -1",
        "daybook.timeline, cleanup.policy, ''",
        "daybook.transport, retention.ms, -1",
        "daybook.campaigns, max.message.bytes, 20000000",
        "daybook.control, min.cleanable.dirty.ratio, 0.5",
    })
    void kinderPolicyThanOursIsAccepted(String name, String setting, String value) {
        assertThat(faults(named(name), Map.of(setting, value))).isEmpty();
    }

    @Test
    void otherNumberOfPartitionsIsAFault() {
        FoundTopic found = new FoundTopic(3, 1, Topics.TIMELINE.policy().settings());

        assertThat(PolicyCheck.faults(Topics.TIMELINE.policy(), found))
                .singleElement()
                .asString()
                .startsWith("has 3 partitions, wanted 8");
    }

    @Test
    void defaultsOfABrokerAreFaultyForATopicThatIsKept() {
        FoundTopic found = new FoundTopic(8, 1, Map.of());

        assertThat(PolicyCheck.faults(Topics.TIMELINE.policy(), found)).isNotEmpty();
    }

    private static List<String> faults(Topic<?> topic, Map<String, String> changed) {
        Map<String, String> settings = new HashMap<>(topic.policy().settings());
        settings.putAll(changed);
        return PolicyCheck.faults(topic.policy(), new FoundTopic(topic.policy().partitions(), 1, settings));
    }

    private static Topic<?> named(String name) {
        return Topics.all().stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
