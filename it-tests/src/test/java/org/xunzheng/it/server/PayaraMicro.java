package org.xunzheng.it.server;

import java.util.Optional;
import org.xunzheng.launcher.EmptyFolder;
import org.xunzheng.launcher.Ports;
import org.xunzheng.launcher.RunningSystem;
import org.xunzheng.launcher.Settings;

/** Payara Micro as {@code ./run} starts it. */
class PayaraMicro implements TestServer {

    private final RunningSystem system;

    PayaraMicro() {
        system = new RunningSystem(
                new Settings(
                        Build.war(),
                        Build.payaraMicro(),
                        EmptyFolder.at(Build.output().resolve("payara-micro")),
                        "127.0.0.1",
                        Ports.free(),
                        Ports.free(),
                        Optional.empty(),
                        true,
                        Settings.Purpose.TEST,
                        IdentityProvider.running().settings()),
                System.out::println);
        Cleanup.onExit(this);
        try {
            system.start();
        } catch (RuntimeException e) {
            system.close();
            throw e;
        }
    }

    @Override
    public Site site() {
        return new Site(system.address(), system.database());
    }

    @Override
    public void close() {
        system.close();
    }
}
