package org.xunzheng.benchmarks;

/** One case: how large the classes are, how many threads issue them, and whether all in one run of numbers. */
record Cell(int size, int threads, boolean hot) {

    private static final int MANY = 128;

    /** How many classes are issued; enough for a second or two. */
    int classes() {
        return switch (size) {
            case 1 -> 3_000;
            case 50 -> 1_000;
            default -> 100;
        };
    }

    int runs() {
        return hot ? 1 : MANY;
    }
}
