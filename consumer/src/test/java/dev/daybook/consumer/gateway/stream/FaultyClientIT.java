package dev.daybook.consumer.gateway.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.daybook.consumer.gateway.ring.EventLog;
import dev.daybook.consumer.gateway.ring.EventLog.Scope;
import dev.daybook.consumer.gateway.ring.Facets;
import dev.daybook.consumer.gateway.ring.Filter;
import dev.daybook.consumer.gateway.ring.RecordKey;
import dev.daybook.consumer.gateway.ring.StreamRecord;
import dev.daybook.consumer.gateway.ring.StreamRecord.Body;
import dev.daybook.consumer.gateway.ring.StreamRecord.Kind;
import dev.daybook.consumer.gateway.ring.StreamTopic;
import dev.daybook.consumer.view.TopicRecord.Position;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A client that the server fails to write to loses its own stream and nobody else's. */
@Timeout(60)
class FaultyClientIT {

    private static final StreamLimits LIMITS = new StreamLimits(10, Duration.ofSeconds(5), Duration.ofSeconds(5), 1);
    private static final Subscription CLOCKS =
            new Subscription(new Scope(Set.of(StreamTopic.CLOCK), "live"), Filter.ALL, null);

    private final EventLog log = new EventLog(100, 1 << 20);
    private final FanOut fanOut = new FanOut(log, LIMITS, System::nanoTime);
    private final Server server = new Server(0);
    private long offset;

    @BeforeEach
    void serve() throws Exception {
        server.setHandler(new Streams());
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        fanOut.close();
        server.stop();
    }

    /** Opens a stream for whoever asks; what is written to {@code /faulty} fails in our own code after its beginning. */
    private final class Streams extends Handler.Abstract {

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            boolean faulty = request.getHttpURI().getPath().equals("/faulty");
            FanOutThread thread = fanOut.thread();
            fanOut.admit();
            Subscriber subscriber = new Subscriber(
                    log,
                    CLOCKS,
                    new Subscriber.Connection(
                            faulty ? new Faulty(request, response) : response, callback, thread::ready));
            request.addFailureListener(failure -> subscriber.lost());
            thread.add(subscriber.begin(null));
            return true;
        }
    }

    /** Takes one write. */
    private static final class Faulty extends Response.Wrapper {

        private boolean written;

        Faulty(Request request, Response wrapped) {
            super(request, wrapped);
        }

        @Override
        public void write(boolean last, ByteBuffer bytes, Callback callback) {
            if (written) {
                throw new IllegalStateException("a fault of ours");
            }
            written = true;
            super.write(last, bytes, callback);
        }
    }

    @Test
    void othersGetEveryEventAndNothingOfTheFaultyOneIsLeft() throws IOException {
        append();
        try (Socket faulty = ask("/faulty");
                Socket sound = ask("/sound")) {
            BufferedReader read = reader(sound);
            BufferedReader ended = reader(faulty);
            await().until(() -> fanOut.open() == 2);
            readUntil(read, "event: live");
            readUntil(ended, "event: live");

            append();

            readUntil(read, "\"offset\":2");
            Stream<String> rest = ended.lines();
            assertThat(rest).noneMatch(line -> line.contains("\"offset\":2"));
            await().until(() -> fanOut.open() == 1);
            append();
            readUntil(read, "\"offset\":3");
        }
    }

    private void append() {
        offset++;
        RecordKey key = new RecordKey("live", "live", "", null);
        byte[] json = "{}".getBytes(StandardCharsets.UTF_8);
        Body body = new Body(Kind.VALUE, LocalDate.parse("1945-08-09"), null, Facets.NONE, json);
        log.append(List.of(new StreamRecord(StreamTopic.CLOCK, new Position(0, offset), offset, key, 1, body)), false);
        fanOut.appended();
    }

    private Socket ask(String path) throws IOException {
        Socket socket = new Socket("127.0.0.1", ((ServerConnector) server.getConnectors()[0]).getLocalPort());
        socket.setSoTimeout(20_000);
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    private static void readUntil(BufferedReader reader, String part) throws IOException {
        String line = reader.readLine();
        while (line != null && !line.contains(part)) {
            line = reader.readLine();
        }
        assertThat(line).as("the stream's line with " + part).isNotNull();
    }
}
