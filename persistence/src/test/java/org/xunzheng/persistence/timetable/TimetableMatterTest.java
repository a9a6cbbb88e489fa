package org.xunzheng.persistence.timetable;

import java.util.List;
import java.util.Map;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.persistence.matter.MatterContract;

/** CLS-6: a timetable is a matter like every other. */
class TimetableMatterTest extends MatterContract {

    private final TaughtClass taught = new TaughtClass(system, scenario, 3);

    @Override
    protected String kind() {
        return "timetable";
    }

    @Override
    protected Map<String, Object> typed() {
        return taught.typed(TaughtClass.lines());
    }

    @Override
    protected Caller writer() {
        return taught.school;
    }

    @Override
    protected List<Caller> deciders() {
        return List.of(scenario.reviewer);
    }

    @Override
    protected boolean hasFollowed() {
        return !system.in(() -> system.timetables.inForce(taught.trainingClass.id()))
                .isEmpty();
    }
}
