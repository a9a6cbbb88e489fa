package org.xunzheng.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Runs work on so many threads and measures it. */
final class Stopwatch {

    private static final com.sun.management.OperatingSystemMXBean PROCESS =
            (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final BenchmarkDatabase database;

    Stopwatch(BenchmarkDatabase database) {
        this.database = database;
    }

    /** Issues one class; the number tells which one of its cell it is. */
    interface Issue {
        void issue(UUID trainingClass, int number) throws Exception;
    }

    Measurement measure(List<UUID> classes, int threads, Issue work) {
        AtomicInteger next = new AtomicInteger();
        long[] latencies = new long[classes.size()];
        double databaseBefore = database.processorSeconds();
        long javaBefore = PROCESS.getProcessCpuTime();
        long begin = System.nanoTime();
        together(threads, () -> {
            for (int i = next.getAndIncrement(); i < latencies.length; i = next.getAndIncrement()) {
                long before = System.nanoTime();
                work.issue(classes.get(i), i);
                latencies[i] = System.nanoTime() - before;
            }
            return null;
        });
        double seconds = (System.nanoTime() - begin) / 1e9;
        double java = (PROCESS.getProcessCpuTime() - javaBefore) / 1e9;
        Arrays.sort(latencies);
        return new Measurement(classes.size(), seconds, java, database.processorSeconds() - databaseBefore, latencies);
    }

    private static void together(int threads, java.util.concurrent.Callable<Void> work) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (Future<Void> done : pool.invokeAll(
                    IntStream.range(0, threads).mapToObj(i -> work).toList())) {
                done.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            pool.shutdownNow();
        }
    }
}
