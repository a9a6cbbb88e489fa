package org.xunzheng.domain.person;

import java.util.Optional;
import org.xunzheng.domain.rule.Reason;
import org.xunzheng.domain.rule.Rule;

/** What can be wrong with a name or an ID number in a line that somebody brought. */
public enum PersonReason implements Reason {
    NAME_MISSING(Rule.CLS_4),
    NAME_TOO_LONG(null),
    NAME_WRONG_CHARACTER(Rule.CLS_4),
    /** A character of private use, whose shape only an old system knows. */
    NAME_OLD_CHARACTER(Rule.CLS_4),
    NAME_WITHOUT_LETTERS(Rule.CLS_4),
    ID_EMPTY(Rule.CLS_4),
    ID_WRONG_LENGTH(Rule.CLS_4),
    ID_FIRST_GENERATION(Rule.CLS_4),
    ID_WRONG_CHARACTER(Rule.CLS_4),
    ID_PASSPORT(Rule.CLS_4),
    ID_OTHER_PAPER(Rule.CLS_4),
    PAPER_UNKNOWN(Rule.CLS_4),
    ID_NO_SUCH_REGION(Rule.CLS_4),
    ID_NO_SUCH_BIRTHDAY(Rule.CLS_4),
    ID_CHECK_CHARACTER(Rule.CLS_4),
    /** The spreadsheet turned the number into a figure and lost its last digits. */
    ID_STORED_AS_FIGURE(null),
    BORN_IN_FUTURE(Rule.CLS_4);

    private final Optional<Rule> rule;

    PersonReason(Rule rule) {
        this.rule = Optional.ofNullable(rule);
    }

    @Override
    public Optional<Rule> rule() {
        return rule;
    }
}
