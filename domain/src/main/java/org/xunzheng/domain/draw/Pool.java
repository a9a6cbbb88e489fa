package org.xunzheng.domain.draw;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.xunzheng.domain.rule.Clause;

/**
 * What is drawn from (抽取池): items in strata, in the one order that they always have. Its text is a file that anybody can
 * hash; an item that was changed has another digest, and so has the pool.
 */
@Clause("EXM-1")
public record Pool(List<Item> items) {

    private static final String FIRST_LINE = "xunzheng-pool-1";
    private static final String TAB = "\t";

    /**
     * One item.
     *
     * @param stratum such as {@code THEORY_EASY}
     * @param number by which people find it, once in the pool
     * @param digest of its content, 64 hexadecimal digits
     */
    public record Item(String stratum, int number, String digest) {

        public Item {
            Stratum.require(stratum);
            Objects.requireNonNull(digest);
            if (number < 1 || !digest.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException("no item of a pool: " + number + " " + digest);
            }
        }

        private String line() {
            return String.join(TAB, stratum, Integer.toString(number), digest);
        }

        private static Item of(String line) {
            String[] parts = line.split(TAB, -1);
            return new Item(parts[0], Integer.parseInt(parts[1]), parts[2]);
        }
    }

    public Pool {
        items = items.stream()
                .sorted(Comparator.comparing(Item::stratum)
                        .thenComparing(Item::digest)
                        .thenComparing(Item::number))
                .toList();
        Set<Integer> numbers = new HashSet<>();
        for (Item item : items) {
            if (!numbers.add(item.number())) {
                throw new IllegalArgumentException("twice in the pool: " + item.number());
            }
        }
    }

    /** Reads the text of a pool. */
    public static Pool of(String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(FIRST_LINE)) {
            throw new IllegalArgumentException("no pool of a draw");
        }
        return new Pool(lines.stream().skip(1).map(Item::of).toList());
    }

    /** A line for the form, and a line for each item. */
    public String text() {
        return items.stream().map(item -> item.line() + "\n").collect(Collectors.joining("", FIRST_LINE + "\n", ""));
    }

    public String digest() {
        return Lots.hash(text());
    }

    /** The numbers of the items of a stratum, in their order: lot 1 is the first. */
    public List<Integer> of(Stratum stratum) {
        return items.stream()
                .filter(item -> item.stratum().equals(stratum.label()))
                .map(Item::number)
                .toList();
    }

    /** How many items there are in the stratum of this label. */
    public int size(String label) {
        return (int) items.stream().filter(item -> item.stratum().equals(label)).count();
    }
}
