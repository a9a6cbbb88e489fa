package org.xunzheng.domain.policy;

import java.util.Objects;
import java.util.UUID;

/**
 * A document that counts on a day, with the place that it comes from.
 *
 * @param region the region's name, such as 泰安市
 */
public record DocumentInForce(UUID id, DocumentVersion version, String region, Provisions provisions) {

    public DocumentInForce {
        Objects.requireNonNull(id);
        Objects.requireNonNull(version);
        Objects.requireNonNull(region);
        Objects.requireNonNull(provisions);
    }
}
