package dev.daybook.app.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.error.DaybookException;
import dev.daybook.schema.topic.Topic;
import dev.daybook.schema.topic.Topics;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class TopicAdminIT {

    @Test
    void missingTopicsAreMadeWithTheirPoliciesOnce() {
        List<Topic<?>> topics = renamed("made.", Topics.all());

        try (TopicAdmin admin = TopicAdmin.open(SharedBroker.connection(), topics)) {
            assertThat(admin.states()).noneMatch(TopicState::exists);
            assertThat(admin.ensure(OptionalInt.empty())).hasSize(topics.size());
            assertThat(admin.states()).allMatch(TopicState::isUsable);
            assertThat(admin.ensure(OptionalInt.empty())).isEmpty();
        }
    }

    @Test
    void topicThatWouldLoseDataIsRefusedAndNothingIsMade() throws Exception {
        List<Topic<?>> topics = renamed("finite.", List.of(Topics.TIMELINE, Topics.CONTROL));
        try (Admin kafka = SharedBroker.connection().admin()) {
            kafka.createTopics(List.of(new NewTopic("finite.daybook.timeline", 3, (short) 1)
                            .configs(Map.of("retention.ms", "1000"))))
                    .all()
                    .get();
        }

        try (TopicAdmin admin = TopicAdmin.open(SharedBroker.connection(), topics)) {
            assertThatThrownBy(() -> admin.ensure(OptionalInt.empty()))
                    .isInstanceOf(DaybookException.Unavailable.class)
                    .hasMessageContainingAll(
                            "finite.daybook.timeline", "retention.ms=1000, wanted -1", "has 3 partitions, wanted 8");
            assertThat(admin.states()).last().matches(state -> !state.exists());
        }
    }

    @Test
    void moreCopiesThanBrokersAreRefusedInWords() {
        List<Topic<?>> topics = renamed("copies.", List.of(Topics.POSTS));

        try (TopicAdmin admin = TopicAdmin.open(SharedBroker.connection(), topics)) {
            assertThatThrownBy(() -> admin.ensure(OptionalInt.of(3)))
                    .isInstanceOf(DaybookException.Unavailable.class)
                    .hasMessageContaining("eplication factor");
        }
    }

    private static List<Topic<?>> renamed(String prefix, List<Topic<?>> topics) {
        return topics.stream().<Topic<?>>map(topic -> renamed(prefix, topic)).toList();
    }

    private static <V> Topic<V> renamed(String prefix, Topic<V> topic) {
        return new Topic<>(prefix + topic.name(), topic.value(), topic.policy());
    }
}
