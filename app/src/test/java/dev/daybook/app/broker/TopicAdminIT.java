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
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsResult;
import org.apache.kafka.clients.admin.ForwardingAdmin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.TopicCollection;
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

    /** In a cluster each broker learns of a topic by itself, and any of them may be asked. */
    @Test
    void brokerThatHasNotHeardYetOfATopicIsAskedAgain() {
        List<Topic<?>> topics = renamed("heard.", List.of(Topics.POSTS));
        LateAdmin late = new LateAdmin(2);

        try (TopicAdmin admin = new TopicAdmin(late, topics, "late")) {
            assertThat(admin.ensure(OptionalInt.empty())).hasSize(1);
            assertThat(admin.states()).allMatch(TopicState::isUsable);
        }
        assertThat(late.unheard).isZero();
    }

    /** Like a client whose next question about a topic comes to a broker that has not heard of it. */
    private static final class LateAdmin extends ForwardingAdmin {
        private int unheard;

        LateAdmin(int unheard) {
            super(SharedBroker.connection().clientConfig());
            this.unheard = unheard;
        }

        @Override
        public DescribeTopicsResult describeTopics(TopicCollection topics, DescribeTopicsOptions options) {
            boolean late = unheard > 0;
            unheard -= late ? 1 : 0;
            return super.describeTopics(late ? TopicCollection.ofTopicNames(List.of("unheard-of")) : topics, options);
        }
    }

    private static List<Topic<?>> renamed(String prefix, List<Topic<?>> topics) {
        return topics.stream().<Topic<?>>map(topic -> renamed(prefix, topic)).toList();
    }

    private static <V> Topic<V> renamed(String prefix, Topic<V> topic) {
        return new Topic<>(prefix + topic.name(), topic.value(), topic.policy());
    }
}
