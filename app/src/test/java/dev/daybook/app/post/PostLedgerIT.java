package dev.daybook.app.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.app.broker.SharedBroker;
import dev.daybook.app.broker.TopicAdmin;
import dev.daybook.consumer.post.Poster;
import dev.daybook.consumer.post.channel.Channel;
import dev.daybook.consumer.post.channel.DayPost;
import dev.daybook.consumer.post.channel.Message;
import dev.daybook.consumer.post.channel.Receipt;
import dev.daybook.consumer.post.ledger.KafkaPostLedger;
import dev.daybook.consumer.post.ledger.PostLedger;
import dev.daybook.consumer.post.ledger.Slot;
import dev.daybook.consumer.post.ledger.TakenOver;
import dev.daybook.schema.DayDigest;
import dev.daybook.schema.PostSlot;
import dev.daybook.schema.PostState;
import dev.daybook.schema.topic.Topics;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ledger on a real broker, under two schedulers. */
class PostLedgerIT {

    private static final Map<String, Object> BROKER = SharedBroker.connection().clientConfig();
    private static final String CAMPAIGN = "c";
    private static final Instant NOW = Instant.parse("2026-08-26T00:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("1945-08-26");

    private String channel = "";
    private Slot slot = new Slot("", DAY, CAMPAIGN, 2026);

    @BeforeAll
    static void topics() {
        try (TopicAdmin topics = TopicAdmin.open(SharedBroker.connection(), Topics.all())) {
            topics.ensure(OptionalInt.empty());
        }
    }

    @BeforeEach
    void newChannel() {
        channel = "c" + UUID.randomUUID();
        slot = new Slot(channel, DAY, CAMPAIGN, 2026);
    }

    @Test
    void whoTakesTheLedgerShutsOutWhoHadItAndReadsAllOfIt() throws TakenOver {
        try (PostLedger first = open();
                PostLedger second = writtenThenTaken(first)) {
            assertThat(second.read()).containsOnlyKeys(slot.id());
            assertThatThrownBy(() -> first.write(record(PostState.SENDING))).isInstanceOf(TakenOver.class);
            assertThat(second.read().get(slot.id()).getState()).isEqualTo(PostState.PLANNED);

            first.take();

            first.write(record(PostState.SENT));
            assertThatThrownBy(() -> second.write(record(PostState.FAILED))).isInstanceOf(TakenOver.class);
            assertThat(first.read().get(slot.id()).getState()).isEqualTo(PostState.SENT);
        }
    }

    private PostLedger writtenThenTaken(PostLedger first) throws TakenOver {
        first.write(record(PostState.PLANNED));
        return open();
    }

    @Test
    void ledgersOfOtherChannelsAreNotShutOut() throws TakenOver {
        try (PostLedger ours = open();
                PostLedger other = KafkaPostLedger.open(BROKER, CAMPAIGN, "other" + UUID.randomUUID())) {
            ours.write(record(PostState.PLANNED));

            assertThat(other.read()).isEmpty();
            assertThat(ours.read()).hasSize(1);
        }
    }

    @Test
    void whatIsCommittedBehindAnOpenTransactionIsNotOverlooked() throws Exception {
        Slot elsewhere = new Slot("open" + UUID.randomUUID(), DAY, CAMPAIGN, 2026);
        try (PostLedger ledger = open();
                Producer<String, PostSlot> open = producer(elsewhere.channel())) {
            open.initTransactions();
            open.beginTransaction();
            open.send(new ProducerRecord<>(Topics.POSTS.name(), elsewhere.id(), elsewhere.planned(NOW)))
                    .get();
            ledger.write(record(PostState.SENT));

            CompletableFuture<Map<String, PostSlot>> read = CompletableFuture.supplyAsync(ledger::read);
            assertThatThrownBy(() -> read.get(500, TimeUnit.MILLISECONDS))
                    .as("a read that ends before the transaction does not know what lies behind it")
                    .isInstanceOf(TimeoutException.class);
            open.abortTransaction();

            assertThat(get(read)).containsOnlyKeys(slot.id());
        }
    }

    @Test
    void twoPostersAtOnceSendOnce() {
        CountingChannel counting = new CountingChannel(channel);
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        DayPost post = new DayPost(digest(), Optional.empty());
        try (PostLedger first = open();
                PostLedger second = open()) {
            Poster one = new Poster(counting, first, clock);
            Poster other = new Poster(counting, second, clock);
            counting.whileSending(() -> assertThat(other.attend(slot, post, NOW.plusSeconds(60)))
                    .as("the other one finds a sending under way")
                    .isPresent());

            assertThat(other.attend(slot(1), post, NOW.plusSeconds(60))).isEmpty();
            assertThat(one.attend(slot, post, NOW.plusSeconds(60)))
                    .as("shut out by the other: takes the ledger, and looks again")
                    .contains(NOW);
            assertThat(one.attend(slot, post, NOW.plusSeconds(60))).isEmpty();
            assertThat(other.attend(slot, post, NOW.plusSeconds(60))).isEmpty();

            assertThat(counting.sent).containsExactly(slot(1).id(), slot.id());
            assertThat(second.read().get(slot.id()).getState()).isEqualTo(PostState.SENT);
        }
    }

    private Slot slot(int daysLater) {
        return new Slot(channel, DAY.plusDays(daysLater), CAMPAIGN, 2026);
    }

    private static <T> T get(CompletableFuture<T> future)
            throws InterruptedException, ExecutionException, TimeoutException {
        return future.get(60, TimeUnit.SECONDS);
    }

    private PostLedger open() {
        return KafkaPostLedger.open(BROKER, CAMPAIGN, channel);
    }

    private PostSlot record(PostState state) {
        return PostSlot.newBuilder(slot.planned(NOW)).setState(state).build();
    }

    private static DayDigest digest() {
        return DayDigest.newBuilder()
                .setCampaign(CAMPAIGN)
                .setRun("r")
                .setEpoch(1)
                .setEdition(1)
                .setDate(DAY)
                .setDayNumber(1)
                .setQuiet(false)
                .setHeadline("A day")
                .build();
    }

    private static Producer<String, PostSlot> producer(String name) {
        Map<String, Object> settings = new HashMap<>(BROKER);
        settings.put("transactional.id", name);
        return new KafkaProducer<>(
                settings, Topics.POSTS.key().serializer(), Topics.POSTS.value().serializer());
    }

    /** A chat that counts what it is sent. */
    private static final class CountingChannel implements Channel {

        private final String name;
        private final List<String> sent = new ArrayList<>();
        private Runnable meanwhile = () -> {};

        CountingChannel(String name) {
            this.name = name;
        }

        void whileSending(Runnable action) {
            meanwhile = action;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public boolean canBeAsked() {
            return false;
        }

        @Override
        public Message render(DayPost post) {
            return new Message(post, List.of(), Optional.empty(), "en", Optional.empty());
        }

        @Override
        public Ready prepare(Slot slot, Message message) {
            return (window, repeated) -> {
                sent.add(slot.id());
                Runnable action = meanwhile;
                meanwhile = () -> {};
                if (slot.day().equals(DAY)) {
                    action.run();
                } else {
                    meanwhile = action;
                }
                return new Receipt("1", null);
            };
        }

        @Override
        public Optional<Found> find(Slot slot, Message message, Instant begun) {
            return Optional.empty();
        }
    }
}
