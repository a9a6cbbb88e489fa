package org.xunzheng.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.xunzheng.persistence.TestSystem;

/** Prints the figures of docs/benchmarks.md. */
public final class Main {

    private static final int SLICES = 5;

    private final BenchmarkDatabase database;
    private final TestSystem system;
    private final Workload workload;
    private final Stopwatch stopwatch;
    private final boolean quick;
    /** The codes that each of the two has for many runs. */
    private final int useCaseCode;

    private final int plainCode;

    private Main(BenchmarkDatabase database, boolean quick) {
        this.database = database;
        this.quick = quick;
        system = new TestSystem(database.dataSource());
        workload = new Workload(database, system);
        stopwatch = new Stopwatch(database);
        database.execute(resource("plain.sql"));
        int runs = new Cell(1, 1, false).runs();
        useCaseCode = workload.institutions(runs);
        plainCode = workload.institutions(runs);
    }

    public static void main(String[] arguments) throws IOException {
        List<String> options = Arrays.asList(arguments);
        boolean quick = options.contains("--quick");
        int rounds = options.contains("--rounds") ? Integer.parseInt(options.get(options.indexOf("--rounds") + 1)) : 3;
        try (BenchmarkDatabase database = new BenchmarkDatabase()) {
            Main main = new Main(database, quick);
            System.out.println(main.machine());
            if (!options.contains("--look-up")) {
                main.issue(rounds);
            }
            if (!quick) {
                LookUp.report(database, main.workload);
            }
        }
    }

    private record Pair(Measurement useCase, Measurement plain) {

        Pair and(Pair other) {
            return new Pair(useCase.and(other.useCase), plain.and(other.plain));
        }

        String row(Cell cell) {
            return String.format(
                    Locale.ROOT,
                    "| %d | %s | %d | %,.0f | %,.0f | %,.0f | **%.2f** | %.0f + %.0f | %.0f | %.2f | %.1f | %.1f | %.1f |",
                    cell.size(),
                    cell.hot() ? "one" : "many",
                    cell.threads(),
                    useCase.classesPerSecond(),
                    useCase.classesPerSecond() * cell.size(),
                    plain.classesPerSecond(),
                    useCase.classesPerSecond() / plain.classesPerSecond(),
                    useCase.javaMicrosPerClass(),
                    useCase.processorMicrosPerClass() - useCase.javaMicrosPerClass(),
                    plain.processorMicrosPerClass(),
                    plain.processorMicrosPerClass() / useCase.processorMicrosPerClass(),
                    useCase.percentileMillis(50),
                    useCase.percentileMillis(99),
                    plain.percentileMillis(99));
        }
    }

    private void issue(int rounds) {
        List<Cell> cells = cells();
        // The compiler works beside the issuing until it has seen every method some ten thousand times, as in a server
        // that
        // has run since the morning; and every connection has to have prepared its statements.
        for (int i = 0; i < 5; i++) {
            measure(new Cell(1, 64, false));
            measure(new Cell(50, 64, false));
        }
        Map<Cell, Pair> measured = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Cell cell : cells) {
                Pair pair = measure(cell);
                System.err.println(pair.row(cell));
                measured.merge(cell, pair, Pair::and);
            }
        }
        print(measured);
    }

    private List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (int size : quick ? new int[] {50} : new int[] {1, 50, 500}) {
            for (boolean hot : new boolean[] {false, true}) {
                for (int threads : quick ? new int[] {1, 16} : new int[] {1, 4, 16, 64}) {
                    cells.add(new Cell(size, threads, hot));
                }
            }
        }
        return cells;
    }

    /**
     * Measures both ways side by side: they take turns in slices, so that whatever else slows the machine down for a while
     * slows both. Each has runs of its own.
     */
    private Pair measure(Cell cell) {
        List<UUID> issued = workload.classes(
                cell.classes(), cell.size(), cell.hot() ? workload.institutions(1) : useCaseCode, cell.runs());
        List<UUID> plain = workload.withoutRoster(
                cell.classes(), cell.size(), cell.hot() ? workload.institutions(1) : plainCode, cell.runs());
        workload.settle();
        return IntStream.range(0, SLICES)
                .mapToObj(slice -> measure(cell, slice(issued, slice), slice(plain, slice), slice))
                .reduce(Pair::and)
                .orElseThrow();
    }

    private Pair measure(Cell cell, List<UUID> issued, List<UUID> plain, int slice) {
        if (slice % 2 == 1) {
            Measurement before = plain(cell, plain, slice);
            return new Pair(useCase(cell, issued), before);
        }
        Measurement before = useCase(cell, issued);
        return new Pair(before, plain(cell, plain, slice));
    }

    private static List<UUID> slice(List<UUID> classes, int slice) {
        int size = classes.size() / SLICES;
        return classes.subList(slice * size, (slice + 1) * size);
    }

    private Measurement useCase(Cell cell, List<UUID> classes) {
        return stopwatch.measure(
                classes,
                cell.threads(),
                (id, number) -> system.in(() -> system.issueCertificates
                        .issue(workload.approver(), id, 1, Optional.empty())
                        .orElseThrow()));
    }

    private Measurement plain(Cell cell, List<UUID> classes, int slice) {
        return stopwatch.measure(classes, cell.threads(), (id, number) -> {
            try (Connection connection = database.dataSource().getConnection();
                    var call = connection.prepareStatement("select issue_plain(?, ?, ?)")) {
                connection.setAutoCommit(false);
                call.setObject(1, id);
                call.setInt(2, (slice * classes.size() + number) * cell.size());
                call.setObject(3, workload.approver().account());
                call.execute();
                connection.commit();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static void print(Map<Cell, Pair> measured) {
        System.out.println("| class of | runs | threads | classes/s | certificates/s | plain SQL, classes/s | ratio |"
                + " CPU µs a class: Java + PostgreSQL | plain | ratio | p50 ms | p99 ms | plain p99 ms |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        measured.forEach((cell, pair) -> System.out.println(pair.row(cell)));
        System.out.println();
    }

    private String machine() {
        return "Java " + Runtime.version() + ", " + database.value("select split_part(version(), ' on ', 1)") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, " + System.getProperty("os.name") + " "
                + System.getProperty("os.version") + ".\n";
    }

    private static String resource(String name) {
        try (var in = Main.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
