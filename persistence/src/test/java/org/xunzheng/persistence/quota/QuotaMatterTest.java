package org.xunzheng.persistence.quota;

import java.util.List;
import java.util.Map;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.matter.MatterContract;

/** CRT-8: a quota is a matter like every other. */
class QuotaMatterTest extends MatterContract {

    private final Caller writer = Scenario.officer(system, "370900", Post.REVIEW);
    private final Caller decider = Scenario.officer(system, "370900", Post.APPROVAL);

    @Override
    protected String kind() {
        return "quota";
    }

    @Override
    protected Map<String, Object> typed() {
        return Map.of(
                "authority", scenario.clerk.authority().id(), "year", "2026", "allowed", "20000", "reason", "年度计划");
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
        return system.in(() -> system.quotas.inForce(writer.scope(), new Page.Part(0, 1)))
                        .total()
                > 0;
    }
}
