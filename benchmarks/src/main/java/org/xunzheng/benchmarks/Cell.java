package org.xunzheng.benchmarks;

/** One case: how large the classes are, how many threads issue them, and whether all in one run of numbers. */
record Cell(int size, int threads, boolean hot) {

    private static final int MANY = 128;

    /** How many classes are issued: enough for some seconds, and not more than one run has room for. */
    int classes() {
        return switch (size) {
            case 1 -> 4_000;
            case 50 -> 1_900;
            default -> 190;
        };
    }

    int runs() {
        return hot ? 1 : MANY;
    }
}
