package dev.daybook.app.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.daybook.app.cli.Cli;
import dev.daybook.app.cli.Main;
import dev.daybook.app.trial.MadePack.MadeEvent;
import dev.daybook.app.trial.oracle.KnownEvent;
import dev.daybook.app.trial.oracle.PlainDay;
import dev.daybook.app.trial.oracle.PlainFold;
import dev.daybook.producer.PlayResult;
import dev.daybook.producer.RunCorrection;
import dev.daybook.producer.RunPlayer;
import dev.daybook.producer.RunRequest;
import dev.daybook.producer.pace.Speed;
import dev.daybook.producer.pace.WallClock;
import dev.daybook.producer.timeline.Script;
import dev.daybook.producer.transport.TransportListener;
import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.topic.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.config.ConfigResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What Daybook does from pack to HTTP, whatever brokers it works with. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BackEndContract {

    private static final Script SHIPPED = Rig.shipped();
    private static final LocalDate LAST = LocalDate.of(1945, 9, 5);
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int LATEST_S = 60;

    @TempDir
    private Path scratch;

    /** Brokers with our topics, and one topology. */
    abstract Rig rig();

    private Commands daybook() {
        return new Commands(scratch, rig().connection());
    }

    @Test
    void topicsHaveTheirPoliciesAndOneThatWouldLoseDataIsRefused() throws Exception {
        Cli sound = daybook().run("topics", "check");
        Cli listed = daybook().run("topics", "list", "--output", "json");
        setPolicyOfPosts("delete");
        try {
            await().atMost(SOON).until(() -> daybook().run("topics", "check").status() != 0);
            Cli lossy = daybook().run("topics", "create");

            assertThat(sound.status()).as(sound.err()).isZero();
            assertThat(listed.out().lines())
                    .hasSize(Topics.all().size())
                    .allMatch(line -> line.contains("\"replicas\":" + rig().copies()));
            assertThat(lossy.status()).isEqualTo(4);
            assertThat(lossy.err()).contains("would lose data", "daybook.posts: cleanup.policy");
        } finally {
            setPolicyOfPosts("compact");
        }
    }

    private void setPolicyOfPosts(String policy) throws Exception {
        ConfigResource posts = new ConfigResource(ConfigResource.Type.TOPIC, Topics.POSTS.name());
        AlterConfigOp change = new AlterConfigOp(new ConfigEntry("cleanup.policy", policy), AlterConfigOp.OpType.SET);
        try (Admin admin = Admin.create(rig().clients())) {
            admin.incrementalAlterConfigs(Map.of(posts, List.of(change))).all().get(LATEST_S, TimeUnit.SECONDS);
        }
    }

    @Test
    void everyDayInTheTopicsAndOverHttpIsThatOfTheFoldAtFullSpeedAndPaced() throws Exception {
        try (HttpDays site = HttpDays.of(rig(), scratch)) {
            List<PlainDay> archive = assertEveryDay(site, RunRequest.of("manchuria-1945", Speed.MAX));
            List<PlainDay> live = assertEveryDay(site, RunRequest.of("paced", Speed.parse("1d/5ms")));

            assertThat(archive).hasSize(298);
            assertThat(live).isEqualTo(archive);
        }
    }

    private List<PlainDay> assertEveryDay(HttpDays site, RunRequest request) throws Exception {
        try (RunPlayer player = rig().open(SHIPPED, request);
                RunReader reader = new RunReader(rig().clients(), request.run())) {
            player.play();
            TopicReading reading = reader.untilFinished();
            List<PlainDay> days = fold(SHIPPED.definition(), reader);

            assertThat(reading.everyDigest()).as("each day told once").hasSize(days.size());
            Answers.assertSameDays(reading.told().days(), days);
            site.assertTellsOf(request.run(), days, reading.told());
            return days;
        }
    }

    private static List<PlainDay> fold(CampaignDefinition definition, RunReader reader) {
        return new PlainFold(definition, KnownEvent.of(reader.timeline())).daysThrough(definition.getSpanTo());
    }

    @Test
    void runDrivenByCommandsTellsWhatAStraightOneTells() throws Exception {
        LocalDate ahead = LocalDate.of(1945, 8, 20);
        LocalDate back = LocalDate.of(1945, 8, 12);
        RunRequest request =
                RunRequest.of("driven", Speed.parse("1d/1s")).to(LAST).startPaused(true);
        try (RunPlayer player = rig().open(SHIPPED, request);
                TransportListener listener = TransportListener.open(rig().clients());
                RunReader reader = RunReader.ofLastEpoch(rig().clients(), "driven")) {
            listener.add(player);
            CompletableFuture<PlayResult> playing = CompletableFuture.supplyAsync(player::play);

            asks("seek", ahead.toString());
            reader.until(marks -> marks.date().equals(ahead.minusDays(1)));
            asks("resume");
            reader.until(marks -> marks.date().equals(ahead));
            asks("pause");
            asks("seek", back.toString());
            reader.until(marks -> marks.epoch() == 2 && marks.date().equals(back.minusDays(1)));
            assertThat(reader.poll().told().digests()).as("days that stand").hasSize(4);
            asks("rate", "max");
            asks("resume");

            assertThat(playing.get(LATEST_S, TimeUnit.SECONDS)).isEqualTo(PlayResult.FINISHED);
            Told straight = rig().playTo(LAST, SHIPPED, "straight");
            Answers.assertSameTold(reader.untilFinished().told().atOnce(), straight.atOnce());
        }
    }

    private void asks(String... verb) {
        String[] words = new String[verb.length + 2];
        words[0] = "transport";
        words[1] = "driven";
        System.arraycopy(verb, 0, words, 2, verb.length);
        Cli transport = daybook().run(words);
        assertThat(transport.status()).as(transport.err()).isZero();
        assertThat(transport.out()).contains("accepted");
    }

    @Test
    void producerKilledAndStartedAgainTellsEachDayOnceAsAStraightOneDoes() throws Exception {
        Random random = new Random(1945);
        try (RunReader reader = new RunReader(rig().clients(), "killed")) {
            for (int kill = 1; kill <= 2; kill++) {
                Process process = produce("1d/100ms");
                LocalDate day = SHIPPED.definition().getSpanFrom().plusDays(10L * kill);
                reader.until(marks -> marks.date().isAfter(day));
                process.waitFor(random.nextInt(100), TimeUnit.MILLISECONDS);
                assertThat(process.isAlive()).as(errors()).isTrue();
                Forks.kill(process);
            }
            Process last = produce("max");
            TopicReading reading = reader.untilFinished();
            last.destroy();

            assertThat(Forks.finished(last)).as(errors()).isEqualTo(143);
            assertThat(reader.timeline()).allMatch(record -> record.getEpoch() == 1);
            assertThat(reading.everyDigest()).as("each day told once").hasSize(29);
            Told unharmed = rig().playTo(LAST, SHIPPED, "unharmed");
            Answers.assertSameTold(reading.told().atOnce(), unharmed.atOnce());
        }
    }

    private Process produce(String speed) throws IOException {
        String[] command = {"produce", "--no-archive", "--run=killed", "--to=" + LAST, "--speed=" + speed};
        return Forks.java(scratch, "produce", Main.class.getName(), daybook().with(command))
                .start();
    }

    private String errors() throws IOException {
        return Files.readString(scratch.resolve("produce.err"));
    }

    @Test
    void correctionRestatesTheDaysAsTheFoldOfTheCorrectedPackHasThem() {
        MadePack pack = MadePack.of(new Random(1945));
        Script before = new MadeScript("01", events(pack, MadeEvent::first));
        Script after = new MadeScript("02", events(pack, MadeEvent::last));
        try (RunPlayer player = rig().open(before, RunRequest.of("corrected", Speed.MAX))) {
            player.play();
        }

        RunCorrection.Report report = RunCorrection.send("corrected", after, rig().clients(), WallClock.system());

        assertThat(report.records()).isPositive();
        try (RunReader reader = new RunReader(rig().clients(), "corrected")) {
            Told told =
                    reader.until(marks -> marks.sequence() == report.sequence()).told();
            Answers.assertSameDays(told.days(), fold(MadePack.definition(), reader));
            assertThat(told.digests().values())
                    .anyMatch(record -> record.getDigest().getEdition() > 1);
        }
    }

    private static List<CampaignEvent> events(MadePack pack, Function<MadeEvent, @Nullable CampaignEvent> version) {
        return pack.events().stream().map(version).filter(Objects::nonNull).toList();
    }

    @Test
    void randomBytesEndAsDeadLettersAndTheDaysAfterThemAreRight() throws Exception {
        byte[] value = new byte[137];
        new Random(1945).nextBytes(value);
        LocalDate before = LocalDate.of(1945, 8, 15);
        Letters letters = new Letters(rig().clients());
        RunRequest request =
                RunRequest.of("littered", Speed.MAX).from(before).to(LAST).startPaused(true);
        try (RunPlayer player = rig().open(SHIPPED, request);
                RunReader reader = new RunReader(rig().clients(), "littered")) {
            CompletableFuture<PlayResult> playing = CompletableFuture.supplyAsync(player::play);
            reader.until(marks -> marks.date().equals(before.minusDays(1)));

            RecordMetadata withKey = letters.put("littered", "littered", value);
            RecordMetadata without = letters.put("littered", null, value);
            player.request(Requests.resume("littered"));
            Told told = reader.untilFinished().told();

            letters.assertLetter(withKey, value);
            letters.assertLetter(without, value);
            Told clean = rig().playTo(LAST, SHIPPED, "clean");
            Answers.assertSameTold(told.atOnce(), clean.atOnce());
            assertThat(playing.get(LATEST_S, TimeUnit.SECONDS)).isEqualTo(PlayResult.FINISHED);
        }
    }
}
