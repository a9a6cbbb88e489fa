package org.xunzheng.domain.rule;

import java.util.List;
import java.util.Objects;

/**
 * What a rule says of a matter.
 *
 * @param against every reason why it is not met; none if it is
 */
public record RuleVerdict(Rule rule, List<Refusal> against) {

    public RuleVerdict {
        Objects.requireNonNull(rule);
        against = List.copyOf(against);
    }

    public boolean isMet() {
        return against.isEmpty();
    }
}
