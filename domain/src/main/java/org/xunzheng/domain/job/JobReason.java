package org.xunzheng.domain.job;

import java.util.Optional;
import org.xunzheng.domain.rule.Reason;
import org.xunzheng.domain.rule.Rule;

/** Why a job is not begun or cancelled, or why it failed. */
public enum JobReason implements Reason {
    /** Too many of the caller's wait or run already. */
    TOO_MANY,
    /** It is over, and cannot be cancelled any more. */
    OVER,
    /** Whoever asked for it may not do so any more, or has no account any more. */
    NOT_PERMITTED,
    /** Its node was lost several times at the same step. */
    GIVEN_UP,
    /** A failure of the system; the log says more. */
    UNEXPECTED,
    /** More rows than a sheet holds. */
    TOO_MANY_ROWS;

    @Override
    public Optional<Rule> rule() {
        return Optional.empty();
    }
}
