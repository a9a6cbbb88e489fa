package org.xunzheng.serial;

/** Text that is no serial; says what is wrong with it and where. */
public final class InvalidSerial extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    /** What can be wrong with the text of a serial. */
    public enum Defect {
        /** There is nothing to read. */
        EMPTY,
        /** Fewer than 18 characters. */
        TOO_SHORT,
        /** More than 18 characters. */
        TOO_LONG,
        /** One of the first 17 characters is not a digit. */
        NOT_A_DIGIT,
        /** The institution code is 0000; codes begin at 0001. */
        INSTITUTION_ZERO,
        /** The sequence is 00000; numbers begin at 00001. */
        SEQUENCE_ZERO,
        /** The 18th character is not A, B or C. */
        NO_SUCH_CATEGORY
    }

    private final String input;
    private final Defect defect;
    private final int place;

    InvalidSerial(String input, Defect defect, int place) {
        super(defect + " at " + place + " of \"" + input + "\"");
        this.input = input;
        this.defect = defect;
        this.place = place;
    }

    /** The text as it was given. */
    public String input() {
        return input;
    }

    public Defect defect() {
        return defect;
    }

    /** The character at which reading failed, counted from 1 without spaces; 0 if there was none. */
    public int place() {
        return place;
    }
}
