package org.xunzheng.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.assessment.Plan;
import org.xunzheng.domain.assessment.Plans;
import org.xunzheng.domain.draw.Draw;
import org.xunzheng.domain.draw.DrawState;
import org.xunzheng.domain.draw.Draws;
import org.xunzheng.domain.trainingclass.ClassState;
import org.xunzheng.serial.Category;
import org.xunzheng.web.trainingclass.ClassOfPage;

/** How far the assessment of a class has come, on the page of the class: its plan, its draws, and what is next. */
@Named
@RequestScoped
public class ClassAssessmentView {

    private ClassOfPage page;
    private Plans plans;
    private Draws draws;

    private Optional<Plan> plan;
    private List<Draw> drawn;

    protected ClassAssessmentView() {}

    @Inject
    ClassAssessmentView(ClassOfPage page, Plans plans, Draws draws) {
        this.page = page;
        this.plans = plans;
        this.draws = draws;
    }

    /** Whether there is anything to say: from the approval of the opening on. */
    public boolean isShown() {
        return page.get().state().compareTo(ClassState.APPROVED) >= 0
                && (page.get().state() == ClassState.APPROVED
                        || plan().isPresent()
                        || !getDraws().isEmpty());
    }

    private Optional<Plan> plan() {
        if (plan == null) {
            plan = plans.inForce(page.getId());
        }
        return plan;
    }

    /** The plan in force, or null. */
    public Plan getPlan() {
        return plan().orElse(null);
    }

    /** The matter of a plan that waits for its decision; null if there is none. */
    public UUID getUnderWay() {
        return plans.underWay(page.getId(), Optional.empty()).orElse(null);
    }

    /** All draws of the class, the newest first. */
    public List<Draw> getDraws() {
        if (drawn == null) {
            drawn = draws.about(page.getId());
        }
        return drawn;
    }

    private boolean isDrawn() {
        return getDraws().stream().anyMatch(draw -> draw.state() != DrawState.CANCELLED);
    }

    /** Whether the caller may hand in a plan. */
    public boolean isPlannable() {
        return page.caller().holds(Post.INSTITUTION)
                && page.get().state() == ClassState.APPROVED
                && !isDrawn()
                && getUnderWay() == null;
    }

    /** Whether the caller may announce the draw of the papers. */
    public boolean isAnnounceable() {
        return page.caller().holds(Post.REVIEW)
                && page.get().state() == ClassState.APPROVED
                && page.get().category() != Category.C
                && plan().isPresent()
                && !isDrawn();
    }
}
