package org.xunzheng.domain.catalogue;

/**
 * One line of a file of projects as it was brought, unchecked; what is chosen from a list is the name of its constant.
 *
 * @param row the line's number in its file
 */
public record CatalogueLine(
        int row,
        String name,
        String category,
        String occupation,
        String urgent,
        String need,
        String hours,
        String content,
        String subsidy,
        String origin,
        String adoptedFrom,
        String validFrom,
        String validUntil) {}
