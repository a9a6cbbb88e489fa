package org.xunzheng.benchmarks;

/** One case: how large the classes are, how many threads issue them, and whether all in one run of numbers. */
record Cell(int size, int threads, boolean hot) {

    private static final int MANY = 128;

    /**
     * How many classes are issued: enough for some seconds, so that planning every statement anew on every connection,
     * which the statistics of the new rows bring with them, does not count much.
     */
    int classes() {
        return switch (size) {
            case 1 -> 6_000;
            case 50 -> 3_000;
            default -> 300;
        };
    }

    int runs() {
        return hot ? 1 : MANY;
    }
}
