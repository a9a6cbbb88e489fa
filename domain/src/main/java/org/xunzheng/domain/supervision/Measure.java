package org.xunzheng.domain.supervision;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.xunzheng.domain.rule.Clause;

/**
 * A measure against an institution (处理措施), and which steps it stops, of whom: the one place where effects stand (SUP-3, SUP-4).
 * The database has the same table; a test holds both together.
 */
@Clause({"SUP-3", "SUP-4"})
public enum Measure {
    /** The institution is warned (警示约谈); it is published until its last day and stops nothing. */
    WARNING(Reach.REGION),
    /** Put it right by a day (责令限期整改); no new openings until somebody checked that it was, however late. */
    RECTIFICATION(Reach.REGION, TrainingStep.OPENING),
    /** No new openings until a day (暂停招生). */
    SUSPENSION(Reach.REGION, TrainingStep.OPENING),
    /** The trainees of one class get no certificates (取消班次发证资格). */
    WITHHOLDING(Reach.CLASS, TrainingStep.CERTIFICATES),
    /** No subsidised training for years, wherever (禁止承接补贴性培训). */
    BAR(Reach.EVERYWHERE, TrainingStep.values());

    /** Whose steps a measure stops. */
    public enum Reach {
        /** Those with the authority that took it and all below. */
        REGION,
        /** Those of one class. */
        CLASS,
        /** All of the institution's. */
        EVERYWHERE
    }

    private final Reach reach;
    private final Set<TrainingStep> stopped;

    Measure(Reach reach, TrainingStep... stopped) {
        this.reach = reach;
        EnumSet<TrainingStep> steps = EnumSet.noneOf(TrainingStep.class);
        steps.addAll(Arrays.asList(stopped));
        this.stopped = Collections.unmodifiableSet(steps);
    }

    public Reach reach() {
        return reach;
    }

    public boolean stops(TrainingStep step) {
        return stopped.contains(step);
    }
}
