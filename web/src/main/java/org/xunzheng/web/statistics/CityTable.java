package org.xunzheng.web.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.xunzheng.reports.statistics.CertificateCount;

/** The figures as the report lays them out: months below their city, sub-totals, and the total of all. */
final class CityTable {

    private final List<CertificateCount> counts;

    CityTable(List<CertificateCount> counts) {
        this.counts = counts;
    }

    /** What a row sums up. */
    public enum Kind {
        MONTH,
        CITY,
        ALL
    }

    /**
     * A row.
     *
     * @param city empty for the total of all
     * @param month such as {@code 2026-11}, empty in sums
     */
    public record Row(Kind kind, String city, String month, long a, long b, long c) {

        public long total() {
            return a + b + c;
        }
    }

    List<Row> rows() {
        Map<Integer, String> cities = new TreeMap<>();
        counts.forEach(count -> cities.put(count.cityOrder(), count.city()));
        List<Row> rows = new ArrayList<>();
        cities.forEach((order, city) -> {
            Predicate<CertificateCount> ofCity = count -> count.cityOrder() == order;
            counts.stream()
                    .filter(ofCity)
                    .map(CertificateCount::month)
                    .distinct()
                    .sorted(Comparator.naturalOrder())
                    .forEach(month -> rows.add(row(Kind.MONTH, city, month.toString(), ofCity.and(count -> count.month()
                            .equals(month)))));
            rows.add(row(Kind.CITY, city, "", ofCity));
        });
        if (!rows.isEmpty()) {
            rows.add(row(Kind.ALL, "", "", count -> true));
        }
        return rows;
    }

    private Row row(Kind kind, String city, String month, Predicate<CertificateCount> which) {
        return new Row(kind, city, month, sum(which, "A"), sum(which, "B"), sum(which, "C"));
    }

    private long sum(Predicate<CertificateCount> which, String category) {
        return counts.stream()
                .filter(which.and(count -> count.category().equals(category)))
                .mapToLong(CertificateCount::certificates)
                .sum();
    }
}
