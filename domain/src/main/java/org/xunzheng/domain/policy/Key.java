package org.xunzheng.domain.policy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xunzheng.domain.rule.Rule;
import org.xunzheng.serial.Category;

/**
 * Names a figure of a policy profile, with the rule that it belongs to and the form that it has. The code of a key is its
 * section and its name in a document, such as {@code filing.minimum-hours}; it never changes, since documents are kept.
 */
public final class Key<T> {

    private static final List<Key<?>> ALL = new ArrayList<>();

    /** How serials are put together (SER-14). May be open: then nothing is issued there. */
    public static final Key<SerialPattern> SERIAL_PATTERN = open("serial.pattern", Rule.SER_14, new PatternForm());
    /** The wording of certificates issued on the day (CRT-2). May be open: then nothing is issued there. */
    public static final Key<CertificateStyle> CERTIFICATE_STYLE =
            open("certificate.style", Rule.CRT_2, new StyleForm());

    /** For how long a notice of admission stays public (INS-2). */
    public static final Key<Integer> NOTICE_DAYS = number("institution.notice-days", Rule.INS_2, Unit.DAYS, 1, 90);

    /** What is handed in with an application for admission (INS-2). May be open: then nothing is asked for. */
    public static final Key<Checklist> ADMISSION_ATTACHMENTS =
            open("institution.attachments", Rule.INS_2, new ChecklistForm());

    /** The least class hours in all (FIL-3). */
    public static final Key<Integer> MINIMUM_HOURS = number("filing.minimum-hours", Rule.FIL_3, Unit.HOURS, 1, 10_000);
    /** The least share of practice in all class hours (FIL-4). */
    public static final Key<Share> PRACTICE_SHARE = set("filing.practice-share", Rule.FIL_4, new ShareForm());
    /** The categories that need not reach that share (FIL-4). */
    public static final Key<Set<Category>> PRACTICE_EXEMPT =
            set("filing.practice-exempt", Rule.FIL_4, new CategoriesForm());
    /** Within how many working days a filing is decided on (FIL-7). */
    public static final Key<Integer> FILING_DECISION_DAYS =
            number("filing.decision-days", Rule.FIL_7, Unit.WORKING_DAYS, 1, 250);
    /** How often a year an institution files the same (FIL-8). */
    public static final Key<Integer> FILINGS_A_YEAR =
            number("filing.times-a-year", Rule.FIL_8, Unit.TIMES_A_YEAR, 1, 12);

    /** The age at which a trainee's is worth a look, if less (CLS-4). May be open: then nobody is told. */
    public static final Key<Integer> YOUNGEST_TRAINEE = age("roster.youngest");
    /** The same, if more. */
    public static final Key<Integer> OLDEST_TRAINEE = age("roster.oldest");

    /** How many working days before the first lesson an opening is applied for at the latest (CLS-1). */
    public static final Key<Integer> OPENING_LEAD_DAYS =
            number("opening.lead-days", Rule.CLS_1, Unit.WORKING_DAYS, 0, 60);
    /** What is handed in with an opening (CLS-2). */
    public static final Key<Checklist> OPENING_ATTACHMENTS =
            set("opening.attachments", Rule.CLS_2, new ChecklistForm());

    /** The least videos kept of a class (TRN-2). */
    public static final Key<Integer> TRAINING_VIDEOS = number("training.videos", Rule.TRN_2, Unit.VIDEOS, 0, 1000);
    /** The most class hours that a class is taught in a day (CLS-6). */
    public static final Key<Integer> HOURS_A_DAY = number("training.hours-a-day", Rule.CLS_6, Unit.HOURS, 1, 24);
    /** How long before a lesson a record of attendance counts for it (TRN-1). */
    public static final Key<Integer> MINUTES_BEFORE = minutes("training.minutes-before", Rule.TRN_1, 0);
    /** How long after a lesson, the breaks in it included (TRN-1). */
    public static final Key<Integer> MINUTES_AFTER = minutes("training.minutes-after", Rule.TRN_1, 0);
    /** How much of a lesson lies at least between somebody's first record and the last (TRN-1). */
    public static final Key<Share> PRESENCE_SHARE = set("training.presence-share", Rule.TRN_1, new ShareForm());
    /** The largest share of a training that counts by records made by hand alone (TRN-1). */
    public static final Key<Share> BY_HAND_SHARE = set("training.by-hand-share", Rule.TRN_1, new ShareForm());
    /** How much of one session online counts at most (TRN-3). */
    public static final Key<Integer> SESSION_MINUTES = minutes("training.session-minutes", Rule.TRN_3, 1);
    /** The least share of the face checks of a lesson online that somebody passes (TRN-3). */
    public static final Key<Share> FACE_SHARE = set("training.face-share", Rule.TRN_3, new ShareForm());
    /** The least share of a training's hours that somebody attends who passes (TRN-1). May be open: then nobody is refused. */
    public static final Key<Share> ATTENDED_SHARE = open("training.attended-share", Rule.TRN_1, new ShareForm());

    /** What is handed in with the application for certificates (EXM-4). */
    public static final Key<Checklist> CERTIFICATE_EVIDENCE =
            set("assessment.evidence", Rule.EXM_4, new ChecklistForm());

    /** Within how many working days a claim is taken, or sent back as incomplete (SUB-9). */
    public static final Key<Integer> CLAIM_INTAKE_DAYS =
            number("subsidy.intake-days", Rule.SUB_9, Unit.WORKING_DAYS, 1, 250);
    /** Within how many working days a claim that was taken is reviewed (SUB-9). */
    public static final Key<Integer> CLAIM_REVIEW_DAYS =
            number("subsidy.review-days", Rule.SUB_9, Unit.WORKING_DAYS, 1, 250);

    /** How much is paid for what (SUB-1). May be open: then nothing is claimed there. */
    public static final Key<Standards> SUBSIDY_STANDARDS = open("subsidy.standards", Rule.SUB_1, new StandardsForm());
    /** For how many months after its issue a certificate can be claimed for (SUB-1). */
    public static final Key<Integer> CLAIM_MONTHS = number("subsidy.claim-months", Rule.SUB_1, Unit.MONTHS, 1, 120);
    /** How often a person is subsidised in a natural year, by each kind of subsidy. May be open: then as often as one trains. */
    public static final Key<Integer> CLAIMS_A_YEAR_OF_A_KIND =
            times("subsidy.times-a-year-of-a-kind", Unit.TIMES_A_YEAR);
    /** The same, by all kinds together. */
    public static final Key<Integer> CLAIMS_A_YEAR = times("subsidy.times-a-year", Unit.TIMES_A_YEAR);
    /** The same, in a lifetime. */
    public static final Key<Integer> CLAIMS_IN_A_LIFETIME = times("subsidy.times-in-a-lifetime", Unit.TIMES);
    /** For how many days an approved claim stands in public notice (SUB-7). */
    public static final Key<Integer> CLAIM_NOTICE_DAYS = number("subsidy.notice-days", Rule.SUB_7, Unit.DAYS, 1, 90);

    /** Who may receive a voucher (VCH-9). */
    public static final Key<List<String>> VOUCHER_RECIPIENTS = set("voucher.recipients", Rule.VCH_9, new PhrasesForm());
    /** For which training a voucher is good (VCH-9). */
    public static final Key<List<String>> VOUCHER_TRAININGS = set("voucher.trainings", Rule.VCH_9, new PhrasesForm());

    /** For how long fraud bars from subsidised training (SUP-4). */
    public static final Key<Integer> FRAUD_BAN_YEARS =
            number("sanction.fraud-ban-years", Rule.SUP_4, Unit.YEARS, 1, 99);

    /** Levels of review (REV-1) of the admission of an institution. */
    public static final Key<Integer> REVIEW_ADMISSION = levels("review.admission");
    /** Levels of review (REV-1) of a filing. */
    public static final Key<Integer> REVIEW_FILING = levels("review.filing");
    /** Levels of review (REV-1) of an opening. */
    public static final Key<Integer> REVIEW_OPENING = levels("review.opening");
    /** Levels of review (REV-1) of results. */
    public static final Key<Integer> REVIEW_RESULTS = levels("review.results");
    /** Levels of review (REV-1) of issuing and withdrawing certificates: one, since results passed theirs before. */
    public static final Key<Integer> REVIEW_CERTIFICATES = number("review.certificates", Rule.REV_1, Unit.LEVELS, 1, 1);
    /** Levels of review (REV-1) of a subsidy. */
    public static final Key<Integer> REVIEW_SUBSIDY = levels("review.subsidy");
    /** Levels of review (REV-1) of a training project's award and acceptance. */
    public static final Key<Integer> REVIEW_PROJECT = levels("review.project");
    /** Levels of review (REV-1) of a sanction. */
    public static final Key<Integer> REVIEW_SANCTION = levels("review.sanction");

    /** What a class's archive holds (ARC-1). */
    public static final Key<Checklist> ARCHIVE_OF_CLASS = set("archive.class", Rule.ARC_1, new ChecklistForm());
    /** For how long archives are kept (ARC-2). */
    public static final Key<Integer> ARCHIVE_YEARS = number("archive.years", Rule.ARC_2, Unit.YEARS, 1, 99);
    /** For how long the trail is kept (REV-3). */
    public static final Key<Integer> TRAIL_YEARS = number("trail.years", Rule.REV_3, Unit.YEARS, 1, 99);

    private final String code;
    private final Rule rule;
    private final Form<T> form;
    private final boolean open;

    private Key(String code, Rule rule, Form<T> form, boolean open) {
        this.code = code;
        this.rule = rule;
        this.form = form;
        this.open = open;
        ALL.add(this);
    }

    private static <T> Key<T> set(String code, Rule rule, Form<T> form) {
        return new Key<>(code, rule, form, false);
    }

    private static <T> Key<T> open(String code, Rule rule, Form<T> form) {
        return new Key<>(code, rule, form, true);
    }

    private static Key<Integer> number(String code, Rule rule, Unit unit, int least, int most) {
        return set(code, rule, new WholeNumber(unit, least, most));
    }

    private static Key<Integer> minutes(String code, Rule rule, int least) {
        return number(code, rule, Unit.MINUTES, least, 480);
    }

    private static Key<Integer> times(String code, Unit unit) {
        return open(code, Rule.SUB_2, new WholeNumber(unit, 1, 99));
    }

    private static Key<Integer> age(String code) {
        return open(code, Rule.CLS_4, new WholeNumber(Unit.YEARS, 1, 120));
    }

    private static Key<Integer> levels(String code) {
        return number(code, Rule.REV_1, Unit.LEVELS, 1, 3);
    }

    /** Every key, in the order of the rulebook's sections. */
    public static List<Key<?>> all() {
        return Collections.unmodifiableList(ALL);
    }

    static Optional<Key<?>> of(String code) {
        for (Key<?> key : ALL) {
            if (key.code.equals(code)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    /** Section and name, such as {@code filing.minimum-hours}. */
    public String code() {
        return code;
    }

    /** The group of figures that it stands in, such as {@code filing}. */
    public String section() {
        return code.substring(0, code.indexOf('.'));
    }

    /** The rule that reads the figure. */
    public Rule rule() {
        return rule;
    }

    /** Whether a place may leave it unsaid. */
    public boolean isOpen() {
        return open;
    }

    /** What the figure counts, if it is a whole number. */
    public Optional<Unit> unit() {
        return form instanceof WholeNumber number ? Optional.of(number.unit()) : Optional.empty();
    }

    Form<T> form() {
        return form;
    }

    @Override
    public String toString() {
        return code;
    }
}
