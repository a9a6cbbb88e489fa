package org.xunzheng.it.server;

/** A server with the application, for as long as the tests run. */
interface TestServer extends AutoCloseable {

    Site site();

    @Override
    void close();
}
