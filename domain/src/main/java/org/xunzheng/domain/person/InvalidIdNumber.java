package org.xunzheng.domain.person;

/** Text that is no ID number. It carries what is wrong and, unlike other such exceptions, not the input: that is personal. */
public final class InvalidIdNumber extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    /** What can be wrong with an ID number. */
    public enum Defect {
        EMPTY,
        /** Written as a power of ten, as spreadsheets do with long figures. */
        STORED_AS_FIGURE,
        /** Not 18 characters. */
        WRONG_LENGTH,
        /** Fifteen digits, the first generation, no longer valid since 2013. */
        FIRST_GENERATION,
        /** A character that is neither a digit nor a final X. */
        WRONG_CHARACTER,
        /** A number of a passport, which names nobody for a subsidy. */
        PASSPORT,
        /** Not the number of the paper that was named. */
        OTHER_PAPER,
        /** The first two digits name no province. */
        NO_SUCH_REGION,
        /** Characters 7 to 14 are no day of the calendar. */
        NO_SUCH_BIRTHDAY,
        /** The last character does not follow from the others: a digit is mistyped. */
        CHECK_CHARACTER
    }

    private final Defect defect;

    InvalidIdNumber(Defect defect) {
        super(defect.name());
        this.defect = defect;
    }

    public Defect defect() {
        return defect;
    }
}
