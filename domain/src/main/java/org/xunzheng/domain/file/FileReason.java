package org.xunzheng.domain.file;

import java.util.Optional;
import org.xunzheng.domain.rule.Reason;
import org.xunzheng.domain.rule.Rule;

/** Why a file is not taken. */
public enum FileReason implements Reason {
    EMPTY,
    TOO_LARGE,
    KIND_NOT_TAKEN,
    INFECTED,
    NOT_SCANNED,
    NAME_TOO_LONG,
    ITEM_UNKNOWN,
    ALREADY_ATTACHED,
    TOO_MANY;

    @Override
    public Optional<Rule> rule() {
        return Optional.empty();
    }
}
