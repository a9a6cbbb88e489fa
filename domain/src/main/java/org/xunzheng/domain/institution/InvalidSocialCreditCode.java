package org.xunzheng.domain.institution;

/** Text that is no unified social credit code. */
public final class InvalidSocialCreditCode extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    /** What can be wrong with a unified social credit code. */
    public enum Defect {
        EMPTY,
        WRONG_LENGTH,
        /** A character outside the code's alphabet, which has no I, O, S, V and Z. */
        WRONG_CHARACTER,
        /** The first character names nobody who registers, as in a row of zeros. */
        NO_SUCH_DEPARTMENT,
        /** The last character does not follow from the others. */
        CHECK_CHARACTER
    }

    private final String input;
    private final Defect defect;

    InvalidSocialCreditCode(String input, Defect defect) {
        super(defect + " of \"" + input + "\"");
        this.input = input;
        this.defect = defect;
    }

    public String input() {
        return input;
    }

    public Defect defect() {
        return defect;
    }
}
