package org.xunzheng.domain.statistics;

import java.time.YearMonth;
import org.xunzheng.serial.Category;

/**
 * How many certificates a city's authorities issued in one category and month.
 *
 * @param cityCode the first four characters of their serials, by which cities are ordered
 */
public record CertificateCount(String cityCode, String city, Category category, YearMonth month, long certificates) {}
