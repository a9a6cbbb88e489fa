package org.xunzheng.domain.privacy;

import java.util.Optional;
import org.xunzheng.domain.rule.Reason;
import org.xunzheng.domain.rule.Rule;

/** Why personal data is not shown. */
public enum PrivacyReason implements Reason {
    PURPOSE_MISSING,
    REMARK_MISSING;

    @Override
    public Optional<Rule> rule() {
        return Optional.of(Rule.REV_3);
    }
}
