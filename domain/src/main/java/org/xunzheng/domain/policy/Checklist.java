package org.xunzheng.domain.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.xunzheng.serial.Category;

/** What has to be handed in or kept (材料清单), in the order of the document. */
public record Checklist(List<Item> items) {

    public Checklist {
        items = List.copyOf(items);
        Set<String> names = new HashSet<>();
        if (items.isEmpty() || !items.stream().map(Item::id).allMatch(names::add)) {
            throw new IllegalArgumentException("a checklist has items, each with an id of its own");
        }
    }

    /** How a training is given. */
    public enum Mode {
        ONLINE,
        OFFLINE
    }

    /**
     * One thing on it.
     *
     * @param id names it for programs and stays the same when the wording changes, such as {@code application-form}
     * @param name as the document words it
     * @param categories whom it is asked of
     * @param mode the only mode of training that it is asked of; empty for both
     */
    public record Item(String id, String name, Set<Category> categories, Optional<Mode> mode) {

        public Item {
            Objects.requireNonNull(id);
            Objects.requireNonNull(name);
            Objects.requireNonNull(mode);
            categories = Set.copyOf(categories);
        }

        /** Whether it is asked of a training of that category. */
        public boolean isAskedOf(Category category) {
            return categories.contains(category);
        }

        /** Whether it is asked of a training of that category, given in that mode. */
        public boolean isAskedOf(Category category, Mode given) {
            return isAskedOf(category) && mode.filter(only -> only != given).isEmpty();
        }
    }

    /** The items that are asked of a training of that category. */
    public List<Item> askedOf(Category category) {
        return items.stream().filter(item -> item.isAskedOf(category)).toList();
    }
}
