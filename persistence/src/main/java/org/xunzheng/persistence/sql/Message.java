package org.xunzheng.persistence.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Several statements that go to the database together: one way there and back, however many they are. They run in the order
 * in which they were added, and each answers once {@link Sql#send} is through.
 */
public final class Message {

    private final List<Part> parts = new ArrayList<>();

    /** One of the statements, and what takes its answer. */
    private record Part(Statement statement, Taker taker) {}

    @FunctionalInterface
    private interface Taker {
        void take(PreparedStatement sent) throws SQLException;
    }

    /** What a query found; empty until the message was sent. */
    public static final class Rows<T> {

        private final List<T> found = new ArrayList<>();

        public List<T> all() {
            return List.copyOf(found);
        }

        public Optional<T> first() {
            return found.stream().findFirst();
        }
    }

    /** How many rows were written; none until the message was sent. */
    public static final class Count {

        private int rows;

        public int rows() {
            return rows;
        }
    }

    /** Adds a query. */
    public <T> Rows<T> ask(Statement query, Sql.Reader<T> reader) {
        Rows<T> rows = new Rows<>();
        parts.add(new Part(query, sent -> {
            try (ResultSet answer = sent.getResultSet()) {
                while (answer.next()) {
                    rows.found.add(reader.read(answer));
                }
            }
        }));
        return rows;
    }

    /** Adds something to be written. */
    public Count write(Statement statement) {
        Count count = new Count();
        parts.add(new Part(statement, sent -> count.rows = sent.getUpdateCount()));
        return count;
    }

    /** All of it as one statement. */
    Statement whole() {
        Statement whole = Statement.of("");
        for (int i = 0; i < parts.size(); i++) {
            whole.and(i == 0 ? "" : ";").and(parts.get(i).statement);
        }
        return whole;
    }

    /** Sends, and hands each statement its answer. */
    Void perform(PreparedStatement prepared) throws SQLException {
        prepared.execute();
        for (Part part : parts) {
            part.taker.take(prepared);
            prepared.getMoreResults();
        }
        return null;
    }
}
