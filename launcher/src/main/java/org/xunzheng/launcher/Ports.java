package org.xunzheng.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Asks the machine which ports can be had. */
public final class Ports {

    private Ports() {}

    /** A port on loopback that nobody listens on. */
    public static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StartFailed("No free port on this machine", e);
        }
    }

    /** Refuses a port that another program listens on, naming the option that chooses another. */
    static void requireFree(String address, int port, String option) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (UnknownHostException e) {
            throw new StartFailed("There is no address " + address + ".", e);
        } catch (IOException e) {
            throw new StartFailed(
                    "Port %d on %s cannot be used (%s). Choose another with %s."
                            .formatted(port, address, e.getMessage(), option),
                    e);
        }
    }
}
