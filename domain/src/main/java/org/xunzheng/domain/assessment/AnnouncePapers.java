package org.xunzheng.domain.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.draw.AnnounceDraw;
import org.xunzheng.domain.draw.Draw;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.trainingclass.ClassLine;
import org.xunzheng.domain.trainingclass.ClassState;
import org.xunzheng.domain.trainingclass.Classes;
import org.xunzheng.domain.trainingclass.TrainingClass;
import org.xunzheng.serial.Category;

/** The authority announces that the papers of a class are drawn, by its plan, from the bank that was filed (EXM-1). */
@ApplicationScoped
@Clause("EXM-1")
public class AnnouncePapers {

    private final Classes classes;
    private final Plans plans;
    private final BankPool pool;
    private final AnnounceDraw announceDraw;

    @Inject
    public AnnouncePapers(Classes classes, Plans plans, BankPool pool, AnnounceDraw announceDraw) {
        this.classes = classes;
        this.plans = plans;
        this.pool = pool;
        this.announceDraw = announceDraw;
    }

    protected AnnouncePapers() {
        this(null, null, null, null);
    }

    @Transactional
    public Decision<Draw> announce(Caller caller, UUID classId, AnnounceDraw.Source source) {
        caller.require(Post.REVIEW);
        classes.hold(classId);
        TrainingClass of = classes.find(classId, caller.scope()).orElseThrow(() -> new NotFound("class " + classId));
        Optional<Plan> plan = plans.inForce(classId);
        Optional<UUID> bank = plans.filed(of).flatMap(FiledAssessment::bank);
        List<Refusal> refusals = new ArrayList<>();
        if (of.category() == Category.C) {
            refusals.add(Refusal.of(PlanReason.NO_BANK_WANTED));
        } else if (bank.isEmpty()) {
            refusals.add(Refusal.of(PlanReason.BANK_MISSING));
        }
        if (plan.isEmpty()) {
            refusals.add(Refusal.of(PlanReason.PLAN_MISSING));
        }
        if (of.state() != ClassState.APPROVED) {
            refusals.add(Refusal.of(PlanReason.RESULTS_THERE));
        }
        if (!refusals.isEmpty()) {
            return Decision.denied(refusals);
        }
        ClassLine line = classes.line(classId, caller.scope()).orElseThrow();
        AssessmentKind.Facts facts = plan.get().facts();
        return announceDraw.announce(
                caller,
                new AnnounceDraw.Request(
                        of.authority(),
                        of.institution(),
                        classId,
                        line.institution() + " · " + line.name(),
                        pool.of(bank.get()),
                        plan.get().wanted(),
                        facts.papers() == AssessmentKind.Papers.A_AND_B ? 2 : 1,
                        facts.day()),
                source);
    }
}
