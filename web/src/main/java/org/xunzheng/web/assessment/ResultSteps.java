package org.xunzheng.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.xunzheng.domain.assessment.ConfirmResults;
import org.xunzheng.domain.trainingclass.ClassState;
import org.xunzheng.domain.trainingclass.TrainingClass;
import org.xunzheng.web.trainingclass.ClassOfPage;

/** The decision on results, on the page of their class. */
@Named
@RequestScoped
public class ResultSteps {

    private ClassOfPage page;
    private ConfirmResults confirmResults;

    protected ResultSteps() {}

    @Inject
    ResultSteps(ClassOfPage page, ConfirmResults confirmResults) {
        this.page = page;
        this.confirmResults = confirmResults;
    }

    public String confirm() {
        return page.take(
                (caller, seen) -> confirmResults.confirm(caller, page.getId(), seen),
                result -> result.state() == ClassState.CONFIRMED ? "results.confirmed" : "class.level.taken",
                ResultSteps::counts);
    }

    private static Object[] counts(TrainingClass trainingClass) {
        return new Object[] {trainingClass.plan().name(), trainingClass.passed()};
    }
}
