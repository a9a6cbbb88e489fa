package org.xunzheng.domain.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xunzheng.domain.policy.Figure;
import org.xunzheng.domain.policy.Key;
import org.xunzheng.domain.policy.Profile;
import org.xunzheng.domain.policy.Share;
import org.xunzheng.domain.questionbank.BankVersion;
import org.xunzheng.domain.questionbank.Part;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.serial.Category;

/**
 * What a form has to fulfil before it is handed in (FIL-1 to FIL-6), by the profile of its authority. Fields are named as in
 * {@link FilingForm}; rows of items and teachers are counted from 1.
 */
@Clause({"FIL-1", "FIL-2", "FIL-3", "FIL-4", "FIL-5", "FIL-6"})
public final class FilingRules {

    /** How many of the admitted platforms a refusal names. */
    private static final int NAMED = 10;

    private final FilingForm form;
    private final Profile profile;
    private final Optional<BankVersion> bank;
    private final List<String> admitted;
    private final List<Refusal> refusals = new ArrayList<>();

    private FilingRules(FilingForm form, Profile profile, Optional<BankVersion> bank, List<String> admitted) {
        this.form = form;
        this.profile = profile;
        this.bank = bank;
        this.admitted = admitted;
    }

    /**
     * Everything that speaks against the form.
     *
     * @param profile of the authority that it is filed with, on the day that counts
     * @param bank the newest version of the question bank of this training
     * @param admitted the names of the platforms that are admitted for its authority on that day
     */
    public static List<Refusal> refusals(
            FilingForm form, Profile profile, Optional<BankVersion> bank, List<String> admitted) {
        FilingRules rules = new FilingRules(form, profile, bank, admitted);
        rules.contacts();
        rules.items();
        if (form.hours().isComplete()) {
            rules.sums();
            rules.minimum();
            rules.practice();
            rules.platform();
        } else {
            rules.refuse("total", FilingReason.HOURS_MISSING);
        }
        rules.bank();
        rules.teachers();
        rules.rest();
        return rules.refusals;
    }

    private void contacts() {
        missing("contact", form.contact(), FilingReason.CONTACT_MISSING);
        missing("phone", form.phone(), FilingReason.PHONE_MALFORMED);
        missing("training", form.training(), FilingReason.TRAINING_MISSING);
        if (form.category() == null) {
            refuse("category", FilingReason.CATEGORY_MISSING);
        }
    }

    private void items() {
        if (form.items().isEmpty()) {
            refuse("items", FilingReason.ITEMS_MISSING);
        }
        int row = 0;
        for (CourseItem item : form.items()) {
            row++;
            if (item.name().isEmpty()) {
                refusals.add(Refusal.at(Place.row(row, "items"), FilingReason.ITEM_NAME_MISSING, row));
            }
            if (item.hours() == null || item.hours() < 1) {
                refusals.add(Refusal.at(Place.row(row, "items"), FilingReason.ITEM_HOURS_MISSING, row));
            }
        }
    }

    @Clause("FIL-2")
    private void sums() {
        FiledHours hours = form.hours();
        if (hours.theory() + hours.practice() != hours.total()) {
            refuse("theory", FilingReason.THEORY_AND_PRACTICE_DIFFER, hours.theory(), hours.practice(), hours.total());
        }
        if (hours.online() + hours.offline() != hours.total()) {
            refuse("online", FilingReason.ONLINE_AND_OFFLINE_DIFFER, hours.online(), hours.offline(), hours.total());
        }
        FiledHours items = FiledHours.of(form.items());
        differs("theory", hours.theory(), items.theory());
        differs("practice", hours.practice(), items.practice());
        differs("online", hours.online(), items.online());
        differs("offline", hours.offline(), items.offline());
        differs("total", hours.total(), items.total());
    }

    private void differs(String field, int filled, int items) {
        if (filled != items) {
            refuse(field, FilingReason.ITEMS_DIFFER, filled, items);
        }
    }

    @Clause("FIL-3")
    private void minimum() {
        Figure<Integer> least = profile.get(Key.MINIMUM_HOURS);
        if (form.hours().total() < least.value()) {
            refusals.add(least.refuse(Refusal.at(
                    Place.field("total"),
                    FilingReason.HOURS_TOO_FEW,
                    form.hours().total(),
                    least.value())));
        }
    }

    @Clause("FIL-4")
    private void practice() {
        Figure<Share> share = profile.get(Key.PRACTICE_SHARE);
        Set<Category> exempt = profile.value(Key.PRACTICE_EXEMPT);
        FiledHours hours = form.hours();
        if (form.category() != null
                && !exempt.contains(form.category())
                && !share.value().isReachedBy(hours.practice(), hours.total())) {
            refusals.add(share.refuse(Refusal.at(
                    Place.field("practice"),
                    FilingReason.PRACTICE_TOO_LITTLE,
                    hours.practice(),
                    hours.total(),
                    share.value(),
                    share.value().leastOf(hours.total()))));
        }
    }

    @Clause("FIL-6")
    private void platform() {
        Platform platform = form.platform();
        if (form.hours().online() == 0) {
            return;
        }
        missing("platform", platform.name(), FilingReason.PLATFORM_MISSING);
        if (!(platform.faces() && platform.rollCall() && platform.interaction() && platform.records())) {
            refuse("platform", FilingReason.PLATFORM_LACKS);
        }
        if (admitted.isEmpty()) {
            refuse("platform", FilingReason.NO_PLATFORM_ADMITTED);
        } else if (!platform.name().isEmpty() && !admitted.contains(platform.name())) {
            refuse(
                    "platform",
                    FilingReason.PLATFORM_NOT_ADMITTED,
                    platform.name(),
                    admitted.stream().limit(NAMED).collect(Collectors.joining("、")));
        }
    }

    /** Entrepreneurship needs no bank. */
    @Clause("FIL-5")
    private void bank() {
        if (form.category() == null || form.category() == Category.C) {
            return;
        }
        if (bank.isEmpty()) {
            refuse("bank", FilingReason.BANK_MISSING, form.training());
        } else if (bank.get().theory() == 0 || bank.get().practice() == 0) {
            refuse(
                    "bank",
                    FilingReason.BANK_WITHOUT_PART,
                    bank.get().theory(),
                    bank.get().practice());
        }
    }

    @Clause("INS-6")
    private void teachers() {
        for (Part part : Part.values()) {
            int hours = hoursOf(part);
            if (hours > 0 && form.teachers().stream().noneMatch(teacher -> teacher.part() == part)) {
                refuse("teachers", FilingReason.TEACHERS_MISSING, Refusal.word(part));
            }
        }
        int row = 0;
        for (FiledTeacher teacher : form.teachers()) {
            row++;
            if (teacher.name().isEmpty() || teacher.certificate().isEmpty()) {
                refusals.add(Refusal.at(Place.row(row, "teachers"), FilingReason.TEACHER_INCOMPLETE, row));
            }
        }
    }

    private int hoursOf(Part part) {
        FiledHours items = FiledHours.of(form.items());
        return part == Part.THEORY ? items.theory() : items.practice();
    }

    private void rest() {
        missing("scale", form.scale(), FilingReason.SCALE_MISSING);
        missing("assessment", form.assessment(), FilingReason.ASSESSMENT_MISSING);
        pledge();
    }

    /** By the pledge the institution binds itself to hold the training itself and to hand none of it on. */
    @Clause("INS-7")
    private void pledge() {
        missing("pledgedBy", form.pledgedBy(), FilingReason.PLEDGE_MISSING);
    }

    private void missing(String field, String text, FilingReason reason) {
        if (text.isEmpty()) {
            refuse(field, reason);
        }
    }

    private void refuse(String field, FilingReason reason, Object... parameters) {
        refusals.add(Refusal.at(Place.field(field), reason, parameters));
    }
}
