package dev.daybook.benchmark;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * Load generator: any number of event streams on one thread, beside clients that ask and never read.
 *
 * <p>Arguments: port, path, subscribers, name of the events that count, how many of them each is to get, how many go
 * before those whose latency counts, clients that never read, path they ask for. It says {@code live} when all are told
 * what happens, then one line of figures; its streams stay open until its input ends. It fails where a stream is
 * refused, or where for half a minute none is told what is.
 */
public final class SubscriberLoad {

    /** So many are on their way to their snapshot at once: fewer than a listening socket keeps waiting. */
    private static final int OPENING = 256;

    private static final int SMALLEST_BUFFER_BYTES = 4096;
    private static final long PATIENCE_MS = 30_000;

    private final int port;
    private final Selector selector = Selector.open();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(64 << 10);
    private final Histogram latenciesMicros = new Histogram(3);
    private final List<Subscriber> subscribers = new ArrayList<>();
    private long ended;

    private SubscriberLoad(int port) throws IOException {
        this.port = port;
    }

    /** Runs it. */
    public static void main(String[] arguments) throws Exception {
        SubscriberLoad load = new SubscriberLoad(Integer.parseInt(arguments[0]));
        List<SocketChannel> stalled = load.stall(arguments[7], Integer.parseInt(arguments[6]));
        int count = Integer.parseInt(arguments[2]);
        int expected = Integer.parseInt(arguments[4]);
        load.open(arguments[1], count, arguments[3], Integer.parseInt(arguments[5]));
        System.out.println("live");
        load.readUntilAllHave(expected);
        System.out.println(load.figures(expected) + " stalled=" + stalled.size());
        while (System.in.read() >= 0) {
            // Open until there is no more input.
        }
    }

    /** Clients whose buffers are as small as can be and who read nothing. */
    private List<SocketChannel> stall(String path, int count) throws IOException {
        List<SocketChannel> stalled = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            SocketChannel channel = SocketChannel.open();
            channel.setOption(StandardSocketOptions.SO_RCVBUF, SMALLEST_BUFFER_BYTES);
            channel.connect(new InetSocketAddress("127.0.0.1", port));
            channel.write(request(path));
            stalled.add(channel);
        }
        return stalled;
    }

    private void open(String path, int count, String wanted, int warmUp) throws IOException {
        int told = 0;
        long heardMs = System.currentTimeMillis();
        while (told < count) {
            while (subscribers.size() < count && subscribers.size() < told + OPENING) {
                SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
                channel.write(request(path));
                channel.configureBlocking(false);
                Subscriber subscriber = new Subscriber(wanted, warmUp, latenciesMicros);
                channel.register(selector, SelectionKey.OP_READ, subscriber);
                subscribers.add(subscriber);
            }
            read();
            int before = told;
            while (told < subscribers.size() && subscribers.get(told).isLive()) {
                told++;
            }
            heardMs = told > before ? System.currentTimeMillis() : heardMs;
            refuse(told, heardMs);
        }
    }

    /** Ends it all if the next stream was refused, or if none has been told what is for long. */
    private void refuse(int told, long heardMs) throws IOException {
        String refusal = told < subscribers.size() ? subscribers.get(told).refusal() : "";
        if (!refusal.isEmpty() || ended > 0 || System.currentTimeMillis() - heardMs > PATIENCE_MS) {
            throw new IOException("stream %d of those asked for does not begin: %s"
                    .formatted(told + 1, refusal.isEmpty() ? "%d were ended".formatted(ended) : refusal));
        }
    }

    private void readUntilAllHave(int expected) throws IOException {
        long had = -1;
        long heardMs = System.currentTimeMillis();
        while (System.currentTimeMillis() - heardMs < PATIENCE_MS) {
            read();
            long has = received();
            if (has >= (long) expected * subscribers.size()) {
                return;
            }
            if (has > had) {
                had = has;
                heardMs = System.currentTimeMillis();
            }
        }
    }

    private long received() {
        return subscribers.stream().mapToLong(Subscriber::received).sum();
    }

    private void read() throws IOException {
        selector.select(1000);
        for (SelectionKey key : selector.selectedKeys()) {
            SocketChannel channel = (SocketChannel) key.channel();
            buffer.clear();
            if (channel.read(buffer) < 0) {
                ended++;
                channel.close();
                continue;
            }
            long nowMicros = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
            ((Subscriber) key.attachment()).take(buffer.flip(), nowMicros);
        }
        selector.selectedKeys().clear();
    }

    private String figures(int expected) {
        long missing = subscribers.stream()
                .mapToLong(each -> Math.max(0, expected - each.received()))
                .sum();
        long repeated = subscribers.stream().mapToLong(Subscriber::repeated).sum();
        return "subscribers=%d received=%d lost=%d repeated=%d ended=%d p50=%.1f ms p99=%.1f ms max=%.1f ms"
                .formatted(
                        subscribers.size(),
                        received(),
                        missing,
                        repeated,
                        ended,
                        latenciesMicros.getValueAtPercentile(50) / 1e3,
                        latenciesMicros.getValueAtPercentile(99) / 1e3,
                        latenciesMicros.getMaxValue() / 1e3);
    }

    private static ByteBuffer request(String path) {
        String text = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }
}
