package org.xunzheng.persistence.sql;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Records as rows: each component is the column of its name, {@code wantedFrom} that of {@code wanted_from}. Texts, whole
 * numbers, days, moments, ids, bytes, constants, sets of constants ({@code text[]}), and each of them as an {@link Optional}. Lists of
 * records have tables of their own.
 */
public final class Records {

    private Records() {}

    /** Reads rows whose columns have the names of the record's components. */
    public static <R extends Record> Sql.Reader<R> reader(Class<R> type) {
        RecordComponent[] components = type.getRecordComponents();
        Constructor<R> constructor = constructor(type, components);
        return row -> {
            Object[] values = new Object[components.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = read(row, column(components[i].getName()), components[i].getGenericType());
            }
            return made(constructor, values);
        };
    }

    /** Inserts the record into a table, with these columns beside its own. */
    public static Statement insert(String table, Map<String, ?> beside, Record row) {
        Map<String, Object> columns = new LinkedHashMap<>(beside);
        for (RecordComponent component : row.getClass().getRecordComponents()) {
            if (component.getType() != List.class) {
                columns.put(column(component.getName()), bound(value(component, row)));
            }
        }
        return Statement.of(
                "insert into " + table + " (" + String.join(", ", columns.keySet()) + ") values ("
                        + columns.keySet().stream().map(name -> "?").collect(Collectors.joining(", ")) + ")",
                columns.values().toArray());
    }

    /**
     * Inserts records into a table by one statement, each with its position from 1, and with these columns beside its own.
     *
     * @param type of the records: texts, whole numbers, days and constants
     */
    public static <R extends Record> Statement insert(
            String table, Map<String, ?> beside, Class<R> type, List<R> rows) {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put(
                "position",
                Column.of(
                        "integer", IntStream.rangeClosed(1, rows.size()).boxed().toList(), position -> position));
        for (RecordComponent component : type.getRecordComponents()) {
            columns.put(
                    column(component.getName()),
                    Column.of(sqlType(component.getType()), rows, row -> stored(value(component, row))));
        }
        List<Object> bound = new ArrayList<>(beside.values());
        bound.addAll(columns.values());
        List<String> names = new ArrayList<>(beside.keySet());
        names.addAll(columns.keySet());
        return Statement.of(
                "insert into " + table + " (" + String.join(", ", names) + ") select "
                        + beside.keySet().stream().map(name -> "?, ").collect(Collectors.joining())
                        + "r.* from unnest("
                        + columns.keySet().stream().map(name -> "?").collect(Collectors.joining(", ")) + ") as r",
                bound.toArray());
    }

    /** The components of a record that are lists of records, which have tables of their own, with the type of each. */
    public static Map<RecordComponent, Class<? extends Record>> lists(Class<? extends Record> type) {
        Map<RecordComponent, Class<? extends Record>> lists = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getGenericType() instanceof ParameterizedType list && list.getRawType() == List.class) {
                lists.put(component, ((Class<?>) list.getActualTypeArguments()[0]).asSubclass(Record.class));
            }
        }
        return lists;
    }

    /** The value of a component. */
    public static Object value(RecordComponent component, Record row) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("component " + component, e);
        }
    }

    /** The same record with these lists. */
    public static <R extends Record> R with(R row, Map<String, List<?>> lists) {
        @SuppressWarnings("unchecked")
        Class<R> type = (Class<R>) row.getClass();
        RecordComponent[] components = type.getRecordComponents();
        return made(
                constructor(type, components),
                Arrays.stream(components)
                        .map(component -> lists.containsKey(component.getName())
                                ? lists.get(component.getName())
                                : value(component, row))
                        .toArray());
    }

    private static String sqlType(Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return "integer";
        }
        if (type == LocalDate.class) {
            return "date";
        }
        if (type == String.class || type.isEnum()) {
            return "text";
        }
        throw new IllegalStateException("no column is a " + type);
    }

    private static Object stored(Object value) {
        return value instanceof Enum<?> constant ? constant.name() : value;
    }

    /** The name of the column for a component. */
    public static String column(String component) {
        return component.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static <R extends Record> Constructor<R> constructor(Class<R> type, RecordComponent[] components) {
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("record " + type, e);
        }
    }

    private static <R> R made(Constructor<R> constructor, Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("a stored row is none of " + constructor.getDeclaringClass(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("record " + constructor.getDeclaringClass(), e);
        }
    }

    private static Object bound(Object value) {
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof Collection<?> several) {
            return Column.of("text", several, one -> ((Enum<?>) one).name());
        }
        return value;
    }

    private static Object read(ResultSet row, String column, Type type) throws SQLException {
        if (type instanceof ParameterizedType holder) {
            Type held = holder.getActualTypeArguments()[0];
            if (holder.getRawType() == List.class) {
                return List.of();
            }
            return holder.getRawType() == Optional.class
                    ? Optional.ofNullable(read(row, column, held))
                    : constants(row.getArray(column), (Class<?>) held);
        }
        if (type == OptionalInt.class) {
            int number = row.getInt(column);
            return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(number);
        }
        return single(row, column, (Class<?>) type);
    }

    private static Object single(ResultSet row, String column, Class<?> type) throws SQLException {
        if (type == int.class) {
            return row.getInt(column);
        }
        if (type == long.class) {
            return row.getLong(column);
        }
        if (type == boolean.class) {
            return row.getBoolean(column);
        }
        if (type == byte[].class) {
            return row.getBytes(column);
        }
        if (type == Instant.class) {
            OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
            return at == null ? null : at.toInstant();
        }
        if (type.isEnum()) {
            String name = row.getString(column);
            return name == null ? null : constant(type, name);
        }
        if (type == String.class) {
            return row.getString(column);
        }
        if (Set.<Class<?>>of(Integer.class, Long.class, UUID.class, LocalDate.class)
                .contains(type)) {
            return row.getObject(column, type);
        }
        throw new IllegalStateException("no column is a " + type);
    }

    private static Set<Object> constants(Array stored, Class<?> type) throws SQLException {
        Set<Object> constants = new LinkedHashSet<>();
        for (Object name : stored == null ? new Object[0] : (Object[]) stored.getArray()) {
            constants.add(constant(type, (String) name));
        }
        return constants;
    }

    private static Object constant(Class<?> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> ((Enum<?>) one).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(type + " has no " + name));
    }
}
