package org.xunzheng.sheets;

/** A file that cannot be read as a table, and why. */
public final class UnreadableSheet extends IllegalArgumentException {

    private final Defect defect;

    UnreadableSheet(Defect defect) {
        super(defect.name());
        this.defect = defect;
    }

    UnreadableSheet(Defect defect, Throwable cause) {
        super(defect.name(), cause);
        this.defect = defect;
    }

    public Defect defect() {
        return defect;
    }

    /** Why a file cannot be read. */
    public enum Defect {
        /** A workbook in the format of Excel 97 to 2003: to be saved anew as .xlsx. */
        OLD_XLS,
        /** A workbook that opens with a password only. */
        PASSWORD_PROTECTED,
        /** Neither a workbook nor a table in text. */
        NOT_A_SHEET,
        /** No row with content on the first visible sheet. */
        EMPTY,
        /** More bytes than allowed, as it is or unpacked. */
        TOO_LARGE,
        TOO_MANY_ROWS,
        TOO_MANY_COLUMNS,
        /** More cells, or more text in them, than allowed. */
        TOO_MANY_CELLS,
        /** It starts as a sheet and breaks off or contradicts itself. */
        DAMAGED
    }
}
