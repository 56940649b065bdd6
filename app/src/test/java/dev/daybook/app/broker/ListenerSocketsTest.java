package dev.daybook.app.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.error.DaybookException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class ListenerSocketsTest {

    @Test
    void portsAreFreeOnesOfTheLoopbackAddress() {
        try (ListenerSockets sockets = ListenerSockets.bind(0)) {
            assertThat(sockets.clientAddress()).matches("127\\.0\\.0\\.1:[1-9]\\d+");
            assertThat(sockets.controllerAddress()).isNotEqualTo(sockets.clientAddress());
        }
    }

    @Test
    void busyPortIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> ListenerSockets.bind(taken.getLocalPort()))
                    .isInstanceOf(DaybookException.Unavailable.class)
                    .hasMessageContaining("port " + taken.getLocalPort());
        }
    }
}
