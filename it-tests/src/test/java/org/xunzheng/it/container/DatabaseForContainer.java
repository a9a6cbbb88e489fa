package org.xunzheng.it.container;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import org.jboss.arquillian.container.spi.Container;
import org.jboss.arquillian.container.spi.ContainerRegistry;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;
import org.xunzheng.it.server.Build;
import org.xunzheng.it.server.Cleanup;
import org.xunzheng.launcher.DatabaseAccess;
import org.xunzheng.launcher.EmbeddedDatabase;
import org.xunzheng.launcher.EmptyFolder;
import org.xunzheng.launcher.Keys;
import org.xunzheng.launcher.Ports;
import org.xunzheng.launcher.Settings;

/** Starts a database before Arquillian starts Payara Micro, and tells the one of the other. */
public class DatabaseForContainer implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Lifecycle.class);
    }

    /** Made by Arquillian. */
    public static class Lifecycle {

        private EmbeddedDatabase database;

        /** The registry is there before the first container is started. */
        public void start(@Observes ContainerRegistry containers) throws IOException {
            var folder = EmptyFolder.at(Build.output().resolve("systems/container"));
            var keys = Keys.in(folder.resolve("keys"), true);
            database = EmbeddedDatabase.start(folder.resolve("postgresql"), Ports.free(), Settings.Purpose.TEST);
            Cleanup.onExit(this::close);
            var before = Files.write(folder.resolve("before.asadmin"), listenOnLoopback());
            var after = Files.write(folder.resolve("after.asadmin"), dataSource(database.access()));
            for (Container<?> container : containers.getContainers()) {
                container
                        .getContainerConfiguration()
                        .property("microJar", Build.payaraMicro().toString())
                        .property("cmdOptions", javaOptions(keys, database.access()))
                        .property(
                                "extraMicroOptions",
                                "--nocluster --disablephonehome --contextroot / --prebootcommandfile %s --postbootcommandfile %s"
                                        .formatted(before, after));
            }
        }

        public void stop(@Observes(precedence = -100) AfterSuite suite) {
            close();
        }

        private synchronized void close() {
            if (database != null) {
                database.close();
                database = null;
            }
        }

        private static String javaOptions(Keys keys, DatabaseAccess access) {
            var options = new StringBuilder("-Xmx640m -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8");
            var environment = new HashMap<>(keys.environment());
            environment.putAll(access.ofOwner());
            environment.forEach((name, value) -> options.append(" -D")
                    .append(name.toLowerCase().replace('_', '.'))
                    .append('=')
                    .append(value));
            return options.toString();
        }

        private static List<String> listenOnLoopback() {
            var server = "set configs.config.server-config.";
            return List.of(
                    server + "network-config.network-listeners.network-listener.http-listener.address=127.0.0.1",
                    server + "hazelcast-config-specific-configuration.enabled=false");
        }

        private static List<String> dataSource(DatabaseAccess access) {
            var properties = "user=%s:password=%s:URL=%s"
                    .formatted(
                            access.user(), access.password(), access.jdbcUrl().replace(":", "\\:"));
            return List.of(
                    "create-jdbc-connection-pool --datasourceclassname org.postgresql.xa.PGXADataSource"
                            + " --restype javax.sql.XADataSource --property " + properties + " xunzheng",
                    "create-jdbc-resource --connectionpoolid xunzheng jdbc/xunzheng");
        }
    }
}
