package dev.daybook.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.app.broker.SharedBroker;
import dev.daybook.app.broker.TopicAdmin;
import dev.daybook.producer.RunPlayer;
import dev.daybook.producer.RunRequest;
import dev.daybook.producer.pace.Speed;
import dev.daybook.producer.pace.WallClock;
import dev.daybook.producer.timeline.PackScript;
import dev.daybook.producer.timeline.RunEpoch;
import dev.daybook.producer.timeline.Step;
import dev.daybook.producer.timeline.Steps;
import dev.daybook.schema.TimelineKind;
import dev.daybook.schema.topic.Topics;
import dev.daybook.seed.PackLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code daybook dead-letters} against the one broker of these tests, with letters as an older reader left them. */
class DeadLettersCommandIT {

    private static final Map<String, Object> SETTINGS =
            SharedBroker.connection().clientConfig();
    private static final LocalDate LAST = LocalDate.of(1945, 8, 9);
    private static final PackScript PACK =
            new PackScript(new PackLoader().load(Path.of("..", "seeds", "campaigns", "manchuria-1945")));

    @TempDir
    Path scratch;

    private Cli deadLetters(String... args) {
        List<String> all = new ArrayList<>(List.of("dead-letters"));
        all.addAll(List.of(args));
        all.addAll(List.of("--bootstrap-server", SharedBroker.connection().bootstrapServers()));
        return Cli.run(scratch, all.toArray(String[]::new));
    }

    private static void leave(String run, byte[] value, String reason) throws Exception {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(SETTINGS, new StringSerializer(), new ByteArraySerializer())) {
            ProducerRecord<String, byte[]> letter = new ProducerRecord<>(Topics.DEAD_LETTERS.name(), run, value);
            letter.headers()
                    .add(new RecordHeader("__streams.errors.message", reason.getBytes(StandardCharsets.UTF_8)))
                    .add(new RecordHeader(
                            "__streams.errors.topic", Topics.TIMELINE.name().getBytes(StandardCharsets.UTF_8)));
            producer.send(letter).get();
        }
    }

    private static byte[] firstEvent(String run) {
        RunEpoch epoch = new RunEpoch(run, PACK.definition().getId(), PACK.fingerprint(), 1);
        try (Steps steps = new Steps(PACK, LAST)) {
            Step step = steps.next();
            while (step.kind() != TimelineKind.EVENT) {
                step = steps.next();
            }
            return Topics.TIMELINE.value().serializer().serialize("", step.record(epoch));
        }
    }

    @Test
    void lettersAreListedAndSentAgainOnceAndTheUnreadableRefused() throws Exception {
        try (TopicAdmin admin = TopicAdmin.open(SharedBroker.connection(), Topics.all())) {
            admin.ensure(OptionalInt.empty());
        }
        RunRequest request = RunRequest.of("lettered", Speed.MAX).to(LAST);
        try (RunPlayer player = RunPlayer.open(request, PACK, SETTINGS, WallClock.system())) {
            player.play();
        }
        leave("lettered", firstEvent("lettered"), "\u001B[2J a kind this version does not know");

        Cli listed = deadLetters("list", "--output", "json");
        Cli page = deadLetters("list");
        Cli once = deadLetters("redrive", "--run", "lettered");
        Cli twice = deadLetters("redrive", "--run", "lettered");
        leave("lettered", new byte[] {1, 2, 3}, "no record");
        Cli unreadable = deadLetters("redrive", "--run", "lettered");

        assertThat(listed.out()).contains("\"run\":\"lettered\"", "a kind this version does not know");
        assertThat(page.out()).contains("run lettered", "\uFFFD[2J a kind").doesNotContain("\u001B");
        assertThat(once.status()).as(once.err()).isZero();
        assertThat(once.out()).contains("sent again as record");
        assertThat(twice.status()).as(twice.err()).isZero();
        assertThat(twice.out()).contains("was sent again before").doesNotContain("sent again as record");
        assertThat(unreadable.status()).isEqualTo(3);
        assertThat(unreadable.out()).contains("cannot be read");
    }
}
