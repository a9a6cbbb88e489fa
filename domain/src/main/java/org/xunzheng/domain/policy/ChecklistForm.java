package org.xunzheng.domain.policy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xunzheng.serial.Category;

/** A checklist: a list of groups with {@code id} and {@code name}, and {@code categories} and {@code mode} where limited. */
record ChecklistForm() implements Form<Checklist> {

    private static final Set<String> NAMES = Set.of("id", "name", "categories", "mode");
    private static final int LONGEST_NAME = 100;
    private static final CategoriesForm CATEGORIES = new CategoriesForm();

    @Override
    public Optional<Checklist> read(Raw raw, Findings findings) {
        if (!(raw instanceof Raw.Sequence list) || list.items().isEmpty()) {
            findings.add(raw.line(), PolicyReason.NOT_A_LIST);
            return Optional.empty();
        }
        List<Checklist.Item> items = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        boolean clean = true;
        for (Raw one : list.items()) {
            Optional<Checklist.Item> item = item(one, findings);
            if (item.isPresent() && !ids.add(item.get().id())) {
                findings.add(one.line(), PolicyReason.TWICE, item.get().id());
                clean = false;
            }
            clean &= item.isPresent();
            item.ifPresent(items::add);
        }
        return clean ? Optional.of(new Checklist(items)) : Optional.empty();
    }

    private static Optional<Checklist.Item> item(Raw raw, Findings findings) {
        if (!(raw instanceof Raw.Group group)) {
            findings.add(raw.line(), PolicyReason.NOT_A_GROUP);
            return Optional.empty();
        }
        Entries.check(group, NAMES, findings);
        Optional<String> id = required(group, "id", findings).filter(text -> isId(text, group, findings));
        Optional<String> name = required(group, "name", findings).filter(text -> isShort(text, group, findings));
        Optional<Set<Category>> categories = group.get("categories")
                .map(value -> CATEGORIES.read(value, findings))
                .orElse(Optional.of(EnumSet.allOf(Category.class)));
        Optional<Optional<Checklist.Mode>> mode =
                group.get("mode").map(value -> mode(value, findings)).orElse(Optional.of(Optional.empty()));
        return id.isPresent() && name.isPresent() && categories.isPresent() && mode.isPresent()
                ? Optional.of(new Checklist.Item(id.get(), name.get(), categories.get(), mode.get()))
                : Optional.empty();
    }

    private static Optional<String> required(Raw.Group group, String name, Findings findings) {
        Optional<Raw> value = group.get(name);
        if (value.isEmpty()) {
            findings.add(group.line(), PolicyReason.ENTRY_MISSING, name);
        }
        return value.flatMap(raw -> Form.line(raw, findings));
    }

    private static boolean isId(String text, Raw.Group group, Findings findings) {
        if (text.matches("[a-z][a-z0-9-]{0,39}")) {
            return true;
        }
        findings.add(group.line(), PolicyReason.NOT_AN_ID, text);
        return false;
    }

    private static boolean isShort(String text, Raw.Group group, Findings findings) {
        if (text.length() <= LONGEST_NAME) {
            return true;
        }
        findings.add(group.line(), PolicyReason.LINE_TOO_LONG, LONGEST_NAME);
        return false;
    }

    private static Optional<Optional<Checklist.Mode>> mode(Raw raw, Findings findings) {
        return Form.line(raw, findings).flatMap(text -> {
            for (Checklist.Mode mode : Checklist.Mode.values()) {
                if (mode.name().toLowerCase(Locale.ROOT).equals(text)) {
                    return Optional.of(Optional.of(mode));
                }
            }
            findings.add(raw.line(), PolicyReason.NOT_A_MODE, text);
            return Optional.empty();
        });
    }

    @Override
    public String write(Checklist value) {
        return value.items().stream()
                .map(item -> item.id() + " " + item.name() + " [" + CATEGORIES.write(item.categories()) + "] "
                        + item.mode().map(Enum::name).orElse(""))
                .collect(Collectors.joining("\n"));
    }
}
