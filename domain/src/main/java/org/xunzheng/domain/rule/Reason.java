package org.xunzheng.domain.rule;

import java.util.Optional;

/**
 * Why something is refused; each feature lists its own in an enum. The user's words for it stand in the bundles under
 * {@link #key()}.
 */
public interface Reason {

    String name();

    /** The rule that refuses, if it is one of the regulations and not plain sense (a field left empty). */
    Optional<Rule> rule();

    /** The name under which the bundles hold the text. */
    default String key() {
        return getClass().getSimpleName() + "." + name();
    }

    /** The same reason, refused by this rule. */
    default Reason by(Rule other) {
        return new ByRule(this, other);
    }
}
