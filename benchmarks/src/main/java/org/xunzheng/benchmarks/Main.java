package org.xunzheng.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.xunzheng.persistence.TestSystem;

/** Prints the figures of docs/benchmarks.md. */
public final class Main {

    private static final int SLICES = 5;
    private static final int WARM_UP = 5;

    private final BenchmarkDatabase database;
    private final TestSystem system;
    private final Workload workload;
    private final Stopwatch stopwatch;
    private final boolean quick;
    /** The first of the codes that each way has for many runs. */
    private final Map<Way, Integer> codes = new EnumMap<>(Way.class);

    private Main(BenchmarkDatabase database, boolean quick) {
        this.database = database;
        this.quick = quick;
        system = new TestSystem(database.dataSource());
        workload = new Workload(database, system);
        stopwatch = new Stopwatch(database);
        database.execute(resource("plain.sql"));
        for (Way way : Way.values()) {
            codes.put(way, workload.institutions(new Cell(1, 1, false).runs()));
        }
    }

    public static void main(String[] arguments) throws IOException {
        List<String> options = Arrays.asList(arguments);
        boolean quick = options.contains("--quick");
        if (options.contains("--province")) {
            province(
                    Path.of(option(options, "--data", "province")),
                    Double.parseDouble(option(options, "--scale", "1")));
            return;
        }
        if (options.contains("--lists")) {
            System.exit(lists(options) ? 0 : 1);
        }
        int rounds = Integer.parseInt(option(options, "--rounds", "3"));
        try (BenchmarkDatabase database = new BenchmarkDatabase()) {
            Main main = new Main(database, quick);
            System.out.println(machine(database));
            if (!options.contains("--look-up")) {
                main.issue(rounds);
            }
            if (!quick) {
                LookUp.report(database, main.workload);
            }
        }
    }

    private static String option(List<String> options, String name, String otherwise) {
        int at = options.lastIndexOf(name);
        return at < 0 ? otherwise : options.get(at + 1);
    }

    /** Makes a province in this folder, which stays. */
    private static void province(Path folder, double scale) throws IOException {
        try (BenchmarkDatabase database = BenchmarkDatabase.loading(folder)) {
            new Province(database, scale).make();
        }
    }

    /** Prints how long the lists of a province take; whether all is as it should be. */
    private static boolean lists(List<String> options) throws IOException {
        int timeout = Integer.parseInt(option(options, "--timeout", "20"));
        int limit = Integer.parseInt(option(options, "--limit", "200"));
        try (BenchmarkDatabase database =
                BenchmarkDatabase.in(Path.of(option(options, "--data", "province")), timeout)) {
            System.out.println(machine(database));
            List<String> faults = new Lists(database, timeout, limit).report(option(options, "--only", ""));
            faults.forEach(System.err::println);
            return faults.isEmpty();
        }
    }

    /** How a class is issued. */
    private enum Way {
        USE_CASE,
        /** By one call in plain SQL, from the class's roster. */
        PLAIN,
        /** By one call that makes the holders up: what the server can do at best. */
        LIMIT
    }

    private static String row(Cell cell, Map<Way, Measurement> measured) {
        Measurement useCase = measured.get(Way.USE_CASE);
        Measurement plain = measured.get(Way.PLAIN);
        Measurement limit = measured.get(Way.LIMIT);
        return String.format(
                Locale.ROOT,
                "| %d | %s | %d | %,.0f | %,.0f | %,.0f | **%.2f** | %,.0f | %.2f | %.0f + %.0f | %.0f | %.0f | %.1f | %.1f | %.1f |",
                cell.size(),
                cell.hot() ? "one" : "many",
                cell.threads(),
                useCase.classesPerSecond(),
                useCase.classesPerSecond() * cell.size(),
                plain.classesPerSecond(),
                useCase.classesPerSecond() / plain.classesPerSecond(),
                limit.classesPerSecond(),
                useCase.classesPerSecond() / limit.classesPerSecond(),
                useCase.javaMicrosPerClass(),
                useCase.processorMicrosPerClass() - useCase.javaMicrosPerClass(),
                plain.processorMicrosPerClass(),
                limit.processorMicrosPerClass(),
                useCase.percentileMillis(50),
                useCase.percentileMillis(99),
                plain.percentileMillis(99));
    }

    private void issue(int rounds) {
        List<Cell> cells = cells();
        // The compiler works beside the issuing until it has seen every method some ten thousand times, as in a server
        // it has
        // by noon. And every connection has to have prepared its statements.
        for (int i = 0; i < WARM_UP; i++) {
            measure(new Cell(1, 64, false));
            measure(new Cell(50, 64, false));
        }
        Map<Cell, Map<Way, Measurement>> measured = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Cell cell : cells) {
                Map<Way, Measurement> once = measure(cell);
                System.err.println(row(cell, once));
                once.forEach((way, measurement) -> measured.computeIfAbsent(cell, c -> new EnumMap<>(Way.class))
                        .merge(way, measurement, Measurement::and));
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
     * Measures all ways side by side: they take turns in slices, so that whatever else slows the machine down for a while
     * slows all of them. Each has runs of its own.
     */
    private Map<Way, Measurement> measure(Cell cell) {
        Map<Way, List<UUID>> classes = new EnumMap<>(Way.class);
        for (Way way : Way.values()) {
            classes.put(way, classes(cell, way));
        }
        workload.settle();
        Map<Way, Measurement> measured = new EnumMap<>(Way.class);
        for (int slice = 0; slice < SLICES; slice++) {
            for (int turn = 0; turn < Way.values().length; turn++) {
                Way way = Way.values()[(slice + turn) % Way.values().length];
                measured.merge(way, measure(cell, way, slice(classes.get(way), slice), slice), Measurement::and);
            }
        }
        return measured;
    }

    private List<UUID> classes(Cell cell, Way way) {
        int code = cell.hot() ? workload.institutions(1) : codes.get(way);
        return way == Way.LIMIT
                ? workload.withoutRoster(cell.classes(), cell.size(), code, cell.runs())
                : workload.classes(cell.classes(), cell.size(), code, cell.runs());
    }

    private Measurement measure(Cell cell, Way way, List<UUID> classes, int slice) {
        return way == Way.USE_CASE
                ? useCase(cell, classes)
                : plain(cell, classes, way == Way.PLAIN ? OptionalInt.empty() : OptionalInt.of(slice * classes.size()));
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

    /** By one call a class; with a number to begin at, the holders are made up. */
    private Measurement plain(Cell cell, List<UUID> classes, OptionalInt madeUpFrom) {
        return stopwatch.measure(classes, cell.threads(), (id, number) -> {
            try (Connection connection = database.dataSource().getConnection();
                    var call = connection.prepareStatement("select issue_plain(?, ?, ?)")) {
                connection.setAutoCommit(false);
                call.setObject(1, id);
                call.setObject(
                        2, madeUpFrom.isEmpty() ? null : (madeUpFrom.getAsInt() + number) * cell.size(), Types.INTEGER);
                call.setObject(3, workload.approver().account());
                call.execute();
                connection.commit();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static void print(Map<Cell, Map<Way, Measurement>> measured) {
        System.out.println("| class of | runs | threads | classes/s | certificates/s | plain SQL, classes/s | ratio"
                + " | limit, classes/s | ratio | CPU µs a class: Java + PostgreSQL | plain | limit | p50 ms | p99 ms"
                + " | plain p99 ms |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        measured.forEach((cell, ways) -> System.out.println(row(cell, ways)));
        System.out.println();
    }

    private static String machine(BenchmarkDatabase database) {
        return "Java " + Runtime.version() + ", " + database.value("select split_part(version(), ' on ', 1)") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, " + System.getProperty("os.name") + " "
                + System.getProperty("os.version") + ".\n";
    }

    static String resource(String name) {
        try (var in = Main.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
