package org.xunzheng.web.trainingclass;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.xunzheng.domain.trainingclass.ClassState;
import org.xunzheng.domain.trainingclass.DecideOpening;
import org.xunzheng.domain.trainingclass.SubmitClass;
import org.xunzheng.domain.trainingclass.TrainingClass;

/** The steps up to the opening of a class, on its page. */
@Named
@RequestScoped
public class OpeningSteps {

    private ClassOfPage page;
    private SubmitClass submitClass;
    private DecideOpening decideOpening;

    protected OpeningSteps() {}

    @Inject
    OpeningSteps(ClassOfPage page, SubmitClass submitClass, DecideOpening decideOpening) {
        this.page = page;
        this.submitClass = submitClass;
        this.decideOpening = decideOpening;
    }

    public String submit() {
        return page.take(
                (caller, seen) -> submitClass.submit(caller, page.getId(), seen), "class.submitted", this::name);
    }

    public String approve() {
        return page.take(
                (caller, seen) -> decideOpening.approve(caller, page.getId(), seen),
                result -> result.state() == ClassState.APPROVED ? "class.approved" : "class.level.taken",
                this::name);
    }

    private Object[] name(TrainingClass trainingClass) {
        return new Object[] {trainingClass.plan().name()};
    }
}
