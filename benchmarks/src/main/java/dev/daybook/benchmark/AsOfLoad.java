package dev.daybook.benchmark;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.SplittableRandom;
import org.HdrHistogram.Histogram;

/**
 * Load generator: requests for the map as of random days over a few connections that are kept, on one thread; each has
 * one request on its way.
 *
 * <p>Arguments: port, path up to the day, first day, number of days, connections, seconds that go before, seconds,
 * content coding asked for.
 */
public final class AsOfLoad {

    private static final String LENGTH = "\r\ncontent-length: ";

    private final Selector selector = Selector.open();
    private final SplittableRandom random = new SplittableRandom(1945);
    private final Histogram latenciesMicros = new Histogram(3);
    private final String path;
    private final LocalDate first;
    private final int days;
    private final String coding;
    private long bytes;

    private AsOfLoad(String path, LocalDate first, int days, String coding) throws IOException {
        this.path = path;
        this.first = first;
        this.days = days;
        this.coding = coding;
    }

    /** Runs it and prints one line. */
    public static void main(String[] arguments) throws Exception {
        AsOfLoad load =
                new AsOfLoad(arguments[1], LocalDate.parse(arguments[2]), Integer.parseInt(arguments[3]), arguments[7]);
        int port = Integer.parseInt(arguments[0]);
        int connections = Integer.parseInt(arguments[4]);
        for (int i = 0; i < connections; i++) {
            load.connect(port);
        }
        load.run(Integer.parseInt(arguments[5]));
        load.latenciesMicros.reset();
        load.bytes = 0;
        int seconds = Integer.parseInt(arguments[6]);
        load.run(seconds);
        System.out.println(load.figures(connections, seconds));
    }

    /** A connection and what of an answer has arrived. */
    private static final class Exchange {
        private final SocketChannel channel;
        private final ByteBuffer answer = ByteBuffer.allocate(1 << 20);
        private long askedNanos;

        Exchange(SocketChannel channel) {
            this.channel = channel;
        }

        /** Whether the answer is whole. */
        boolean read() throws IOException {
            if (channel.read(answer) < 0) {
                throw new IOException("the gateway has closed a connection");
            }
            String head = new String(answer.array(), 0, Math.min(answer.position(), 2048), StandardCharsets.ISO_8859_1);
            int end = head.indexOf("\r\n\r\n");
            if (end < 0) {
                return false;
            }
            if (!head.startsWith("HTTP/1.1 200")) {
                throw new IOException("the gateway answers " + head);
            }
            int at = head.toLowerCase(Locale.ROOT).indexOf(LENGTH) + LENGTH.length();
            return answer.position() == end + 4 + Integer.parseInt(head.substring(at, head.indexOf('\r', at)));
        }
    }

    private void connect(int port) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
        channel.configureBlocking(false);
        Exchange exchange = new Exchange(channel);
        channel.register(selector, SelectionKey.OP_READ, exchange);
        ask(exchange);
    }

    private void ask(Exchange exchange) throws IOException {
        String text = "GET " + path + first.plusDays(random.nextInt(days)) + " HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                + "Accept-Encoding: " + coding + "\r\n\r\n";
        exchange.answer.clear();
        exchange.askedNanos = System.nanoTime();
        exchange.channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
    }

    private void run(int seconds) throws IOException {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < seconds * 1_000_000_000L) {
            selector.select();
            for (SelectionKey key : selector.selectedKeys()) {
                Exchange exchange = (Exchange) key.attachment();
                if (exchange.read()) {
                    latenciesMicros.recordValue((System.nanoTime() - exchange.askedNanos) / 1000);
                    bytes += exchange.answer.position();
                    ask(exchange);
                }
            }
            selector.selectedKeys().clear();
        }
    }

    private String figures(int connections, int seconds) {
        long requests = latenciesMicros.getTotalCount();
        return "coding=%s connections=%d requests/s=%,d bytes=%,d p50=%.2f ms p99=%.2f ms max=%.1f ms"
                .formatted(
                        coding,
                        connections,
                        requests / seconds,
                        bytes / requests,
                        latenciesMicros.getValueAtPercentile(50) / 1e3,
                        latenciesMicros.getValueAtPercentile(99) / 1e3,
                        latenciesMicros.getMaxValue() / 1e3);
    }
}
