package org.xunzheng.domain.matter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.xunzheng.domain.rule.Input;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Reason;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.Rule;
import org.xunzheng.domain.rule.WordsReason;

/**
 * A field of a form.
 *
 * @param name the component of the facts
 * @param rule the rule that wants it, if one does
 * @param wanted whether it may not be left out
 * @param longest of a text, in characters
 * @param code what a line that is a code looks like: digits in a row that are no number of a person
 * @param least of a number or a day, if there is a bound
 * @param options what can be chosen, where it is chosen from what there is
 * @param applies whether the other facts leave room for it
 * @param role what its choice is for
 * @param worked how rows are worked out that nobody brings
 */
public record Field<F extends Record>(
        String name,
        Kind kind,
        Optional<Rule> rule,
        boolean wanted,
        int longest,
        Optional<Pattern> code,
        Optional<Function<Asked<F>, Comparable<?>>> least,
        Optional<Function<Asked<F>, Comparable<?>>> most,
        Optional<Function<Asked<F>, List<Option>>> options,
        Function<F, Applies> applies,
        Role role,
        Optional<Function<Asked<F>, List<?>>> worked) {

    /** How it is typed and shown. */
    public enum Kind {
        LINE,
        WORDS,
        NUMBER,
        DAY,
        ONE,
        SEVERAL,
        /** A list of records, brought as a file. */
        ROWS
    }

    /** Whether other facts leave room for it. */
    enum Applies {
        YES,
        NO,
        /** What decides is not known yet; nothing is said about it then. */
        UNDECIDED
    }

    /** What a choice is for, beside being a fact. */
    enum Role {
        PLAIN,
        DECIDES,
        GIVEN
    }

    private static final int LONGEST_WORDS = 500;

    private static <F extends Record> Field<F> of(String name, Kind kind, Rule rule, int longest) {
        return new Field<>(
                name,
                kind,
                Optional.ofNullable(rule),
                true,
                longest,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                facts -> Applies.YES,
                Role.PLAIN,
                Optional.empty());
    }

    /** A text of one line. */
    public static <F extends Record> Field<F> line(String name, Rule rule, int longest) {
        return of(name, Kind.LINE, rule, longest);
    }

    /** Some sentences: a reason, a note. */
    public static <F extends Record> Field<F> words(String name, Rule rule) {
        return of(name, Kind.WORDS, rule, LONGEST_WORDS);
    }

    /** A whole number. */
    public static <F extends Record> Field<F> number(String name, Rule rule) {
        return of(name, Kind.NUMBER, rule, 0);
    }

    public static <F extends Record> Field<F> day(String name, Rule rule) {
        return of(name, Kind.DAY, rule, 0);
    }

    /** One of what there is; of an enumeration, one of its constants. */
    public static <F extends Record> Field<F> one(String name, Rule rule) {
        return of(name, Kind.ONE, rule, 0);
    }

    /** Several constants of an enumeration. */
    public static <F extends Record> Field<F> several(String name, Rule rule) {
        return of(name, Kind.SEVERAL, rule, 0);
    }

    /** Rows, as a file brings them; what is wrong with one, the kind's own rules say. */
    public static <F extends Record> Field<F> rows(String name, Rule rule) {
        return of(name, Kind.ROWS, rule, 0);
    }

    /** Rows that nobody brings: the kind works them out of the other facts, each time these are handed in. */
    public static <F extends Record> Field<F> worked(String name, Rule rule, Function<Asked<F>, List<?>> out) {
        Field<F> rows = Field.<F>rows(name, rule).ifAny();
        return new Field<>(
                name,
                rows.kind,
                rows.rule,
                false,
                0,
                rows.code,
                rows.least,
                rows.most,
                rows.options,
                rows.applies,
                rows.role,
                Optional.of(out));
    }

    /** The same field, which may be left out. */
    public Field<F> ifAny() {
        return new Field<>(name, kind, rule, false, longest, code, least, most, options, applies, role, worked);
    }

    /** The same line, where what looks like this is a code and no number of a person. */
    public Field<F> code(Pattern shape) {
        return new Field<>(
                name, kind, rule, wanted, longest, Optional.of(shape), least, most, options, applies, role, worked);
    }

    /** The same field within these bounds, both included. */
    public Field<F> between(Function<Asked<F>, Comparable<?>> from, Function<Asked<F>, Comparable<?>> to) {
        return new Field<>(
                name,
                kind,
                rule,
                wanted,
                longest,
                code,
                Optional.of(from),
                Optional.of(to),
                options,
                applies,
                role,
                worked);
    }

    /** The same field, chosen from these. */
    public Field<F> from(Function<Asked<F>, List<Option>> there) {
        return new Field<>(
                name, kind, rule, wanted, longest, code, least, most, Optional.of(there), applies, role, worked);
    }

    /** The same field, for facts of this sort alone; for others it has to be empty. */
    public Field<F> when(Predicate<F> sort) {
        return applying(facts -> sort.test(facts) ? Applies.YES : Applies.NO);
    }

    /** The same field, for facts of these sorts alone; as long as the sort is not chosen, nothing is said about it. */
    public Field<F> when(Function<F, ?> sort, Object... these) {
        return applying(facts -> {
            Object chosen = sort.apply(facts);
            return chosen == null ? Applies.UNDECIDED : List.of(these).contains(chosen) ? Applies.YES : Applies.NO;
        });
    }

    private Field<F> applying(Function<F, Applies> sort) {
        return new Field<>(name, kind, rule, wanted, longest, code, least, most, options, sort, role, worked);
    }

    /** The same choice, where it decides which other fields are asked, or what can be chosen there. */
    public Field<F> decides() {
        return as(Role.DECIDES);
    }

    /** The same choice, where it is what the form was opened for: a matter of the kind is begun on the page of that. */
    public Field<F> given() {
        return as(Role.GIVEN);
    }

    private Field<F> as(Role other) {
        return new Field<>(name, kind, rule, wanted, longest, code, least, most, options, applies, other, worked);
    }

    public boolean isDeciding() {
        return role == Role.DECIDES;
    }

    public boolean isGiven() {
        return role == Role.GIVEN;
    }

    /** Whether these facts have it. */
    public boolean isAsked(F facts) {
        return applies.apply(facts) == Applies.YES;
    }

    /** What is wrong with its value, whatever the other fields say. */
    List<Refusal> refusals(Object value, String label, Asked<F> asked) {
        Applies applicable = applies.apply(asked.facts());
        if (applicable == Applies.UNDECIDED) {
            return List.of();
        }
        if (value == null || value.equals("") || value instanceof Collection<?> none && none.isEmpty()) {
            return wanted && applicable == Applies.YES ? List.of(refused(MatterReason.MISSING, label)) : List.of();
        }
        if (applicable == Applies.NO) {
            return List.of(refused(MatterReason.NOT_APPLICABLE, label));
        }
        List<Refusal> refusals = new ArrayList<>();
        if (value instanceof String text && kind != Kind.ONE) {
            if (text.length() > longest) {
                refusals.add(refused(WordsReason.TOO_LONG, longest));
            }
            if (Input.hasPersonalNumber(text)
                    && code.filter(shape -> shape.matcher(text).matches()).isEmpty()) {
                refusals.add(refused(WordsReason.HOLD_A_NUMBER));
            }
        } else if (isBeyond(least, value, asked, -1) || isBeyond(most, value, asked, 1)) {
            refusals.add(refused(
                    MatterReason.OUT_OF_RANGE,
                    label,
                    least.map(bound -> bound.apply(asked)).map(String::valueOf).orElse(""),
                    most.map(bound -> bound.apply(asked)).map(String::valueOf).orElse("")));
        } else if (options.isPresent()
                && options.get().apply(asked).stream()
                        .noneMatch(one -> one.value().equals(String.valueOf(value)))) {
            refusals.add(refused(MatterReason.NOT_TO_CHOOSE, label));
        }
        return refusals;
    }

    Refusal refused(Reason reason, Object... parameters) {
        return Refusal.at(Place.field(name), rule.map(reason::by).orElse(reason), parameters);
    }

    private boolean isBeyond(
            Optional<Function<Asked<F>, Comparable<?>>> bound, Object value, Asked<F> asked, int side) {
        return bound.map(of -> of.apply(asked))
                .filter(limit -> compared(value, limit) * side > 0)
                .isPresent();
    }

    private static int compared(Object value, Comparable<?> limit) {
        return value instanceof LocalDate day
                ? day.compareTo((LocalDate) limit)
                : Long.compare(((Number) value).longValue(), ((Number) (Object) limit).longValue());
    }
}
