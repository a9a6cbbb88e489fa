package org.xunzheng.domain.policy;

import java.util.Objects;

/**
 * Names one version of a region's document for good, such as {@code 370900#2}.
 *
 * @param region the code of the region's authority
 * @param number counted from 1 in each region
 */
public record DocumentVersion(String region, int number) {

    public DocumentVersion {
        Objects.requireNonNull(region);
        if (number < 1) {
            throw new IllegalArgumentException("versions are counted from 1: " + number);
        }
    }

    @Override
    public String toString() {
        return region + "#" + number;
    }
}
