package dev.daybook.app.trial;

import dev.daybook.schema.TimelineRecord;
import dev.daybook.schema.topic.Topics;
import dev.daybook.streams.DaybookTopology;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;

/** The topology in Kafka Streams' test driver; a record it cannot use ends the trial. */
final class DrivenTopology implements AutoCloseable {

    private final TopologyTestDriver driver;
    private final TestInputTopic<String, TimelineRecord> timeline;

    private DrivenTopology(Properties settings) {
        driver = new TopologyTestDriver(DaybookTopology.build(new StreamsConfig(settings)), settings);
        timeline = driver.createInputTopic(
                Topics.TIMELINE.name(),
                new StringSerializer(),
                Topics.TIMELINE.value().serializer());
    }

    /** What the topics tell of a run once its records have passed. */
    static TopicReading read(Path scratch, String run, List<TimelineRecord> records) {
        Properties settings = new Properties();
        settings.putAll(Map.of(
                StreamsConfig.APPLICATION_ID_CONFIG,
                "trial",
                StreamsConfig.BOOTSTRAP_SERVERS_CONFIG,
                "nowhere:9092",
                StreamsConfig.STATE_DIR_CONFIG,
                scratch.toString(),
                StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
                StreamsConfig.EXACTLY_ONCE_V2));
        try (DrivenTopology topology = new DrivenTopology(settings)) {
            records.forEach(record -> topology.timeline.pipeInput(record.getRun(), record));
            TopicReading reading = new TopicReading(run);
            for (String topic : List.of(Topics.CONTROL.name(), Topics.CASUALTIES.name(), Topics.DIGESTS.name())) {
                topology.driver
                        .createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer())
                        .readKeyValuesToList()
                        .forEach(record -> reading.take(topic, record.key, record.value));
            }
            return reading;
        }
    }

    @Override
    public void close() {
        driver.close();
    }
}
