package org.xunzheng.domain.catalogue;

/**
 * One line of a file of new occupations as it was brought, unchecked.
 *
 * @param row the line's number in its file
 */
public record OccupationLine(int row, String code, String name, String decree) {}
