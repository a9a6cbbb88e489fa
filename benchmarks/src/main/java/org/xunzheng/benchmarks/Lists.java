package org.xunzheng.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.persistence.CountedStatements;
import org.xunzheng.persistence.TestSystem;

/** How long each list of a province takes, and each search, page and detail of it. */
final class Lists {

    /** Rows of a page, as tables have them. */
    private static final int SIZE = 20;
    /** How far people page at most: the lists count no further. */
    private static final int DEEP = 10_000;

    private static final int CALLS = 40;
    private static final int WARM_UP = 3;
    /** A cell that took so long is known well enough. */
    private static final long LONG_ENOUGH = 3_000_000_000L;

    private static final String BROKEN_OFF = "57014";

    private final BenchmarkDatabase database;
    private final CountedStatements statements;
    private final TestSystem system;
    private final Ports ports = new Ports();
    private final List<Ask> asks;
    private final Map<Seat, List<Caller>> callers = new EnumMap<>(Seat.class);
    private final int timeout;
    private final int limit;
    private final List<String> faults = new ArrayList<>();
    /** What {@link #part} found, so that a list is not read through before each call. */
    private final Map<Place, Page.Part> parts = new HashMap<>();

    private record Place(Ask ask, Where where, UUID account) {}

    /**
     * @param timeout after how many seconds the database breaks a statement off
     * @param limit the most milliseconds that 95 of 100 calls may take
     */
    Lists(BenchmarkDatabase database, int timeout, int limit) {
        this.database = database;
        this.timeout = timeout;
        this.limit = limit;
        // Brings the schema up to date, however long that takes.
        new TestSystem(database.unpooled());
        statements = new CountedStatements(database.dataSource());
        system = new TestSystem(statements.dataSource());
        asks = Asks.of(database, system, ports);
        for (Seat seat : Seat.values()) {
            callers.put(
                    seat,
                    database.column(seat.logins()).stream()
                            .map(login -> system.in(() -> system.accounts.caller(login))
                                    .orElseThrow())
                            .toList());
        }
    }

    /**
     * Prints the table.
     *
     * @param only what is asked for, an expression that finds "classes (training)"; empty for all
     * @return what is not as it should be
     */
    List<String> report(String only) {
        System.out.println(
                "| list | asked for | page | statements | county p50 / p95 ms | city | province | institution"
                        + " | the province's rows by key |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        asks.stream()
                .filter(ask -> Pattern.compile(only).matcher(name(ask)).find())
                .forEach(this::report);
        if (only.isEmpty()) {
            ports.forgotten().forEach(list -> faults.add(list + " is not in the table"));
        }
        return faults;
    }

    private void report(Ask ask) {
        Map<Seat, Taken> first = measure(ask, Where.FIRST, Map.of());
        String statementsOfIt =
                unlessBrokenOff(() -> statementsOf(ask)).map(String::valueOf).orElse("");
        String byKey = ask.plain()
                .flatMap(plain -> unlessBrokenOff(() -> byKey(ask, plain)))
                .map(millis -> String.format(Locale.ROOT, "%.1f", millis))
                .orElse("");
        print(ask, Where.FIRST, statementsOfIt, first, byKey);
        if (ask.paged()) {
            for (Where where : List.of(Where.SECOND, Where.DEEP, Where.NUMBERED)) {
                print(ask, where, "", measure(ask, where, first), "");
            }
        }
    }

    /** Which page. */
    private enum Where {
        FIRST,
        SECOND,
        /** Behind {@link #DEEP} rows. */
        DEEP,
        /** By its number, in the middle of what can be gone to so. */
        NUMBERED
    }

    /** The place that knows how one pages: by key, or by a number. A short list is read half through. */
    private static Page.Part part(Where where, Function<Page.Part, Page<?>> list) {
        Page.Part first = new Page.Part(0, SIZE);
        return switch (where) {
            case FIRST -> first;
            case SECOND ->
                list.apply(Page.Part.beginning(SIZE))
                        .next()
                        .map(key -> Page.Part.after(key, SIZE))
                        .orElse(first);
            case DEEP ->
                list.apply(Page.Part.beginning((int)
                                Math.max(1, Math.min(DEEP, list.apply(first).total() / 2))))
                        .next()
                        .map(key -> Page.Part.after(key, SIZE))
                        .orElse(first);
            case NUMBERED ->
                new Page.Part((int) Math.min(DEEP / 2, list.apply(first).total() / 2), SIZE);
        };
    }

    /** What the calls of a cell took, sorted, in nanoseconds; none if the first was broken off. */
    private record Taken(long[] nanos) {

        static final Taken TOO_LONG = new Taken(new long[0]);

        static Taken of(long[] nanos) {
            Arrays.sort(nanos);
            return new Taken(nanos);
        }

        double millis(int percent) {
            return nanos[Math.min(nanos.length - 1, nanos.length * percent / 100)] / 1e6;
        }
    }

    /** By seat. Later pages of a search are what the province sees; who waited for the first page in vain gets no other. */
    private Map<Seat, Taken> measure(Ask ask, Where where, Map<Seat, Taken> first) {
        Map<Seat, Taken> taken = new EnumMap<>(Seat.class);
        for (Seat seat : where == Where.FIRST || ask.isWhole() ? ask.seats() : Asks.PROVINCE) {
            taken.put(seat, first.get(seat) == Taken.TOO_LONG ? Taken.TOO_LONG : measure(ask, where, seat));
        }
        return taken;
    }

    private Taken measure(Ask ask, Where where, Seat seat) {
        return unlessBrokenOff(() -> taken(ask, where, seat)).orElse(Taken.TOO_LONG);
    }

    private Taken taken(Ask ask, Where where, Seat seat) {
        long[] nanos = new long[CALLS];
        long whole = 0;
        int calls = 0;
        for (int number = -WARM_UP; number < CALLS && whole < LONG_ENOUGH; number++) {
            Turn turn = turn(ask, where, seat, number + WARM_UP);
            long begun = System.nanoTime();
            system.in(() -> ask.look().apply(turn));
            long took = System.nanoTime() - begun;
            whole += took;
            if (number >= 0 || whole >= LONG_ENOUGH) {
                nanos[calls++] = took;
            }
        }
        return Taken.of(Arrays.copyOf(nanos, calls));
    }

    private Turn turn(Ask ask, Where where, Seat seat, int number) {
        List<Caller> there = callers.get(seat);
        Caller caller = there.get(number % there.size());
        Page.Part part = parts.computeIfAbsent(
                new Place(ask, where, caller.account()),
                place -> part(where, first -> system.in(() -> ask.page(new Turn(caller, first, number)))));
        return new Turn(caller, part, number);
    }

    /** What the work finds; nothing if the database broke it off. */
    private static <T> Optional<T> unlessBrokenOff(Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (RuntimeException e) {
            if (isBrokenOff(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static boolean isBrokenOff(Throwable thrown) {
        return thrown != null
                && (thrown instanceof SQLException sql && BROKEN_OFF.equals(sql.getSQLState())
                        || isBrokenOff(thrown.getCause()));
    }

    /** How many statements a call takes; a page with more rows takes no more. */
    private int statementsOf(Ask ask) {
        Caller caller = callers.get(ask.seats().iterator().next()).get(0);
        int few = statementsOf(ask, new Turn(caller, new Page.Part(0, 1), 0));
        int many = statementsOf(ask, new Turn(caller, new Page.Part(0, SIZE), 0));
        // A list that ends on its page is not counted again.
        if (many > few) {
            faults.add(name(ask) + ": " + few + " statements for 1 row, " + many + " for " + SIZE);
        }
        return many;
    }

    private int statementsOf(Ask ask, Turn turn) {
        return statements.during(() -> system.in(() -> ask.look().apply(turn)));
    }

    /** How many milliseconds the rows of the first page cost by their keys, half of the times. */
    private double byKey(Ask ask, Ask.Plain plain) {
        Turn turn = turn(ask, Where.FIRST, Seat.PROVINCE, 0);
        Object[] keys =
                system.in(() -> ask.page(turn)).rows().stream().map(plain.key()).toArray();
        long[] nanos = new long[CALLS];
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement query = connection.prepareStatement(plain.query())) {
            query.setArray(1, connection.createArrayOf(plain.type(), keys));
            for (int i = 0; i < CALLS; i++) {
                long begun = System.nanoTime();
                query.executeQuery().close();
                nanos[i] = System.nanoTime() - begun;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Taken.of(nanos).millis(50);
    }

    private void print(Ask ask, Where where, String statementsOfIt, Map<Seat, Taken> taken, String byKey) {
        StringBuilder row = new StringBuilder("| " + ask.list() + " | " + ask.asked() + " | "
                + (ask.paged() ? where.name().toLowerCase(Locale.ROOT) : "") + " | " + statementsOfIt + " |");
        for (Seat seat : Seat.values()) {
            row.append(' ').append(cell(ask, where, seat, taken.get(seat))).append(" |");
        }
        System.out.println(row.append(' ').append(byKey).append(" |"));
    }

    private String cell(Ask ask, Where where, Seat seat, Taken taken) {
        if (taken == null) {
            return "";
        }
        if (taken == Taken.TOO_LONG) {
            faults.add(name(ask) + ", " + where + ", " + seat + ": more than " + timeout + " s");
            return "> " + timeout + " s";
        }
        if (taken.millis(95) > limit) {
            faults.add(String.format(Locale.ROOT, "%s, %s, %s: %.0f ms", name(ask), where, seat, taken.millis(95)));
        }
        return String.format(Locale.ROOT, "%.0f / %.0f", taken.millis(50), taken.millis(95));
    }

    private static String name(Ask ask) {
        return ask.list() + " (" + ask.asked() + ")";
    }
}
