package org.xunzheng.domain.onlineplatform;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xunzheng.domain.rule.Clause;

/**
 * An online platform (线上培训平台) that a city or the province has admitted, or had admitted (TRN-4).
 *
 * @param id that of the matter by which it was admitted
 * @param authority which admitted it, for itself and all below
 * @param operator the name of who runs it (运营单位)
 * @param features what it was found to have
 * @param basis the document or notice by which it is admitted
 * @param admittedFrom the first day on which it counts
 * @param ending how its admission ended, if it did
 */
@Clause("TRN-4")
public record OnlinePlatform(
        UUID id,
        UUID authority,
        String authorityName,
        String name,
        String operator,
        Set<Feature> features,
        String basis,
        LocalDate admittedFrom,
        Optional<Ending> ending) {

    /** That an admission ended: it counts on days before this one. */
    public record Ending(LocalDate on, String reason) {

        public Ending {
            Objects.requireNonNull(on);
            Objects.requireNonNull(reason);
        }
    }

    public OnlinePlatform {
        Objects.requireNonNull(id);
        Objects.requireNonNull(authority);
        Objects.requireNonNull(authorityName);
        Objects.requireNonNull(name);
        Objects.requireNonNull(operator);
        features = Set.copyOf(features);
        Objects.requireNonNull(basis);
        Objects.requireNonNull(admittedFrom);
        Objects.requireNonNull(ending);
    }

    /** Whether it was not removed. */
    public boolean isInForce() {
        return ending.isEmpty();
    }
}
