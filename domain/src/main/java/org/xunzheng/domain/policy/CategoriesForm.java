package org.xunzheng.domain.policy;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xunzheng.serial.Category;

/** Categories of training, a list of A, B and C; an empty list means none. */
record CategoriesForm() implements Form<Set<Category>> {

    @Override
    public Optional<Set<Category>> read(Raw raw, Findings findings) {
        if (!(raw instanceof Raw.Sequence list)) {
            findings.add(raw.line(), PolicyReason.NOT_A_LIST);
            return Optional.empty();
        }
        Set<Category> categories = EnumSet.noneOf(Category.class);
        boolean clean = true;
        for (Raw item : list.items()) {
            Optional<Category> category = category(item, findings);
            category.ifPresent(categories::add);
            clean &= category.isPresent();
        }
        return clean ? Optional.of(Set.copyOf(categories)) : Optional.empty();
    }

    private static Optional<Category> category(Raw item, Findings findings) {
        return Form.line(item, findings).flatMap(text -> {
            try {
                return Optional.of(Category.valueOf(text));
            } catch (IllegalArgumentException noCategory) {
                findings.add(item.line(), PolicyReason.NOT_A_CATEGORY, text);
                return Optional.empty();
            }
        });
    }

    @Override
    public String write(Set<Category> value) {
        return value.stream().sorted().map(Category::name).collect(Collectors.joining(", "));
    }
}
