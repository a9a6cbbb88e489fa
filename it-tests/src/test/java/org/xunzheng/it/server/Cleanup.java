package org.xunzheng.it.server;

/** Stops servers also when the tests are broken off. Stopping twice does nothing. */
public final class Cleanup {

    private Cleanup() {}

    public static void onExit(AutoCloseable resource) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                resource.close();
            } catch (Exception e) {
                e.printStackTrace();
            }
        }));
    }
}
