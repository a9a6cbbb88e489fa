package org.xunzheng.persistence.subsidy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.persistence.matter.MatterContract;

/** SUB-9: a claim is handed in, reviewed and approved as every other matter. */
class ClaimMatterTest extends MatterContract {

    private final ClaimFixture fixture = new ClaimFixture(system, scenario);
    private final Caller school = scenario.school();
    private final UUID trainingClass = fixture.issued(school, 0, 2);
    private final UUID account = fixture.account(school);

    @Override
    protected String kind() {
        return "claim";
    }

    @Override
    protected Map<String, Object> typed() {
        return fixture.typed(trainingClass, account);
    }

    @Override
    protected Caller writer() {
        return school;
    }

    @Override
    protected List<Caller> deciders() {
        return fixture.deciders();
    }

    @Override
    protected boolean hasFollowed() {
        return !system.in(() -> system.claims.noticed("", ClaimFixture.TODAY, new Page.Part(0, 10)))
                .rows()
                .isEmpty();
    }
}
