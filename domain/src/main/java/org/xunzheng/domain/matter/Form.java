package org.xunzheng.domain.matter;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xunzheng.domain.rule.Input;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Reason;
import org.xunzheng.domain.rule.Refusal;

/** The fields of a kind of matter: how facts are read from what is typed, what is wrong with them, and how they are shown. */
public final class Form<F extends Record> {

    private final Class<F> facts;
    private final List<Field<F>> fields;

    private Form(Class<F> facts, List<Field<F>> fields) {
        this.facts = facts;
        this.fields = fields;
        Set<String> components = Arrays.stream(facts.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        if (components.contains("kind") || components.contains("id")) {
            throw new IllegalArgumentException(facts + ": kind and id name the matter in the form's address");
        }
        Set<String> named = fields.stream().map(Field::name).collect(Collectors.toSet());
        if (!components.equals(named)) {
            throw new IllegalArgumentException(facts + " has " + components + ", its form has " + named);
        }
    }

    /** The form of these facts: a field for each component, in the order in which people fill them in. */
    public static <F extends Record> Form<F> of(Class<F> facts, List<Field<F>> fields) {
        return new Form<>(facts, List.copyOf(fields));
    }

    public Class<F> facts() {
        return facts;
    }

    public List<Field<F>> fields() {
        return fields;
    }

    /**
     * What was typed, as far as it could be read.
     *
     * @param refusals what could not
     */
    public record Reading<F extends Record>(F facts, List<Refusal> refusals) {}

    /** Reads what was typed, by the names of fields: texts, or lists of texts. A name that no field has is refused. */
    Reading<F> read(MatterKind<F> kind, Map<String, ?> typed) {
        List<Refusal> refusals = new ArrayList<>();
        typed.keySet().stream()
                .filter(name -> fields.stream().noneMatch(field -> field.name().equals(name)))
                .forEach(name ->
                        refusals.add(Refusal.at(Place.field(name), MatterReason.UNKNOWN_FIELD, shortened(name))));
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordComponent component : facts.getRecordComponents()) {
            Field<F> field = field(component.getName());
            try {
                values.put(field.name(), value(component, typed.get(field.name())));
            } catch (Unreadable e) {
                values.put(field.name(), null);
                refusals.add(field.refused(e.reason, kind.text(field.name())));
            }
        }
        return new Reading<>(made(values), refusals);
    }

    /** What is wrong with the fields, each by itself. */
    List<Refusal> refusals(MatterKind<F> kind, Asked<F> asked) {
        return fields.stream()
                .flatMap(field ->
                        field.refusals(value(asked.facts(), field.name()), kind.text(field.name()), asked).stream())
                .toList();
    }

    /** The values by the names of their fields, in the order of the form. */
    public Map<String, Object> values(F of) {
        Map<String, Object> values = new LinkedHashMap<>();
        fields.forEach(field -> values.put(field.name(), value(of, field.name())));
        return values;
    }

    /** What people read for a value: of one that was chosen, its label. Nothing for an empty one. */
    public Optional<String> shown(Field<F> field, Asked<F> asked) {
        Object value = value(asked.facts(), field.name());
        if (value == null || value.equals("")) {
            return Optional.empty();
        }
        if (field.kind() == Field.Kind.ROWS) {
            return Optional.of(String.valueOf(((Collection<?>) value).size()));
        }
        if (value instanceof Collection<?> several) {
            return Optional.of(
                    several.stream().map(one -> Refusal.word((Enum<?>) one)).collect(Collectors.joining(",")));
        }
        if (value instanceof Enum<?> constant) {
            return Optional.of(Refusal.word(constant));
        }
        return field.options()
                .flatMap(options -> options.apply(asked).stream()
                        .filter(one -> one.value().equals(String.valueOf(value)))
                        .findFirst())
                .map(Option::label)
                .or(() -> Optional.of(String.valueOf(value)));
    }

    /** What can be chosen in the field of this name. */
    public List<Option> options(String name, Asked<F> asked) {
        return field(name).options().map(options -> options.apply(asked)).orElseGet(() -> constants(component(name))
                .map(Option::of)
                .toList());
    }

    /** The facts with the rows that are worked out of them. */
    F worked(Asked<F> asked) {
        Map<String, Object> values = values(asked.facts());
        fields.forEach(field -> field.worked().ifPresent(out -> values.put(field.name(), out.apply(asked))));
        return made(values);
    }

    /** Facts of which nothing is known yet. */
    public F empty() {
        return made(Map.of());
    }

    private Field<F> field(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private RecordComponent component(String name) {
        return Arrays.stream(facts.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static java.util.stream.Stream<Enum<?>> constants(RecordComponent component) {
        Class<?> type = component.getType();
        if (component.getGenericType() instanceof ParameterizedType several) {
            type = (Class<?>) several.getActualTypeArguments()[0];
        }
        return Arrays.stream((Enum<?>[]) type.getEnumConstants());
    }

    private Object value(F of, String name) {
        try {
            return component(name).getAccessor().invoke(of);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(facts + "." + name, e);
        }
    }

    private F made(Map<String, Object> values) {
        try {
            RecordComponent[] components = facts.getRecordComponents();
            return facts.getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(Arrays.stream(components)
                            .map(component -> values.get(component.getName()))
                            .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("facts " + facts, e);
        }
    }

    private static Object value(RecordComponent component, Object typed) throws Unreadable {
        Class<?> type = component.getType();
        if (type == Set.class) {
            Set<Object> several = new LinkedHashSet<>();
            for (Object one : typed instanceof Collection<?> list ? list : Arrays.asList(typed)) {
                if (one != null && !one.equals("")) {
                    several.add(constant(component, String.valueOf(one)));
                }
            }
            return several;
        }
        if (type == List.class) {
            return rows(component, typed);
        }
        if (typed instanceof Collection<?> || typed instanceof Map<?, ?>) {
            throw new Unreadable(MatterReason.NOT_TO_CHOOSE);
        }
        String line =
                Input.line(typed instanceof BigDecimal number ? number.toPlainString() : Objects.toString(typed, ""));
        if (type == String.class) {
            return line;
        }
        if (line.isEmpty()) {
            return null;
        }
        if (type == Integer.class) {
            return number(line);
        }
        if (type == LocalDate.class) {
            return Input.day(line).orElseThrow(() -> new Unreadable(MatterReason.NO_DAY));
        }
        if (type == UUID.class) {
            return id(line);
        }
        if (type.isEnum()) {
            return constant(component, line);
        }
        throw new IllegalStateException("a form cannot read " + type);
    }

    /** Records that somebody else read from a file. */
    private static List<Object> rows(RecordComponent component, Object typed) throws Unreadable {
        Class<?> type = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        List<Object> rows = new ArrayList<>(typed instanceof Collection<?> list ? list : List.of());
        if (!(typed == null || typed instanceof Collection<?>) || !rows.stream().allMatch(type::isInstance)) {
            throw new Unreadable(MatterReason.NOT_TO_CHOOSE);
        }
        return rows;
    }

    private static Integer number(String line) throws Unreadable {
        boolean negative = line.startsWith("-");
        int number = Input.number(negative ? line.substring(1) : line)
                .orElseThrow(() -> new Unreadable(MatterReason.NO_NUMBER));
        return negative ? -number : number;
    }

    private static UUID id(String line) throws Unreadable {
        try {
            return UUID.fromString(line);
        } catch (IllegalArgumentException e) {
            throw new Unreadable(MatterReason.NOT_TO_CHOOSE);
        }
    }

    private static Enum<?> constant(RecordComponent component, String name) throws Unreadable {
        return constants(component)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Unreadable(MatterReason.NOT_TO_CHOOSE));
    }

    private static String shortened(String name) {
        return Input.hasPersonalNumber(name) || name.length() > 40 ? "…" : name;
    }

    private static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1;

        private final transient Reason reason;

        Unreadable(Reason reason) {
            this.reason = reason;
        }
    }
}
