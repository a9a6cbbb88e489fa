package org.xunzheng.serial;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Many serials as few ranges. */
public final class SerialRanges {

    private SerialRanges() {}

    /** The serials in order, each run of neighbours as one range; a serial that is given twice counts once. */
    public static List<SerialRange> of(Collection<Serial> serials) {
        List<SerialRange> ranges = new ArrayList<>();
        List<Serial> sorted = serials.stream()
                .distinct()
                .sorted(Comparator.comparing(Serial::run)
                        .thenComparing(Serial::category)
                        .thenComparing(Serial::sequence))
                .toList();
        int from = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size() || !follows(sorted.get(i - 1), sorted.get(i))) {
                Serial first = sorted.get(from);
                ranges.add(new SerialRange(
                        first.run(), first.sequence(), sorted.get(i - 1).sequence(), first.category()));
                from = i;
            }
        }
        return ranges;
    }

    private static boolean follows(Serial one, Serial next) {
        return next.run().equals(one.run())
                && next.category() == one.category()
                && next.sequence().number() == one.sequence().number() + 1;
    }
}
