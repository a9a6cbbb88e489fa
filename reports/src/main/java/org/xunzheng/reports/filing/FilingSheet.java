package org.xunzheng.reports.filing;

import java.util.List;
import java.util.Objects;

/**
 * What stands in the form (培训合格证书使用备案表, TA20 annex 1); what is empty or null is left blank to be filled in by hand.
 *
 * @param year the year that is filed for, such as {@code 2026}
 * @param bank how the question bank stands
 * @param opinion what the authority decided
 * @param decidedOn the day of it, as it is written
 */
public record FilingSheet(
        String institution,
        String authority,
        String year,
        String contact,
        String phone,
        String email,
        String training,
        Hours hours,
        List<Item> items,
        List<Teacher> theory,
        List<Teacher> practice,
        String scale,
        String assessment,
        String bank,
        String pledgedBy,
        String opinion,
        String decidedOn) {

    /** Class hours; null what is left blank. */
    public record Hours(Integer total, Integer theory, Integer practice, Integer online, Integer offline) {}

    /** A course item; the mode as it is written. */
    public record Item(String name, Integer hours, String mode) {}

    /** A teacher of theory or an instructor of practice. */
    public record Teacher(String name, String employer, String certificate, String subject, String phone) {}

    public FilingSheet {
        Objects.requireNonNull(institution);
        Objects.requireNonNull(hours);
        items = List.copyOf(items);
        theory = List.copyOf(theory);
        practice = List.copyOf(practice);
    }

    /** The form to be filled in by hand. */
    public static FilingSheet empty() {
        Hours blank = new Hours(null, null, null, null, null);
        return new FilingSheet(
                "", "", "", "", "", "", "", blank, List.of(), List.of(), List.of(), "", "", "", "", "", "");
    }
}
