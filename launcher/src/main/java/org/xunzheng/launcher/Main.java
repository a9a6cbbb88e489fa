package org.xunzheng.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** What {@code ./run} calls once everything is built. Ends with 0 when it was asked to end, with 1 when it failed. */
final class Main {

    private final RunningSystem system;
    private final boolean samples;
    private final AtomicBoolean ending = new AtomicBoolean();

    private Main(Settings settings) {
        system = new RunningSystem(settings, System.out::println);
        samples = settings.samples();
    }

    public static void main(String[] arguments) throws InterruptedException, IOException {
        var words = List.of(arguments);
        if (words.contains("--help")) {
            System.out.print(CommandLine.USAGE);
            return;
        }
        try {
            var application = Path.of(System.getProperty("xunzheng.application"));
            var payaraMicro = Path.of(System.getProperty("xunzheng.payara-micro"));
            new Main(CommandLine.parse(words, System.getenv(), application, payaraMicro)).run();
        } catch (StartFailed e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private void run() throws InterruptedException, IOException {
        var begin = Instant.now();
        Runtime.getRuntime().addShutdownHook(new Thread(this::endOnSignal, "end"));
        try {
            system.start();
            System.out.printf(
                    "started in %d s%n", Duration.between(begin, Instant.now()).toSeconds());
            System.out.println("ready: " + system.address());
            if (samples) {
                System.out.print(sampleAccounts());
            }
            system.await();
        } catch (RuntimeException | Error e) {
            if (ending.compareAndSet(false, true)) {
                system.close();
                throw e;
            }
        }
    }

    /** Does nothing when the virtual machine ends because of a failure, which has cleared up already. */
    private void endOnSignal() {
        if (ending.compareAndSet(false, true)) {
            System.out.println("stopping");
            system.close();
            // Without this the status would be that of the signal, as if nothing had been cleared up.
            Runtime.getRuntime().halt(0);
        }
    }

    private static String sampleAccounts() throws IOException {
        try (var text = Main.class.getResourceAsStream("sample-accounts.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
