package org.xunzheng.domain.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What one selection got of a stratum: paper A is selection 1, paper B is selection 2.
 *
 * @param numbers of the items, in the order in which they were drawn
 */
public record Selection(int copy, String stratum, List<Integer> numbers) {

    private static final String TAB = "\t";

    public Selection {
        numbers = List.copyOf(numbers);
    }

    /**
     * Draws. Selections have nothing in common as long as the stratum is large enough; where it ends, the next selection goes
     * on at its beginning.
     *
     * @param draw whose id is in every hash, so that one seed draws differently for each draw
     */
    static List<Selection> drawn(UUID draw, String seed, Pool pool, List<Stratum> strata, int copies) {
        List<Selection> selections = new ArrayList<>();
        for (int copy = 1; copy <= copies; copy++) {
            for (Stratum stratum : strata) {
                List<Integer> order = order(draw, seed, pool, stratum, copies * stratum.wanted());
                int first = (copy - 1) * stratum.wanted();
                selections.add(new Selection(
                        copy,
                        stratum.label(),
                        IntStream.range(first, first + stratum.wanted())
                                .mapToObj(i -> order.get(i % order.size()))
                                .toList()));
            }
        }
        return selections;
    }

    /** The next one of the order that no selection has, nor had; nothing if there is none left. */
    static Optional<Integer> next(UUID draw, String seed, Pool pool, Stratum stratum, List<Integer> used) {
        return order(draw, seed, pool, stratum, stratum.size()).stream()
                .filter(number -> !used.contains(number))
                .findFirst();
    }

    /** The numbers of items in the order in which they are drawn, as many as that or all. */
    private static List<Integer> order(UUID draw, String seed, Pool pool, Stratum stratum, int atMost) {
        List<Integer> items = pool.of(stratum);
        return Lots.drawn(seed + "," + draw + "," + stratum.label(), items.size(), Math.min(items.size(), atMost))
                .stream()
                .map(lot -> items.get(lot - 1))
                .toList();
    }

    /** Reads what {@link #text} wrote. */
    public static List<Selection> of(String text) {
        return text.lines()
                .map(line -> line.split(TAB, -1))
                .map(parts -> new Selection(
                        Integer.parseInt(parts[0]),
                        parts[1],
                        List.of(parts[2].split(" ")).stream()
                                .map(Integer::valueOf)
                                .toList()))
                .toList();
    }

    /** A line each: selection, stratum, and the numbers with blanks between. */
    public static String text(List<Selection> selections) {
        return selections.stream()
                .map(one -> String.join(
                        TAB,
                        Integer.toString(one.copy),
                        one.stratum,
                        one.numbers.stream().map(String::valueOf).collect(Collectors.joining(" "))))
                .collect(Collectors.joining("\n"));
    }
}
