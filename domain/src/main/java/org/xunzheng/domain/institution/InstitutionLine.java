package org.xunzheng.domain.institution;

import java.util.UUID;

/**
 * An institution as a list shows it.
 *
 * @param codes its codes in force with their regions, such as {@code 370911-0001}, separated by spaces
 */
public record InstitutionLine(
        UUID id, String name, String creditCode, InstitutionKind kind, String authority, String codes) {}
