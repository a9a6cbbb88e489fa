package org.xunzheng.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.xunzheng.launcher.Ports;

/** WildFly with its stock configuration, set up by {@code ear/servers/wildfly/set-up}. */
class WildFly extends FullServer {

    private Process process;

    WildFly() {
        super("wildfly");
        try {
            var home = Unpacked.server("wildfly");
            Unpacked.restore(home.resolve("standalone"));
            Unpacked.restore(home.resolve("modules"));
            run(
                    Build.setUp("wildfly").toString(),
                    home.toString(),
                    Build.postgresqlDriver().toString());
            Files.copy(Build.ear(), home.resolve("standalone/deployments/xunzheng.ear"));
            process = start(
                    home.resolve("bin/standalone.sh").toString(),
                    "-b=127.0.0.1",
                    "-Djboss.http.port=" + port(),
                    "-Djboss.https.port=" + Ports.free(),
                    "-Djboss.management.http.port=" + Ports.free());
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
        if (process != null) {
            // The script starts the server as a child, passes no signal on to it, and ends with it.
            process.descendants().forEach(Processes::end);
            Processes.end(process.toHandle());
        }
    }
}
