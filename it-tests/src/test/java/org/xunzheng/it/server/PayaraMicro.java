package org.xunzheng.it.server;

import java.nio.file.Path;
import java.util.Optional;
import org.xunzheng.launcher.DatabaseAccess;
import org.xunzheng.launcher.EmbeddedDatabase;
import org.xunzheng.launcher.EmptyFolder;
import org.xunzheng.launcher.Ports;
import org.xunzheng.launcher.RunningSystem;
import org.xunzheng.launcher.Settings;

/** Payara Micro as {@code ./run} starts it, on a database that can be taken away. */
class PayaraMicro implements TestServer {

    private final EmbeddedDatabase database;
    private final Path files;
    private final Relay relay;
    private final RunningSystem system;

    PayaraMicro() {
        var folder = EmptyFolder.at(Build.output().resolve("payara-micro"));
        files = folder.resolve("files");
        int port = Ports.free();
        database = EmbeddedDatabase.start(folder.resolve("postgresql"), port, Settings.Purpose.TEST);
        int relayed = Ports.free();
        relay = new Relay(relayed, port);
        var access = database.access();
        system = new RunningSystem(
                new Settings(
                        Build.war(),
                        Build.payaraMicro(),
                        folder,
                        "127.0.0.1",
                        Ports.free(),
                        Ports.free(),
                        Optional.of(new DatabaseAccess(
                                access.jdbcUrl().replace(":" + port + "/", ":" + relayed + "/"),
                                access.user(),
                                access.password(),
                                access.owner())),
                        true,
                        Settings.Purpose.TEST,
                        IdentityProvider.running().settings()),
                System.out::println);
        Cleanup.onExit(this);
        try {
            system.start();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    public Site site() {
        return new Site(system.address(), database.access(), files, Optional.of(relay));
    }

    @Override
    public void close() {
        system.close();
        relay.close();
        database.close();
    }
}
