package dev.daybook.producer;

import dev.daybook.error.DaybookException;
import dev.daybook.producer.pace.FakeWallClock;
import dev.daybook.producer.pace.Speed;
import dev.daybook.producer.timeline.HeldTimeline;
import dev.daybook.producer.timeline.Script;
import dev.daybook.schema.RunClock;
import dev.daybook.schema.TimelineRecord;
import dev.daybook.schema.TransportAction;
import dev.daybook.schema.TransportCommand;
import dev.daybook.schema.topic.Topic;
import dev.daybook.schema.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Plays runs of one script by a wall clock that jumps, into Kafka's own producer for tests, and keeps what it
 * committed from one player of the run to the next, as a broker does.
 */
final class Rehearsal {

    static final String RUN = "a-run";

    private static final Duration COMMIT_TIMEOUT = Duration.ofMillis(300);

    final FakeWallClock wall = new FakeWallClock();
    final Map<String, CompletableFuture<String>> answers = new LinkedHashMap<>();
    final List<List<ProducerRecord<String, byte[]>>> transactions = new ArrayList<>();
    private Script script;
    private int commitsLeft = Integer.MAX_VALUE;
    private Duration commitTakes = Duration.ZERO;
    private RandomGenerator failures = () -> 0;
    private boolean fenced;
    private @Nullable RunPosition glanced;
    private @Nullable RunPlayer player;
    private @Nullable MockProducer<String, byte[]> producer;

    Rehearsal(Script script) {
        this.script = script;
    }

    static RunRequest at(String speed) {
        return RunRequest.of(RUN, Speed.parse(speed));
    }

    /** Each commit takes that long from now on. */
    Rehearsal commitsTake(Duration each) {
        commitTakes = each;
        return this;
    }

    /** The process dies in the commit after the next {@code commits}; it never tells anybody. */
    Rehearsal diesAfter(int commits) {
        commitsLeft = commits;
        return this;
    }

    /** The broker fails every fourth commit: it takes its time, and nobody knows whether it was committed. */
    Rehearsal brokerFails(RandomGenerator random) {
        failures = random;
        return this;
    }

    /** Asks at that instant of the wall clock, of whichever player plays then. */
    Rehearsal asks(Duration at, TransportAction action, @Nullable String argument) {
        String id = "c" + answers.size();
        answers.put(id, new CompletableFuture<>());
        wall.at(at, () -> ask(id, action, argument));
        return this;
    }

    CompletableFuture<String> ask(String id, TransportAction action, @Nullable String argument) {
        return player.request(new TransportCommand(id, RUN, action, argument, wall.instant()))
                .whenComplete((answer, failure) -> answers.computeIfAbsent(id, any -> new CompletableFuture<>())
                        .complete(answer));
    }

    /** The answers so far, in the order of the questions. */
    List<String> answered() {
        return answers.values().stream().map(answer -> answer.getNow("none")).toList();
    }

    /** Opens the run where it was left. */
    RunPlayer open(RunRequest request) {
        RunSender sender = new RunSender(this::newProducer, RUN, wall);
        player = RunPlayer.open(request, script, sender, new Log(), wall);
        return player;
    }

    /** Opens the run where it was left, and plays it. */
    PlayResult play(RunRequest request) {
        try (RunPlayer opened = open(request)) {
            return opened.play();
        }
    }

    /** All that can be read at once from now on: what came later is not readable yet. */
    void glanceStays() {
        glanced = position();
    }

    /** Whether the player opened last has shut out whoever played before. */
    boolean hasTakenOver() {
        return producer.transactionInitialized();
    }

    /** Another process has opened the run. */
    void fence() {
        fenced = true;
        producer.fenceProducer();
    }

    RunPosition position() {
        List<TimelineRecord> timeline = timeline();
        List<RunClock> clocks = clocks();
        return RunPosition.of(
                timeline.isEmpty() ? null : timeline.get(timeline.size() - 1),
                clocks.isEmpty() ? null : clocks.get(clocks.size() - 1),
                records(Topics.CAMPAIGNS).stream()
                        .anyMatch(record -> record.key().endsWith("/" + script.fingerprint())),
                this::held);
    }

    /** What the last epoch holds. */
    HeldTimeline held() {
        HeldTimeline held = new HeldTimeline();
        records(Topics.TIMELINE)
                .forEach(record -> RunRedrive.add(
                        held,
                        Topics.TIMELINE.value().deserializer().deserialize(record.topic(), record.value()),
                        record.headers()));
        return held;
    }

    /** The pack that is played, corrected and gone on with from now on. */
    Rehearsal changesTo(Script changed) {
        script = changed;
        return this;
    }

    /** Corrects the run, which nobody plays. */
    RunCorrection.Report correct() {
        try (RunSender sender = new RunSender(this::newProducer, RUN, wall)) {
            sender.begin();
            return RunCorrection.send(RUN, script, position(), held(), sender, wall);
        }
    }

    /** Sends letters of the run again. */
    List<RunRedrive.Outcome> redrive(RunRedrive.Letter... letters) {
        try (RunSender sender = new RunSender(this::newProducer, RUN, wall)) {
            sender.begin();
            return RunRedrive.send(List.of(letters), position(), held(), sender, wall);
        }
    }

    List<ProducerRecord<String, byte[]>> records(Topic<?> topic) {
        return transactions.stream()
                .flatMap(List::stream)
                .filter(record -> record.topic().equals(topic.name()))
                .toList();
    }

    <V> List<V> values(Topic<V> topic) {
        return records(topic).stream()
                .map(record -> topic.value().deserializer().deserialize(topic.name(), record.value()))
                .toList();
    }

    List<TimelineRecord> timeline() {
        return values(Topics.TIMELINE);
    }

    List<RunClock> clocks() {
        return values(Topics.CLOCK);
    }

    RunClock lastClock() {
        return clocks().get(clocks().size() - 1);
    }

    /** The records of the last epoch, with its number taken out. */
    List<TimelineRecord> lastEpoch() {
        List<TimelineRecord> all = timeline();
        int epoch = all.get(all.size() - 1).getEpoch();
        return all.stream()
                .filter(record -> record.getEpoch() == epoch)
                .map(record -> TimelineRecord.newBuilder(record).setEpoch(0).build())
                .toList();
    }

    private Recorder newProducer() {
        Recorder made = new Recorder();
        producer = made;
        return made;
    }

    /** What the broker knows: what was committed, and who fenced whom. */
    private final class Log implements Witness {

        @Override
        public RunPosition glance() {
            return glanced == null ? position() : glanced;
        }

        @Override
        public RunPosition position() {
            return Rehearsal.this.position();
        }

        @Override
        public Fate fate() {
            return fenced ? Fate.NONE_YET : Fate.ABORTED;
        }
    }

    /** Kafka's producer for tests, which takes its time to commit, and may die of it. */
    private final class Recorder extends MockProducer<String, byte[]> {

        Recorder() {
            super(true, null, new StringSerializer(), new ByteArraySerializer());
        }

        @Override
        public void commitTransaction() {
            if (commitsLeft-- == 0) {
                commitsLeft = Integer.MAX_VALUE;
                throw new DaybookException.Unavailable("the process was killed");
            }
            int failure = failures.nextInt(12);
            if (failure == 1) {
                wall.advance(COMMIT_TIMEOUT.toNanos());
                throw new TimeoutException("not committed");
            } else if (failure == 2) {
                wall.advance(COMMIT_TIMEOUT.toNanos());
                throw new InvalidProducerEpochException("taken back as too old");
            }
            List<ProducerRecord<String, byte[]>> records = List.copyOf(uncommittedRecords());
            super.commitTransaction();
            transactions.add(records);
            wall.advance(commitTakes.toNanos());
            if (failure == 3) {
                wall.advance(COMMIT_TIMEOUT.toNanos());
                throw new TimeoutException("committed, but the answer was lost");
            }
        }
    }
}
