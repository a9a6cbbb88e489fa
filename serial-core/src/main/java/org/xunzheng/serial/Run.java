package org.xunzheng.serial;

import java.util.Objects;

/**
 * What is numbered together: the certificates of one institution code in one year (SER-7). The three categories share a
 * run, so the first 17 characters of a serial are unique by themselves.
 */
public record Run(RegionCode region, InstitutionCode institution, IssueYear year) implements Comparable<Run> {

    public Run {
        Objects.requireNonNull(region);
        Objects.requireNonNull(institution);
        Objects.requireNonNull(year);
    }

    /** Reads the twelve stored characters. */
    public static Run of(String prefix) {
        if (!Digits.are(prefix, 12)) {
            throw new IllegalArgumentException("a run is twelve digits, not " + prefix);
        }
        return new Run(
                new RegionCode(prefix.substring(0, 6)),
                InstitutionCode.of(prefix.substring(6, 10)),
                new IssueYear(Integer.parseInt(prefix.substring(10))));
    }

    /** The serial of one number of this run. */
    public Serial serial(Sequence sequence, Category category) {
        return new Serial(region, institution, year, sequence, category);
    }

    @Override
    public int compareTo(Run other) {
        return toString().compareTo(other.toString());
    }

    /** The first twelve characters of every serial of this run, such as {@code 370911000126}. */
    @Override
    public String toString() {
        return region.toString() + institution + year;
    }
}
