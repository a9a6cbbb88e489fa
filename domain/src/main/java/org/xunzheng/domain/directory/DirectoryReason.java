package org.xunzheng.domain.directory;

import java.util.Optional;
import org.xunzheng.domain.rule.Reason;
import org.xunzheng.domain.rule.Rule;

/** Why nothing is reported to the directory, or published in it. */
public enum DirectoryReason implements Reason {
    PUBLISHED_BY_THE_CITY(Rule.INS_3),
    NOT_IN_DIRECTORY(Rule.INS_3),
    NOTHING_CHANGED(null),
    CHANGE_WAITS(Rule.INS_3),
    UNTIL_OVER(Rule.INS_4),
    EVALUATED_ALREADY(Rule.INS_5);

    private final Optional<Rule> rule;

    DirectoryReason(Rule rule) {
        this.rule = Optional.ofNullable(rule);
    }

    @Override
    public Optional<Rule> rule() {
        return rule;
    }
}
