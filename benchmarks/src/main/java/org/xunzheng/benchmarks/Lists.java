package org.xunzheng.benchmarks;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
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

    private final CountedStatements statements;
    private final TestSystem system;
    private final Ports ports = new Ports();
    private final List<Ask> asks;
    private final Map<Seat, List<Caller>> callers = new EnumMap<>(Seat.class);
    private final int timeout;
    private final int limit;
    private final List<String> faults = new ArrayList<>();

    /**
     * @param timeout after how many seconds the database breaks a statement off
     * @param limit the most milliseconds that 95 of 100 calls may take
     */
    Lists(BenchmarkDatabase database, int timeout, int limit) {
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
     * @param only the lists that are asked, by the beginning of their names; empty for all
     * @return what is not as it should be
     */
    List<String> report(String only) {
        System.out.println(
                "| list | asked for | page | statements | county p50 / p95 ms | city | province | institution |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        asks.stream().filter(ask -> ask.list().startsWith(only)).forEach(this::report);
        if (only.isEmpty()) {
            ports.forgotten().forEach(list -> faults.add(list + " is not in the table"));
        }
        return faults;
    }

    private void report(Ask ask) {
        Map<Seat, Taken> first = measure(ask, Where.FIRST, Map.of());
        print(ask, Where.FIRST, String.valueOf(statementsOf(ask)), first);
        if (ask.paged()) {
            for (Where where : List.of(Where.SECOND, Where.DEEP)) {
                print(ask, where, "", measure(ask, where, first));
            }
        }
    }

    /** Which page. */
    private enum Where {
        FIRST,
        SECOND,
        DEEP
    }

    /** The place that knows how one pages: by how many rows lie before. A short list is read half through. */
    private static Page.Part part(Where where, Function<Page.Part, Page<?>> list) {
        Page.Part first = new Page.Part(0, SIZE);
        return switch (where) {
            case FIRST -> first;
            case SECOND -> new Page.Part(SIZE, SIZE);
            case DEEP -> new Page.Part((int) Math.min(DEEP, list.apply(first).total() / 2), SIZE);
        };
    }

    /** What the calls of a cell took, sorted, in nanoseconds; none if the first was broken off. */
    private record Taken(long[] nanos) {

        static final Taken TOO_LONG = new Taken(new long[0]);

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
        long[] nanos = new long[CALLS];
        long whole = 0;
        int calls = 0;
        try {
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
        } catch (RuntimeException e) {
            if (!isBrokenOff(e)) {
                throw e;
            }
            return Taken.TOO_LONG;
        }
        long[] sorted = Arrays.copyOf(nanos, calls);
        Arrays.sort(sorted);
        return new Taken(sorted);
    }

    private Turn turn(Ask ask, Where where, Seat seat, int number) {
        List<Caller> there = callers.get(seat);
        Caller caller = there.get(number % there.size());
        Function<Page.Part, Page<?>> list = part -> system.in(() -> ask.page(new Turn(caller, part, number)));
        return new Turn(caller, part(where, list), number);
    }

    private static boolean isBrokenOff(Throwable thrown) {
        return thrown != null
                && (thrown instanceof SQLException sql && BROKEN_OFF.equals(sql.getSQLState())
                        || isBrokenOff(thrown.getCause()));
    }

    /** How many statements a call takes; a page with more rows takes no more. */
    private int statementsOf(Ask ask) {
        Seat seat = ask.seats().iterator().next();
        Turn turn = turn(ask, Where.FIRST, seat, 0);
        int few = statementsOf(ask, new Turn(turn.caller(), new Page.Part(0, 1), 0));
        int many = statementsOf(ask, turn);
        if (few != many) {
            faults.add(name(ask) + ": " + few + " statements for 1 row, " + many + " for " + SIZE);
        }
        return many;
    }

    private int statementsOf(Ask ask, Turn turn) {
        return statements.during(() -> {
            try {
                system.in(() -> ask.look().apply(turn));
            } catch (RuntimeException e) {
                if (!isBrokenOff(e)) {
                    throw e;
                }
            }
        });
    }

    private void print(Ask ask, Where where, String statementsOfIt, Map<Seat, Taken> taken) {
        StringBuilder row = new StringBuilder("| " + ask.list() + " | " + ask.asked() + " | "
                + (ask.paged() ? where.name().toLowerCase(Locale.ROOT) : "") + " | " + statementsOfIt + " |");
        for (Seat seat : Seat.values()) {
            row.append(' ').append(cell(ask, where, seat, taken.get(seat))).append(" |");
        }
        System.out.println(row);
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
