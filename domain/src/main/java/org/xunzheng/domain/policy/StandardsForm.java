package org.xunzheng.domain.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xunzheng.serial.Category;

/**
 * Standards of subsidies: a list of groups with {@code scheme}, {@code by} (hour, day or person) and {@code yuan}, {@code
 * hours-a-day} where days are counted, {@code most} where there is a cap, {@code categories} and {@code levels} where limited.
 */
record StandardsForm() implements Form<Standards> {

    private static final String HOURS_A_DAY = "hours-a-day";
    private static final Set<String> NAMES =
            Set.of("scheme", "categories", "levels", "by", "yuan", HOURS_A_DAY, "most");
    private static final CategoriesForm CATEGORIES = new CategoriesForm();
    private static final WholeNumber DAY = new WholeNumber(Unit.HOURS, 1, 24);

    @Override
    public Optional<Standards> read(Raw raw, Findings findings) {
        if (!(raw instanceof Raw.Sequence list) || list.items().isEmpty()) {
            findings.add(raw.line(), PolicyReason.NOT_A_LIST);
            return Optional.empty();
        }
        List<Standard> standards = new ArrayList<>();
        list.items().forEach(item -> standard(item, findings).ifPresent(standards::add));
        return standards.size() == list.items().size() ? Optional.of(new Standards(standards)) : Optional.empty();
    }

    private static Optional<Standard> standard(Raw raw, Findings findings) {
        if (!(raw instanceof Raw.Group group)) {
            findings.add(raw.line(), PolicyReason.NOT_A_GROUP);
            return Optional.empty();
        }
        Entries.check(group, NAMES, findings);
        Optional<Scheme> scheme =
                wanted(group, "scheme", findings).flatMap(value -> constant(value, Scheme.class, findings));
        Optional<Standard.By> by =
                wanted(group, "by", findings).flatMap(value -> constant(value, Standard.By.class, findings));
        Optional<Yuan> yuan = wanted(group, "yuan", findings).flatMap(value -> yuan(value, findings));
        Optional<Set<Category>> categories = group.get("categories")
                .map(value -> CATEGORIES.read(value, findings))
                .orElse(Optional.of(EnumSet.allOf(Category.class)));
        Optional<Set<SkillLevel>> levels = group.get("levels")
                .map(value -> levels(value, findings))
                .orElse(Optional.of(EnumSet.allOf(SkillLevel.class)));
        Optional<Optional<Yuan>> most = group.get("most")
                .map(value -> yuan(value, findings).map(Optional::of))
                .orElse(Optional.of(Optional.empty()));
        Optional<Optional<Integer>> day = by.flatMap(counted -> hoursADay(group, counted, findings));
        return scheme.isPresent()
                        && yuan.isPresent()
                        && categories.isPresent()
                        && levels.isPresent()
                        && most.isPresent()
                        && day.isPresent()
                ? Optional.of(new Standard(
                        scheme.get(),
                        categories.get(),
                        levels.get(),
                        by.orElseThrow(),
                        yuan.get(),
                        day.get(),
                        most.get()))
                : Optional.empty();
    }

    private static Optional<Raw> wanted(Raw.Group group, String name, Findings findings) {
        Optional<Raw> value = group.get(name);
        if (value.isEmpty()) {
            findings.add(group.line(), PolicyReason.ENTRY_MISSING, name);
        }
        return value;
    }

    /** Said where days are counted, and nowhere else. */
    private static Optional<Optional<Integer>> hoursADay(Raw.Group group, Standard.By by, Findings findings) {
        if (by == Standard.By.DAY) {
            return wanted(group, HOURS_A_DAY, findings)
                    .flatMap(value -> DAY.read(value, findings))
                    .map(Optional::of);
        }
        Optional<Raw> unwanted = group.get(HOURS_A_DAY);
        unwanted.ifPresent(value -> findings.add(value.line(), PolicyReason.UNKNOWN_ENTRY, HOURS_A_DAY));
        return unwanted.isPresent() ? Optional.empty() : Optional.of(Optional.empty());
    }

    private static Optional<Yuan> yuan(Raw raw, Findings findings) {
        return Form.line(raw, findings).flatMap(text -> {
            Optional<Yuan> yuan = Yuan.of(text);
            if (yuan.isEmpty()) {
                findings.add(raw.line(), PolicyReason.NOT_AN_AMOUNT, text);
            }
            return yuan;
        });
    }

    private static Optional<Set<SkillLevel>> levels(Raw raw, Findings findings) {
        if (!(raw instanceof Raw.Sequence list) || list.items().isEmpty()) {
            findings.add(raw.line(), PolicyReason.NOT_A_LIST);
            return Optional.empty();
        }
        Set<SkillLevel> levels = EnumSet.noneOf(SkillLevel.class);
        boolean clean = true;
        for (Raw item : list.items()) {
            Optional<SkillLevel> level = constant(item, SkillLevel.class, findings);
            level.ifPresent(levels::add);
            clean &= level.isPresent();
        }
        return clean ? Optional.of(levels) : Optional.empty();
    }

    /** A constant as documents write it, in small letters with hyphens. */
    private static <E extends Enum<E>> Optional<E> constant(Raw raw, Class<E> type, Findings findings) {
        return Form.line(raw, findings).flatMap(text -> {
            Optional<E> found = Arrays.stream(type.getEnumConstants())
                    .filter(one -> written(one).equals(text))
                    .findFirst();
            if (found.isEmpty()) {
                findings.add(
                        raw.line(),
                        PolicyReason.NOT_ONE_OF,
                        text,
                        Arrays.stream(type.getEnumConstants())
                                .map(StandardsForm::written)
                                .collect(Collectors.joining(", ")));
            }
            return found;
        });
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String write(Standards value) {
        return value.all().stream()
                .map(one -> written(one.scheme()) + " [" + CATEGORIES.write(one.categories()) + "] ["
                        + one.levels().stream()
                                .sorted()
                                .map(StandardsForm::written)
                                .collect(Collectors.joining(", "))
                        + "] " + one.yuan() + "/" + written(one.by())
                        + one.hoursADay().map(hours -> " (" + hours + ")").orElse("")
                        + one.most().map(most -> " <= " + most).orElse(""))
                .collect(Collectors.joining("\n"));
    }
}
