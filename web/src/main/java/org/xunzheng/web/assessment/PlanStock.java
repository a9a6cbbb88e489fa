package org.xunzheng.web.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.assessment.FiledAssessment;
import org.xunzheng.domain.assessment.Plans;
import org.xunzheng.domain.trainingclass.Classes;

/** How many questions there are to plan with. */
@ApplicationScoped
public class PlanStock {

    private final Classes classes;
    private final Plans plans;

    @Inject
    PlanStock(Classes classes, Plans plans) {
        this.classes = classes;
        this.plans = plans;
    }

    protected PlanStock() {
        this(null, null);
    }

    /** The questions of the bank that was filed for the class, by stratum; none where the caller sees no such class. */
    Map<String, Integer> of(Caller caller, UUID trainingClass) {
        return classes.find(trainingClass, caller.scope())
                .flatMap(plans::filed)
                .flatMap(FiledAssessment::bank)
                .map(plans::stock)
                .orElse(Map.of());
    }
}
