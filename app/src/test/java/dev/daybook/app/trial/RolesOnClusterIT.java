package dev.daybook.app.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.daybook.app.cluster.Room;
import dev.daybook.app.cluster.TrialCluster;
import dev.daybook.schema.topic.Topic;
import dev.daybook.schema.topic.Topics;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The roles as processes on three brokers, with the options that are made for several. */
class RolesOnClusterIT {

    private static final String GROUP = "daybook-streams";
    private static final String MIN_IN_SYNC = "min.insync.replicas";
    private static final String PARTITIONS = "daybook_topology_partitions";
    private static final String STANDBYS = "kafka_stream_state_updater_standby_updating_tasks";
    private static final String REBALANCES = "kafka_consumer_coordinator_rebalance_total";

    /** A machine of few cores takes its time to start a virtual machine. */
    private static final List<String> PATIENT =
            List.of("--wait", "120s", "--command-property", "consumer.session.timeout.ms=60000");

    @TempDir
    private static Path scratch;

    private final RoleProcesses roles = new RoleProcesses(scratch);
    private TrialCluster cluster;
    private Admin admin;

    @BeforeEach
    void startTwoOfThree() throws Exception {
        Room.assumeEnough();
        cluster = TrialCluster.startWithout(3, scratch);
        admin = Admin.create(cluster.connection().clientConfig());
    }

    @AfterEach
    void endAll() {
        roles.close();
        if (cluster != null) {
            admin.close(Duration.ZERO);
            cluster.close();
        }
    }

    @Test
    void copiesAndStandbysAreMadeAndNamedInstanceReturnsToItsPartitions() throws Exception {
        start("gateway", "gateway", "--port", "0");
        start("produce", "produce", "-v", "--speed", "1d/1h", "--health-port", "0");
        startTopology("one", "one");
        startTopology("other", "other");
        await().atMost(RoleProcesses.PATIENCE)
                .until(() -> Files.readString(roles.err("produce")).contains("asking again"));
        cluster.restart(3);

        URI site = roles.site("gateway");
        await().atMost(RoleProcesses.PATIENCE)
                .until(() -> roles.get(site, "/v1/campaigns/manchuria-1945/days/1946-06-01")
                                .statusCode()
                        == 200);
        for (URI each : List.of(site, roles.health("produce"), roles.health("one"), roles.health("other"))) {
            roles.awaitReadiness(each, 200);
        }
        assertEveryTopicHasThreeCopies();
        await().atMost(RoleProcesses.PATIENCE)
                .during(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(List.of(sum(PARTITIONS, "one", "other"), sum(STANDBYS, "one", "other")))
                        .as("partitions and standbys of both")
                        .containsOnly((double) Topics.RUN_PARTITIONS));
        assertReturns("other", "one");
    }

    /** Two brokers alone would do for two copies: that the third was waited for is seen here. */
    private void assertEveryTopicHasThreeCopies() throws Exception {
        List<String> ours = admin.listTopics().names().get().stream()
                .filter(name -> name.startsWith("daybook"))
                .toList();
        assertThat(ours)
                .containsAll(Topics.all().stream().map(Topic::name).toList())
                .anyMatch(name -> name.startsWith(GROUP + "-"));
        for (TopicDescription topic :
                admin.describeTopics(ours).allTopicNames().get().values()) {
            assertThat(topic.partitions())
                    .as(topic.name())
                    .allMatch(partition -> partition.replicas().size() == TrialCluster.NODES);
            ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
            ConfigEntry minInSync = admin.describeConfigs(List.of(resource))
                    .all()
                    .get()
                    .get(resource)
                    .get(MIN_IN_SYNC);
            assertThat(minInSync.value()).as(topic.name()).isEqualTo("2");
            assertThat(minInSync.source())
                    .as("%s: the topic's own, not the brokers' default", topic.name())
                    .isEqualTo(ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG);
        }
    }

    /** The group's leader may be either of them. */
    private void assertReturns(String restarted, String beside) throws Exception {
        Map<String, Set<TopicPartition>> assigned =
                members(member -> Set.copyOf(member.assignment().topicPartitions()));
        Map<String, String> ids = members(MemberDescription::consumerId);
        double rebalances = sum(REBALANCES, beside);
        double partitions = sum(PARTITIONS, restarted);
        assertThat(List.of(rebalances, partitions)).allMatch(value -> value > 0);

        roles.terminate(restarted);
        startTopology("again", restarted);
        roles.awaitReadiness(roles.health("again"), 200);
        await().atMost(RoleProcesses.PATIENCE).until(() -> sum(PARTITIONS, "again") == partitions);

        assertThat(members(member -> Set.copyOf(member.assignment().topicPartitions())))
                .isEqualTo(assigned);
        Map<String, String> now = members(MemberDescription::consumerId);
        assertThat(now.get(beside + "-1")).isEqualTo(ids.get(beside + "-1"));
        assertThat(now.get(restarted + "-1")).as("one that came anew").isNotEqualTo(ids.get(restarted + "-1"));
        assertThat(sum(REBALANCES, beside)).as("rebalances of %s", beside).isEqualTo(rebalances);
    }

    /** By the name that Kafka Streams gives the thread of an instance. */
    private <T> Map<String, T> members(Function<MemberDescription, T> of) throws Exception {
        Collection<MemberDescription> members = admin.describeConsumerGroups(List.of(GROUP))
                .all()
                .get()
                .get(GROUP)
                .members();
        return members.stream()
                .collect(Collectors.toMap(member -> member.groupInstanceId().orElseThrow(), of));
    }

    /** A metric of some parts, over all that it is tagged with; not a number if one of them lacks it. */
    private double sum(String metric, String... parts) throws Exception {
        double sum = 0;
        for (String part : parts) {
            String page = roles.get(roles.health(part), "/metrics").body();
            List<Double> values = Pattern.compile("(?m)^" + metric + "(?:\\{.*})? (\\S+)$")
                    .matcher(page)
                    .results()
                    .map(found -> Double.valueOf(found.group(1)))
                    .toList();
            sum += values.isEmpty()
                    ? Double.NaN
                    : values.stream().mapToDouble(Double::doubleValue).sum();
        }
        return sum;
    }

    private void startTopology(String name, String instanceId) throws Exception {
        String state = scratch.resolve("state-" + instanceId).toString();
        start(
                name,
                "stream",
                "--state-dir",
                state,
                "--standbys",
                "1",
                "--instance-id",
                instanceId,
                "--health-port",
                "0");
    }

    private void start(String name, String... command) throws Exception {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of("--bootstrap-server", cluster.connection().bootstrapServers(), "--replication", "3"));
        all.addAll(PATIENT);
        roles.start(name, all.toArray(String[]::new));
    }
}
