package org.xunzheng.domain.matter;

import java.util.Optional;
import org.xunzheng.domain.rule.Reason;
import org.xunzheng.domain.rule.Rule;

/** One sentence for each kind of mistake in a field, and for each way in which a matter is not there for a step. */
public enum MatterReason implements Reason {
    /** The field's name. */
    MISSING(null),
    /** The field's name, what it is not. */
    NO_NUMBER(null),
    NO_DAY(null),
    /** The field's name, the least and the greatest. */
    OUT_OF_RANGE(null),
    NOT_TO_CHOOSE(null),
    /** The field's name. */
    NOT_APPLICABLE(null),
    /** The name that no field has. */
    UNKNOWN_FIELD(null),
    /** Whose it is, and whose it would be. */
    OF_ANOTHER_AUTHORITY(Rule.REV_4),
    /** The key of the request belonged to another one. */
    KEY_USED_OTHERWISE(null),
    NOT_BACK(Rule.REV_1);

    private final Optional<Rule> rule;

    MatterReason(Rule rule) {
        this.rule = Optional.ofNullable(rule);
    }

    @Override
    public Optional<Rule> rule() {
        return rule;
    }
}
