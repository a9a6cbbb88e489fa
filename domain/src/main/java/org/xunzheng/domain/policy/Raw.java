package org.xunzheng.domain.policy;

import java.util.List;
import java.util.Optional;

/** A document as it was written, before anybody asks what it means: single values, lists and groups, with their lines. */
public sealed interface Raw {

    /** The line where it begins, counted from 1. */
    int line();

    /** A single value. */
    record Line(String text, int line) implements Raw {}

    /** A list. */
    record Sequence(List<Raw> items, int line) implements Raw {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** A group of named entries, in their order; a name may stand twice. */
    record Group(List<Entry> entries, int line) implements Raw {
        public Group {
            entries = List.copyOf(entries);
        }

        /** What stands under the name first. */
        public Optional<Raw> get(String name) {
            return entries.stream()
                    .filter(entry -> entry.name.equals(name))
                    .findFirst()
                    .map(Entry::value);
        }
    }

    /** A name and what stands under it. */
    record Entry(String name, Raw value, int line) {}
}
