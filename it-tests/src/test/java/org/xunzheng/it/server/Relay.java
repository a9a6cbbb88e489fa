package org.xunzheng.it.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between the application and its database, so that a test can take the database away and bring it back. */
public final class Relay implements AutoCloseable {

    private final int port;
    private final int database;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private ServerSocket door;

    /** Listens on the port for what is meant for the database's. */
    Relay(int port, int database) {
        this.port = port;
        this.database = database;
        listen();
    }

    /** Takes the database away: every connection ends, and none can be made. */
    public synchronized void cut() {
        try {
            door.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Brings it back, as it was. */
    public synchronized void mend() {
        listen();
    }

    @Override
    public void close() {
        cut();
    }

    private void listen() {
        try {
            ServerSocket listening = new ServerSocket();
            listening.setReuseAddress(true);
            listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            door = listening;
            start(() -> accept(listening));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket listening) {
        try {
            while (true) {
                Socket client = kept(listening.accept());
                Socket server = kept(new Socket(InetAddress.getLoopbackAddress(), database));
                start(() -> pass(client, server));
                start(() -> pass(server, client));
            }
        } catch (IOException closed) {
            return;
        }
    }

    /** One that was accepted while the database was taken away is closed as well. */
    private synchronized Socket kept(Socket socket) throws IOException {
        open.add(socket);
        if (door.isClosed()) {
            socket.close();
        }
        return socket;
    }

    private void pass(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
        } catch (IOException closed) {
            return;
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "relay");
        thread.setDaemon(true);
        thread.start();
    }
}
