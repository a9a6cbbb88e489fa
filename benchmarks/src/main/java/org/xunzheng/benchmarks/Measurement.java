package org.xunzheng.benchmarks;

import java.util.Arrays;

/**
 * What a cell took.
 *
 * @param seconds from the first class to the last
 * @param javaSeconds processor time of this process
 * @param databaseSeconds processor time of the database's processes
 * @param latencies of each class, sorted, in nanoseconds
 */
record Measurement(int classes, double seconds, double javaSeconds, double databaseSeconds, long[] latencies) {

    double classesPerSecond() {
        return classes / seconds;
    }

    double processorMicrosPerClass() {
        return (javaSeconds + databaseSeconds) * 1e6 / classes;
    }

    double javaMicrosPerClass() {
        return javaSeconds * 1e6 / classes;
    }

    double percentileMillis(int percent) {
        return latencies[Math.min(latencies.length - 1, latencies.length * percent / 100)] / 1e6;
    }

    /** Both as one. */
    Measurement and(Measurement other) {
        long[] all = Arrays.copyOf(latencies, latencies.length + other.latencies.length);
        System.arraycopy(other.latencies, 0, all, latencies.length, other.latencies.length);
        Arrays.sort(all);
        return new Measurement(
                classes + other.classes,
                seconds + other.seconds,
                javaSeconds + other.javaSeconds,
                databaseSeconds + other.databaseSeconds,
                all);
    }
}
