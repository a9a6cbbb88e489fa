package org.xunzheng.web.sheet;

import java.util.Optional;
import org.xunzheng.domain.rule.Reason;
import org.xunzheng.domain.rule.Rule;

/** Why a file is not read at all, or what is worth knowing of how it was read. */
public enum SheetReason implements Reason {
    UNREADABLE,
    COLUMN_MISSING,
    FILE_MISSING,
    /** Several sheets hold such a table: which one is meant only its owner knows. */
    SEVERAL_TABLES,
    /** A warning: the file has other sheets. */
    SHEET_CHOSEN,
    /** A warning: something stands in columns that are not read. */
    COLUMNS_NOT_READ,
    /** A warning: tables beside each other are read one after the other. */
    TABLES_BESIDE,
    /** A warning: sums, signatures and repeated headings are no rows. */
    ROWS_LEFT_OUT,
    /** A warning: rows are read that the file hides, as by a filter. */
    ROWS_HIDDEN;

    @Override
    public Optional<Rule> rule() {
        return Optional.empty();
    }
}
