package org.xunzheng.domain.catalogue;

/**
 * An occupation (职业) of the classification of 2022.
 *
 * @param code such as {@code 4-10-01-02}
 */
public record Occupation(String code, String name) {}
