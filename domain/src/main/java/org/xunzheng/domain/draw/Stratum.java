package org.xunzheng.domain.draw;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A part of a pool from which so many are drawn (层).
 *
 * @param size how many items it has
 * @param wanted how many of them each selection has
 */
public record Stratum(String label, int size, int wanted) {

    private static final String TAB = "\t";

    public Stratum {
        require(label);
        if (wanted < 1 || size < wanted) {
            throw new IllegalArgumentException("cannot draw " + wanted + " of " + size + " in " + label);
        }
    }

    static void require(String label) {
        if (!label.matches("[A-Z]+(_[A-Z]+)*")) {
            throw new IllegalArgumentException("no label of a stratum: " + label);
        }
    }

    /** Reads what {@link #text} wrote. */
    public static List<Stratum> of(String text) {
        return text.lines()
                .map(line -> line.split(TAB, -1))
                .map(parts -> new Stratum(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2])))
                .toList();
    }

    /** A line each: label, size and how many are wanted. */
    public static String text(List<Stratum> strata) {
        return strata.stream()
                .map(one -> String.join(TAB, one.label, Integer.toString(one.size), Integer.toString(one.wanted)))
                .collect(Collectors.joining("\n"));
    }
}
