package org.xunzheng.domain.region;

/**
 * A region with both codes, as a list shows it.
 *
 * @param gbCode GB/T 2260, empty for a functional zone
 * @param serialCode characters 1 to 6 of its serials, empty while its city has not set one (SER-3)
 */
public record RegionLine(String name, Level level, String city, String gbCode, String serialCode, String authority) {}
