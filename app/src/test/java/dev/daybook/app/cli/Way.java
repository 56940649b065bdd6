package dev.daybook.app.cli;

import dev.daybook.app.Requests;
import dev.daybook.app.broker.SharedBroker;
import dev.daybook.schema.TransportAction;
import dev.daybook.schema.TransportCommand;
import dev.daybook.schema.topic.Topics;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** A way to ask something of a run that plays in a terminal. */
enum Way {
    /** The keys of its own terminal. */
    KEYS {
        @Override
        void ask(TerminalReplay replay, Path scratch, String run, Verb verb) throws Exception {
            replay.press(verb.keys());
        }
    },
    /** {@code daybook transport} in another process; here only in another thread. */
    COMMAND {
        @Override
        void ask(TerminalReplay replay, Path scratch, String run, Verb verb) {
            String[] begin = {"transport", run};
            String[] end = {"--bootstrap-server", SharedBroker.connection().bootstrapServers()};
            Cli cli = Cli.run(
                    scratch,
                    Stream.of(begin, verb.words().split(" "), end)
                            .flatMap(Arrays::stream)
                            .toArray(String[]::new));
            boolean accepted = verb.answer().equals("accepted");
            String said = accepted ? cli.out() : cli.err();
            if (cli.status() != (accepted ? 0 : 2) || !said.contains(verb.answer())) {
                throw new AssertionError("%s: %s".formatted(verb, cli));
            }
        }
    },
    /** A record on the topic, by a plain Kafka client. */
    TOPIC {
        @Override
        void ask(TerminalReplay replay, Path scratch, String run, Verb verb) throws Exception {
            TransportCommand command =
                    new Requests(Clock.systemUTC(), System::nanoTime).of(run, verb.action(), verb.argument());
            byte[] value = Topics.TRANSPORT.value().serializer().serialize(Topics.TRANSPORT.name(), command);
            try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                    SharedBroker.connection().clientConfig(), new StringSerializer(), new ByteArraySerializer())) {
                producer.send(new ProducerRecord<>(Topics.TRANSPORT.name(), run, value))
                        .get();
            }
        }
    };

    /**
     * Something to be asked.
     *
     * @param keys   to be pressed
     * @param words  of the command, the verb first
     * @param answer that the run gives
     */
    record Verb(String keys, String words, String answer) {

        /** The verb as the topic names it. */
        TransportAction action() {
            return TransportAction.valueOf(words.split(" ")[0].toUpperCase(Locale.ROOT));
        }

        /** What stands behind the verb; null if nothing does. */
        @Nullable
        String argument() {
            int blank = words.indexOf(' ');
            return blank < 0 ? null : words.substring(blank + 1);
        }
    }

    /** Asks {@code verb} of {@code run}. */
    abstract void ask(TerminalReplay replay, Path scratch, String run, Verb verb) throws Exception;
}
