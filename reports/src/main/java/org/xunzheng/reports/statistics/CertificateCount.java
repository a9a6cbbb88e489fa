package org.xunzheng.reports.statistics;

import static java.util.Objects.requireNonNull;

import java.time.YearMonth;

/**
 * How many certificates of one category a city issued in one month.
 *
 * @param cityOrder place of the city in the official order, 0 to 9999
 * @param category the last character of the serial: A, B or C
 */
public record CertificateCount(int cityOrder, String city, String category, YearMonth month, long certificates) {

    public CertificateCount {
        requireNonNull(city, "city");
        requireNonNull(category, "category");
        requireNonNull(month, "month");
        if (cityOrder < 0 || cityOrder > 9999) {
            throw new IllegalArgumentException("order of a city: " + cityOrder);
        }
        if (!category.matches("[ABC]")) {
            throw new IllegalArgumentException("category: " + category);
        }
        if (certificates < 0) {
            throw new IllegalArgumentException("certificates: " + certificates);
        }
    }
}
