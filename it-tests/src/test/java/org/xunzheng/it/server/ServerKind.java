package org.xunzheng.it.server;

import java.util.function.Supplier;

/** The servers that the application is tried on. */
public enum ServerKind {
    PAYARA_MICRO(PayaraMicro::new),
    PAYARA_SERVER(PayaraServer::new),
    WILDFLY(WildFly::new);

    private final Supplier<TestServer> starter;

    ServerKind(Supplier<TestServer> starter) {
        this.starter = starter;
    }

    /** Starts it with the application deployed. */
    TestServer start() {
        return starter.get();
    }
}
