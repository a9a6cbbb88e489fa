package org.xunzheng.domain.rule;

import java.util.Optional;

/** A reason that many fields or features have, with the rule that refuses here. */
public record ByRule(Reason reason, Rule here) implements Reason {

    @Override
    public String name() {
        return reason.name();
    }

    @Override
    public Optional<Rule> rule() {
        return Optional.of(here);
    }

    @Override
    public String key() {
        return reason.key();
    }
}
