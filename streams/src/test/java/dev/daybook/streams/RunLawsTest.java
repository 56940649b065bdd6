package dev.daybook.streams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.schema.DayDigest;
import dev.daybook.schema.TimelineRecord;
import dev.daybook.schema.topic.Topics;
import dev.daybook.streams.made.MadeControl;
import dev.daybook.streams.made.MadeTimeline;
import dev.daybook.streams.made.RunTimeline;
import dev.daybook.streams.made.Seeds;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.apache.kafka.streams.KeyValue;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws of whole runs through the topology. A failing seed stands in the name of the test: run it alone. */
class RunLawsTest {

    @TempDir
    Path state;

    /** Law: a task that starts again from its stores, at any record, sends what it would have sent. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void restoredTaskSendsWhatAnUndisturbedOneSends(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<TimelineRecord> records = new MadeTimeline(random).inOrder(epoch(1));
        int restart = random.nextInt(records.size() + 1);
        try (Pipeline undisturbed = pipeline("a");
                Pipeline stopped = pipeline("b");
                Pipeline restored = pipeline("c")) {
            records.forEach(undisturbed::send);
            records.subList(0, restart).forEach(stopped::send);
            restored.restoreFrom(stopped);
            records.subList(restart, records.size()).forEach(restored::send);

            List<String> sent = outputs(stopped);
            sent.addAll(outputs(restored));
            assertThat(sent).containsExactlyInAnyOrderElementsOf(outputs(undisturbed));
            assertThat(restored.stores()).isEqualTo(undisturbed.stores());
        }
    }

    /** Law: a seek, from anywhere and even just after a restore, leaves what the new epoch alone would have left. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void seekLeavesWhatTheNewEpochAloneLeaves(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<TimelineRecord> before = new MadeTimeline(random).inOrder(epoch(1));
        List<TimelineRecord> after = new MadeTimeline(random).inOrder(epoch(2));
        int seek = 1 + random.nextInt(before.size());
        try (Pipeline plain = pipeline("a");
                Pipeline old = pipeline("b");
                Pipeline seeking = pipeline("c")) {
            after.forEach(plain::send);
            before.subList(0, seek).forEach(old::send);
            Map<String, String> topics = topics(old, new TreeMap<>());
            seeking.restoreFrom(old);
            after.forEach(seeking::send);

            assertThat(topics(seeking, topics)).isEqualTo(topics(plain, new TreeMap<>()));
            assertThat(seeking.stores()).isEqualTo(plain.stores());
        }
    }

    /** Law: whatever the order of arrival within and across days, the days say the same in the end. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void orderOfArrivalDoesNotMatter(long seed) {
        MadeTimeline made = new MadeTimeline(new SplittableRandom(seed));
        try (Pipeline inOrder = pipeline("a");
                Pipeline inAnyOrder = pipeline("b")) {
            made.inOrder(epoch(1)).forEach(inOrder::send);
            made.inAnyOrder(epoch(1)).forEach(inAnyOrder::send);

            assertThat(inAnyOrder.letters()).isEmpty();
            assertThat(answers(inAnyOrder)).isEqualTo(answers(inOrder));
        }
    }

    static LongStream seeds() {
        return Seeds.all();
    }

    private Pipeline pipeline(String name) {
        return new Pipeline(state.resolve(name));
    }

    private static RunTimeline epoch(int epoch) {
        return new RunTimeline("made", epoch, MadeControl.definition());
    }

    private static List<String> outputs(Pipeline pipeline) {
        List<String> outputs = new ArrayList<>();
        List.of(Topics.CONTROL, Topics.CASUALTIES, Topics.DIGESTS)
                .forEach(topic -> pipeline.since(topic).forEach(record -> outputs.add(text(record))));
        return outputs;
    }

    private static Map<String, String> topics(Pipeline pipeline, Map<String, String> held) {
        List.of(Topics.CONTROL, Topics.CASUALTIES, Topics.DIGESTS)
                .forEach(topic -> pipeline.since(topic).forEach(record -> {
                    String key = topic.name() + " " + record.key;
                    if (record.value == null) {
                        held.remove(key);
                    } else {
                        held.put(key, record.value.toString());
                    }
                }));
        return held;
    }

    /** What the topics say, without who caused it and how often it was said. */
    private static Map<String, String> answers(Pipeline pipeline) {
        Map<String, String> answers = new TreeMap<>();
        pipeline.control().forEach((key, record) -> answers.put("control " + key, "" + record.getChange()));
        pipeline.casualties().forEach((key, record) -> answers.put("casualties " + key, "" + record.getDay()));
        pipeline.digests()
                .forEach((key, record) -> answers.put(
                        "digest " + key,
                        record.getDigest() == null
                                ? ""
                                : edited(record.getDigest()).toString()));
        return answers;
    }

    private static DayDigest edited(DayDigest digest) {
        return DayDigest.newBuilder(digest).setEdition(0).build();
    }

    private static String text(KeyValue<String, ?> record) {
        return record.key + " " + record.value;
    }
}
