package org.xunzheng.web.sheet;

import java.util.Optional;
import org.xunzheng.domain.rule.Reason;
import org.xunzheng.domain.rule.Rule;

/** Why a file is not read at all. */
public enum SheetReason implements Reason {
    UNREADABLE,
    COLUMN_MISSING,
    FILE_MISSING;

    @Override
    public Optional<Rule> rule() {
        return Optional.empty();
    }
}
