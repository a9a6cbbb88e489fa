package org.xunzheng.launcher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void refusesAPortThatAnotherProgramListensOn() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Ports.requireFree("127.0.0.1", other.getLocalPort(), "--http-port"))
                    .isInstanceOf(StartFailed.class)
                    .hasMessageContaining("--http-port");
        }
    }

    @Test
    void takesAPortThatIsFree() {
        assertThatCode(() -> Ports.requireFree("127.0.0.1", Ports.free(), "--http-port"))
                .doesNotThrowAnyException();
    }
}
