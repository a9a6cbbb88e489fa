package org.xunzheng.domain.supervision;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Refusal;

/**
 * A measure that counts today against an institution, seen from a step with an authority.
 *
 * @param place the path of who took it, by whose documents it was taken
 * @param near whether that authority is the one that took it, or below it
 * @param trainingClass the class that it is about, if it is about one
 * @param from the first day on which it counts
 * @param deadline of a rectification
 * @param until the last day on which it counts, if it ends by itself
 */
@Clause({"SUP-3", "SUP-4"})
public record MeasureInForce(
        Measure measure,
        Ground ground,
        String authority,
        String place,
        boolean near,
        Optional<UUID> trainingClass,
        LocalDate from,
        Optional<LocalDate> deadline,
        Optional<LocalDate> until) {

    /** Whether it stops this step. */
    boolean stops(TrainingStep step, Optional<UUID> ofClass) {
        return measure.stops(step)
                && switch (measure.reach()) {
                    case REGION -> near;
                    case CLASS -> ofClass.isPresent() && ofClass.equals(trainingClass);
                    case EVERYWHERE -> true;
                };
    }

    /** The refusal of a step: which measure, by whom, since when, why, until when; nothing if it does not stop it. */
    public Optional<Refusal> against(TrainingStep step, Optional<UUID> ofClass, LocalDate today) {
        return stops(step, ofClass)
                ? Optional.of(Refusal.of(
                        reason(today),
                        authority,
                        from,
                        Refusal.word(ground),
                        ground.citedAt(place),
                        deadline.or(() -> until).map(String::valueOf).orElse("")))
                : Optional.empty();
    }

    private SanctionReason reason(LocalDate today) {
        return switch (measure) {
            case WARNING -> throw new IllegalStateException("a warning stops nothing");
            case RECTIFICATION ->
                deadline.filter(today::isAfter).isPresent()
                        ? SanctionReason.RECTIFICATION_OVERDUE
                        : SanctionReason.RECTIFICATION_OPEN;
            case SUSPENSION -> SanctionReason.OPENINGS_SUSPENDED;
            case WITHHOLDING -> SanctionReason.CERTIFICATES_WITHHELD;
            case BAR -> SanctionReason.BARRED;
        };
    }
}
