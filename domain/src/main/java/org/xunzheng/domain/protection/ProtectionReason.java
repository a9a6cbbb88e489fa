package org.xunzheng.domain.protection;

import java.util.Optional;
import org.xunzheng.domain.rule.Reason;
import org.xunzheng.domain.rule.Rule;

/** Why data is not sealed again. */
public enum ProtectionReason implements Reason {
    /** It runs already. */
    RESEALING_RUNS,
    /** Everything lies under the newest version. */
    NOTHING_TO_RESEAL,
    /** Some of it was written by others each time that it was gone through. */
    ROWS_PASSED_OVER;

    @Override
    public Optional<Rule> rule() {
        return Optional.empty();
    }
}
