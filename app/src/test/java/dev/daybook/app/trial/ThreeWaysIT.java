package dev.daybook.app.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.app.trial.oracle.KnownEvent;
import dev.daybook.app.trial.oracle.PlainDay;
import dev.daybook.app.trial.oracle.PlainFold;
import dev.daybook.producer.RunPlayer;
import dev.daybook.producer.RunRequest;
import dev.daybook.producer.pace.Speed;
import dev.daybook.producer.timeline.Script;
import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.TimelineRecord;
import dev.daybook.schema.topic.RunPartitioner;
import dev.daybook.schema.topic.Topics;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The live topology, the driven topology and the oracle say the same of every day. */
@ExtendWith(LiveRig.class)
class ThreeWaysIT {

    @TempDir
    private Path scratch;

    static LongStream seeds() {
        // Others than those of RandomPacksTest.
        return Trials.seeds(4, 200).map(seed -> 1_000 + seed);
    }

    @Test
    void threeWaysGiveOneAnswerOnEveryDayOfTheShippedCampaign(Rig rig) {
        Script shipped = Rig.shipped();
        try (RunPlayer player = rig.open(shipped, RunRequest.of("shipped", Speed.MAX));
                RunReader reader = new RunReader(rig.clients(), "shipped")) {
            player.play();
            Told live = reader.untilFinished().told();

            List<PlainDay> days = assertOneAnswer("shipped", shipped.definition(), reader.timeline(), live);

            assertThat(days)
                    .hasSize(298)
                    .anyMatch(PlainDay::quiet)
                    .anyMatch(day -> !day.changes().isEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void threeWaysGiveOneAnswerOnMadeUpCampaigns(long seed, Rig rig) {
        String run = "made-up-" + seed;
        List<TimelineRecord> timeline =
                new MadeTimeline(run).play(MadePack.of(new Random(seed))).records();

        try (RunReader reader = new RunReader(rig.clients(), run)) {
            send(rig, timeline);
            TimelineRecord last = timeline.get(timeline.size() - 1);
            Told live = reader.until(marks -> marks.sequence() == last.getSequence())
                    .told();

            assertOneAnswer(run, MadePack.definition(), timeline, live);
        }
    }

    private List<PlainDay> assertOneAnswer(
            String run, CampaignDefinition definition, List<TimelineRecord> timeline, Told live) {
        List<PlainDay> days = live.days();
        PlainFold oracle = new PlainFold(definition, KnownEvent.of(timeline));

        Answers.assertSameTold(live, DrivenTopology.read(scratch, run, timeline).told());
        Answers.assertSameDays(days, oracle.daysThrough(definition.getSpanTo()));
        return days;
    }

    private static void send(Rig rig, List<TimelineRecord> timeline) {
        try (KafkaProducer<String, TimelineRecord> producer = new KafkaProducer<>(
                rig.clients(), new StringSerializer(), Topics.TIMELINE.value().serializer())) {
            timeline.forEach(record -> producer.send(new ProducerRecord<>(
                    Topics.TIMELINE.name(),
                    RunPartitioner.partition(record.getRun(), Topics.RUN_PARTITIONS),
                    record.getRun(),
                    record)));
        }
    }
}
