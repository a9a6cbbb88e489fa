package org.xunzheng.domain.institution;

/**
 * One line of a file of institutions as it was brought, unchecked; the kind is the name of its constant.
 *
 * @param row the line's number in its file
 * @param region the code or the name of the authority in whose region it sits; empty for the caller's own
 */
public record InstitutionRow(
        int row,
        String name,
        String creditCode,
        String kind,
        String region,
        String contact,
        String phone,
        String address) {}
