package dev.daybook.schema.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.daybook.schema.topic.TopicPolicy.Kind;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TopicsTest {

    static Collection<Topic<?>> topics() {
        return Topics.all();
    }

    @Test
    void allHoldsEveryConstantOnce() throws IllegalAccessException {
        List<Object> constants = new ArrayList<>();
        for (Field field : Topics.class.getFields()) {
            if (field.getType() == Topic.class) {
                constants.add(field.get(null));
            }
        }

        assertThat(constants).hasSize(9).containsExactlyInAnyOrderElementsOf(Topics.all());
    }

    @Test
    void namesAreOurOwnLegalAndUnique() {
        assertThat(topics()).extracting(Topic::name).doesNotHaveDuplicates().allSatisfy(name -> {
            assertThat(name).matches("daybook\\.[a-z-]+");
            org.apache.kafka.common.internals.Topic.validate(name);
        });
    }

    // A finite retention.ms is held against record time; a default of 7 days would empty the archive.
    @ParameterizedTest
    @MethodSource("topics")
    void onlyTransportForgets(Topic<?> topic) {
        Map<String, String> settings = topic.policy().settings();
        boolean transport = topic.equals(Topics.TRANSPORT);

        assertThat(topic.policy().kind() == Kind.EXPIRING).isEqualTo(transport);
        switch (topic.policy().kind()) {
            case COMPACTED ->
                assertThat(settings).containsEntry("cleanup.policy", "compact").doesNotContainKey("retention.ms");
            case KEPT ->
                assertThat(settings).containsEntry("cleanup.policy", "delete").containsEntry("retention.ms", "-1");
            case EXPIRING ->
                assertThat(settings)
                        .containsEntry("cleanup.policy", "delete")
                        .containsEntry("retention.ms", "86400000");
        }
    }

    @ParameterizedTest
    @MethodSource("topics")
    void settingsAreKafkas(Topic<?> topic) {
        Set<Object> known = Arrays.stream(TopicConfig.class.getFields())
                .filter(field -> field.getName().endsWith("_CONFIG"))
                .map(TopicsTest::constant)
                .collect(Collectors.toSet());

        assertThat(known).containsAll(topic.policy().settings().keySet());
    }

    @Test
    void whatIsPartitionedByRunHasTheSameNumberOfPartitions() {
        assertThat(topics())
                .filteredOn(topic -> !Set.of(Topics.CAMPAIGNS, Topics.POSTS).contains(topic))
                .allSatisfy(topic -> assertThat(topic.policy().partitions()).isEqualTo(Topics.RUN_PARTITIONS));
        assertThat(Topics.CAMPAIGNS.policy().partitions()).isOne();
        assertThat(Topics.POSTS.policy().partitions()).isOne();
    }

    @Test
    void theTimelineIsBoundedBySizeAndCampaignsMayBeLarge() {
        assertThat(Topics.TIMELINE.policy().settings()).containsEntry("retention.bytes", "1073741824");
        assertThat(Topics.CAMPAIGNS.policy().settings()).containsEntry("max.message.bytes", "8388608");
        assertThat(Topics.CONTROL.policy().settings())
                .containsEntry("segment.ms", "600000")
                .containsEntry("min.cleanable.dirty.ratio", "0.1");
    }

    @Test
    void keysAreText() {
        byte[] key = Topics.TIMELINE.key().serializer().serialize("t", "manchuria-1945");

        assertThat(key).asString().isEqualTo("manchuria-1945");
    }

    @Test
    void policyWithoutPartitionsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TopicPolicy.compacted(0))
                .withMessageContaining("was 0");
    }

    private static Object constant(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
