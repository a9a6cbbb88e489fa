package org.xunzheng.persistence.onlineplatform;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.matter.MatterContract;

/** TRN-4: a platform is admitted as every other matter is put in force. */
class PlatformMatterTest extends MatterContract {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    private final Caller writer = Scenario.officer(system, "370900", Post.REVIEW);
    private final Caller decider = Scenario.officer(system, "370900", Post.APPROVAL);

    PlatformMatterTest() {
        system.at(TODAY + "T02:00:00Z");
    }

    @Override
    protected String kind() {
        return "platform";
    }

    @Override
    protected Map<String, Object> typed() {
        return PlatformFixture.typed("技能学堂", TODAY);
    }

    @Override
    protected Caller writer() {
        return writer;
    }

    @Override
    protected List<Caller> deciders() {
        return List.of(decider);
    }

    @Override
    protected boolean hasFollowed() {
        return !system.in(() ->
                        system.platforms.admittedFor(scenario.clerk.authority().id(), TODAY))
                .isEmpty();
    }
}
