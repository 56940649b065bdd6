package dev.daybook.consumer.gateway.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.consumer.gateway.ring.LogEntry.Event;
import dev.daybook.consumer.gateway.ring.Positions;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FrameBufferTest {

    private final FrameBuffer buffer = new FrameBuffer();

    @Test
    void clientsThatStandElsewhereGetTheirOwnIds() {
        ByteBuffer first = filled("{}", positions(1));
        ByteBuffer same = filled("{}", positions(1));
        ByteBuffer further = filled("{}", positions(2));

        assertThat(text(same)).isEqualTo(text(first));
        assertThat(text(first))
                .isEqualTo(
                        "event: clock\nid: [{\"topic\":\"daybook.clock\",\"partition\":3,\"offset\":1}]\ndata: {}\n\n");
        assertThat(text(further)).contains("\"offset\":2");
    }

    @Test
    void whatIsOnItsWayStaysAsItIsWhateverComesNext() {
        String json = "{\"long\":\"" + "x".repeat(5000) + "\"}";
        ByteBuffer onItsWay = filled(json, positions(1));
        ByteBuffer read = filled(json, positions(1));
        text(read);
        filled("{\"other\":1}", positions(1));

        assertThat(text(onItsWay)).endsWith("data: " + json + "\n\n");
    }

    @Test
    void commentAndRetryAreLinesOfTheirOwn() {
        buffer.retry(2000);
        buffer.comment();

        assertThat(text(buffer.toBuffer())).isEqualTo("retry: 2000\n\n:\n\n");
    }

    private ByteBuffer filled(String json, Positions id) {
        buffer.clear();
        buffer.event(new Event("clock", json.getBytes(StandardCharsets.UTF_8)), id);
        return buffer.toBuffer();
    }

    private static Positions positions(long offset) {
        return Positions.parse("[{\"topic\":\"daybook.clock\",\"partition\":3,\"offset\":" + offset + "}]")
                .orElseThrow();
    }

    private static String text(ByteBuffer bytes) {
        return StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
    }
}
