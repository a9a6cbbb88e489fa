package org.xunzheng.domain.trainingclass;

import java.time.LocalDate;
import java.util.List;
import org.xunzheng.domain.policy.Figure;
import org.xunzheng.domain.policy.Key;
import org.xunzheng.domain.policy.Profile;
import org.xunzheng.domain.policy.WorkingDays;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;

/**
 * An opening is applied for some working days before the first lesson. The day of application counts as one of them, the
 * day of the first lesson does not: what is applied for on a Monday may begin on the Thursday if 3 are wanted.
 */
@Clause("CLS-1")
final class OpeningLeadTime {

    private OpeningLeadTime() {}

    /**
     * What speaks against the first lesson on that day.
     *
     * @param profile of the class's authority on the day of application
     */
    static List<Refusal> refusals(Profile profile, WorkingDays calendar, LocalDate firstLesson) {
        Figure<Integer> wanted = profile.get(Key.OPENING_LEAD_DAYS);
        LocalDate applied = profile.day();
        Decision<LocalDate> lastOfThem = calendar.plus(applied.minusDays(1), wanted.value());
        if (!lastOfThem.isGranted()) {
            return lastOfThem.refusals().stream().map(wanted::refuse).toList();
        }
        LocalDate earliest = lastOfThem.orElseThrow().plusDays(1);
        return firstLesson.isBefore(earliest)
                ? List.of(wanted.refuse(Refusal.at(
                        Place.field("firstDay"),
                        ClassReason.OPENING_TOO_LATE,
                        wanted.value(),
                        firstLesson,
                        applied,
                        earliest)))
                : List.of();
    }
}
