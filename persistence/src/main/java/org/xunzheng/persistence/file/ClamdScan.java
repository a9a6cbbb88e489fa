package org.xunzheng.persistence.file;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xunzheng.domain.file.FileScan;

/** Asks ClamAV's daemon over TCP, by its command INSTREAM: chunks, each after its length, and an empty one at the end. */
final class ClamdScan implements FileScan {

    private static final Logger LOG = Logger.getLogger(ClamdScan.class.getName());
    private static final int CHUNK = 64 * 1024;
    private static final int MILLISECONDS = 30_000;
    private static final int LONGEST_ANSWER = 4_096;

    private final String host;
    private final int port;

    ClamdScan(String host, int port) {
        this.host = host;
        this.port = port;
    }

    @Override
    public Finding scan(byte[] content) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), MILLISECONDS);
            socket.setSoTimeout(MILLISECONDS);
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            for (int from = 0; from < content.length; from += CHUNK) {
                int length = Math.min(CHUNK, content.length - from);
                out.writeInt(length);
                out.write(content, from, length);
            }
            out.writeInt(0);
            out.flush();
            String answer = new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.US_ASCII);
            return finding(answer.replace("\0", "").strip());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the virus scanner at " + host + ":" + port + " does not answer", e);
            return Finding.UNKNOWN;
        }
    }

    private static Finding finding(String answer) {
        if (answer.endsWith("OK")) {
            return Finding.CLEAN;
        }
        if (answer.endsWith("FOUND")) {
            return Finding.INFECTED;
        }
        LOG.log(Level.WARNING, "the virus scanner answers {0}", answer);
        return Finding.UNKNOWN;
    }
}
