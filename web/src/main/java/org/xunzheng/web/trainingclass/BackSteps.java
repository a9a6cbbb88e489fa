package org.xunzheng.web.trainingclass;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.xunzheng.domain.assessment.TakeBackResults;
import org.xunzheng.domain.trainingclass.ClassState;
import org.xunzheng.domain.trainingclass.DiscardClass;
import org.xunzheng.domain.trainingclass.TakeBackOpening;
import org.xunzheng.domain.trainingclass.TrainingClass;

/** What an institution takes back of a class or throws away, on its page. */
@Named
@RequestScoped
public class BackSteps {

    private ClassOfPage page;
    private TakeBackOpening opening;
    private TakeBackResults results;
    private DiscardClass discardClass;

    protected BackSteps() {}

    @Inject
    BackSteps(ClassOfPage page, TakeBackOpening opening, TakeBackResults results, DiscardClass discardClass) {
        this.page = page;
        this.opening = opening;
        this.results = results;
        this.discardClass = discardClass;
    }

    public String takeBack() {
        return page.get().state() == ClassState.SUBMITTED
                ? page.take(
                        (caller, seen) -> opening.takeBack(caller, page.getId(), seen), "class.takenBack", this::name)
                : page.take(
                        (caller, seen) -> results.takeBack(caller, page.getId(), seen),
                        "class.results.takenBack",
                        this::name);
    }

    public String discard() {
        return page.take(
                (caller, seen) -> discardClass.discard(caller, page.getId(), seen), "class.discarded", this::name);
    }

    private Object[] name(TrainingClass trainingClass) {
        return new Object[] {trainingClass.plan().name()};
    }
}
