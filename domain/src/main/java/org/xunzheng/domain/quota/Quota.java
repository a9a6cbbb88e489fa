package org.xunzheng.domain.quota;

import java.util.Objects;
import java.util.UUID;
import org.xunzheng.domain.rule.Clause;

/**
 * How many certificates a region may issue in a year (证书限额), and how many it has issued (CRT-8).
 *
 * @param name the authority's
 */
@Clause("CRT-8")
public record Quota(UUID authority, String name, int year, int allowed, int issued) {

    public Quota {
        Objects.requireNonNull(authority);
        Objects.requireNonNull(name);
        if (issued < 0 || issued > allowed) {
            throw new IllegalArgumentException(issued + " of " + allowed);
        }
    }

    public int remaining() {
        return allowed - issued;
    }
}
