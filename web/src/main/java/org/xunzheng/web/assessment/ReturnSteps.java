package org.xunzheng.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.xunzheng.domain.assessment.ConfirmResults;
import org.xunzheng.domain.trainingclass.ClassState;
import org.xunzheng.domain.trainingclass.DecideOpening;
import org.xunzheng.domain.trainingclass.TrainingClass;
import org.xunzheng.web.trainingclass.ClassOfPage;

/** Sends a class, or its results, back to the institution with a reason. */
@Named
@RequestScoped
public class ReturnSteps {

    private ClassOfPage page;
    private DecideOpening decideOpening;
    private ConfirmResults confirmResults;

    private String reason;

    protected ReturnSteps() {}

    @Inject
    ReturnSteps(ClassOfPage page, DecideOpening decideOpening, ConfirmResults confirmResults) {
        this.page = page;
        this.decideOpening = decideOpening;
        this.confirmResults = confirmResults;
    }

    public String sendBack() {
        return page.get().state() == ClassState.RESULTS_SUBMITTED
                ? page.take(
                        (caller, seen) -> confirmResults.sendBack(caller, page.getId(), seen, reason),
                        "results.returned",
                        ReturnSteps::name)
                : page.take(
                        (caller, seen) -> decideOpening.sendBack(caller, page.getId(), seen, reason),
                        "class.returned",
                        ReturnSteps::name);
    }

    private static Object[] name(TrainingClass trainingClass) {
        return new Object[] {trainingClass.plan().name()};
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
