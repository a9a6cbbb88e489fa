package org.xunzheng.persistence.assessment;

import java.util.List;
import java.util.Map;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.persistence.matter.MatterContract;

/** EXM-5: the plan of an assessment is a matter like every other. */
class AssessmentMatterTest extends MatterContract {

    private final AssessedClass assessed = new AssessedClass(system, scenario);

    @Override
    protected String kind() {
        return "assessment";
    }

    @Override
    protected Map<String, Object> typed() {
        return assessed.typed();
    }

    @Override
    protected Caller writer() {
        return assessed.school;
    }

    @Override
    protected List<Caller> deciders() {
        return List.of(scenario.reviewer);
    }

    @Override
    protected boolean hasFollowed() {
        return system.in(() -> system.plans.inForce(assessed.trainingClass.id()))
                .isPresent();
    }
}
