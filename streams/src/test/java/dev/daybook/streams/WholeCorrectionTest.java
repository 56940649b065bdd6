package dev.daybook.streams;

import static dev.daybook.streams.made.Made.august;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.DigestRecord;
import dev.daybook.schema.TimelineRecord;
import dev.daybook.schema.topic.Topics;
import dev.daybook.streams.made.Made;
import dev.daybook.streams.made.MadeControl;
import dev.daybook.streams.made.RunTimeline;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A correction of several records is taken as one. */
class WholeCorrectionTest {

    private static final String DAY = "hutou/1945-08-08";

    private final RunTimeline run = new RunTimeline("hutou", 1, MadeControl.definition());

    @TempDir
    private Path state;

    private Pipeline pipeline;

    @BeforeEach
    void closeADay() {
        pipeline = new Pipeline(state.resolve("one"));
        pipeline.send(run.started(), run.event(told("a", "before")), run.closed(august(8)));
        everyDigest();
    }

    @AfterEach
    void close() {
        pipeline.close();
    }

    private static CampaignEvent told(String id, String title) {
        return Made.event(id, august(8)).setTitle(title).build();
    }

    private static TimelineRecord continued(TimelineRecord record) {
        return TimelineRecord.newBuilder(record).setContinued(true).build();
    }

    private List<KeyValue<String, DigestRecord>> everyDigest() {
        return pipeline.since(Topics.DIGESTS);
    }

    /** The day was restated once, as its second edition, with so many events, and marked once. */
    private void assertRestatedOnce(int events, long sequence) {
        List<KeyValue<String, DigestRecord>> told = everyDigest();
        assertThat(told).extracting(record -> record.key).containsExactly(DAY, "hutou");
        assertThat(told.get(0).value.getDigest().getEdition()).isEqualTo(2);
        assertThat(told.get(0).value.getDigest().getEvents()).hasSize(events);
        assertThat(told.get(1).value.getSequence()).isEqualTo(sequence);
    }

    @Test
    void dayIsRestatedOnceBehindTheLastRecord() {
        pipeline.send(continued(run.correction(told("a", "after"), 2)), continued(run.correction(told("b", "new"), 1)));
        assertThat(everyDigest()).isEmpty();
        assertThat(pipeline.control().get("hutou").getSequence()).isEqualTo(2);

        pipeline.send(run.correction(told("c", "new"), 1));

        assertRestatedOnce(3, 5);
    }

    @Test
    void dayThatReadsAsBeforeBehindTheLastRecordIsNotRestated() {
        pipeline.send(continued(run.correction(told("b", "new"), 1)), run.retraction(told("b", "new"), 2));

        assertThat(everyDigest()).extracting(record -> record.key).containsExactly("hutou");
    }

    @Test
    void correctionOutlivesTheProcessThatTookItsFirstRecords() {
        pipeline.send(continued(run.correction(told("a", "after"), 2)));
        try (Pipeline before = pipeline) {
            pipeline = new Pipeline(state.resolve("other"));
            pipeline.restoreFrom(before);
        }

        pipeline.send(run.correction(told("b", "new"), 1));

        assertRestatedOnce(2, 4);
    }

    @Test
    void correctionWhoseLastRecordIsRefusedGoesOnWithoutIt() {
        pipeline.send(continued(run.correction(told("a", "after"), 2)));
        pipeline.sendBytes("hutou".getBytes(StandardCharsets.UTF_8), new byte[] {1, 2, 3});

        assertThat(pipeline.letters()).hasSize(1);
        assertRestatedOnce(1, 3);
    }

    @Test
    void correctionWhoseLastRecordIsMissingEndsWithTheNextStep() {
        pipeline.send(continued(run.correction(told("a", "after"), 2)), run.closed(august(9)));

        assertThat(everyDigest())
                .extracting(record -> record.key)
                .containsExactly(DAY, "hutou", "hutou/1945-08-09", "hutou");
    }

    @Test
    void onlyACorrectionOfAnEventGoesOn() {
        pipeline.send(continued(run.closed(august(9))));

        assertThat(pipeline.letters()).hasSize(1);
        assertThat(pipeline.stores().keySet()).noneMatch(entry -> entry.startsWith("timeline.corrections"));
    }
}
