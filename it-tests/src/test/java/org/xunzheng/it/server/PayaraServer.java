package org.xunzheng.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.xunzheng.launcher.Ports;

/** Payara Server with its stock domain, set up by {@code ear/servers/payara/set-up}. */
class PayaraServer extends FullServer {

    private final int adminPort = Ports.free();
    private Path domain;

    PayaraServer() {
        super("payara-server");
        try {
            var home = Unpacked.server("payara");
            var asadmin = home.resolve("bin/asadmin").toString();
            var stockDomain = home.resolve("glassfish/domains/domain1");
            Unpacked.restore(stockDomain);
            listenOnLoopback(stockDomain.resolve("config/domain.xml"));
            domain = stockDomain;
            run(asadmin, "start-domain", "domain1");
            run(
                    "env",
                    "ADMIN_PORT=" + adminPort,
                    Build.setUp("payara").toString(),
                    home.toString(),
                    Build.postgresqlDriver().toString());
            run(asadmin, "restart-domain", "domain1");
            run(
                    asadmin,
                    "--port",
                    Integer.toString(adminPort),
                    "deploy",
                    "--name",
                    "xunzheng",
                    Build.ear().toString());
            awaitReady();
        } catch (IOException e) {
            close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException | AssertionError e) {
            close();
            throw e;
        }
    }

    @Override
    void stop() {
        if (domain != null) {
            try {
                var number = Files.readString(domain.resolve("config/pid")).strip();
                ProcessHandle.of(Long.parseLong(number)).ifPresent(Processes::end);
            } catch (IOException neverStarted) {
                // Then there is nothing to stop.
            }
        }
    }

    /**
     * Free ports, and none that is open to the network: the stock domain listens everywhere, for JMS, IIOP, JMX and its
     * data grid too.
     */
    private void listenOnLoopback(Path configuration) throws IOException {
        var text = Files.readString(configuration)
                .replace("address=\"0.0.0.0\"", "address=\"127.0.0.1\"")
                .replace("<network-listener port=", "<network-listener address=\"127.0.0.1\" port=")
                .replace("port=\"8080\"", "port=\"" + port() + "\"")
                .replace("port=\"8181\"", "port=\"" + Ports.free() + "\"")
                .replace("port=\"4848\"", "port=\"" + adminPort + "\"")
                .replace("port=\"8686\"", "port=\"" + Ports.free() + "\"")
                .replace("port=\"3700\"", "port=\"" + Ports.free() + "\"")
                .replace("lazy-init=\"true\"", "lazy-init=\"false\"")
                .replace("type=\"EMBEDDED\"", "type=\"REMOTE\"")
                .replace(
                        "<hazelcast-config-specific-configuration>",
                        "<hazelcast-config-specific-configuration enabled=\"false\">");
        Files.writeString(configuration, text);
    }
}
