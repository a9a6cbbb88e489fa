package org.xunzheng.persistence.ledger;

import java.util.List;
import java.util.Map;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.persistence.matter.MatterContract;

/** SER-11: an opening balance is a matter like every other. */
class OpeningBalanceMatterTest extends MatterContract {

    private final Caller school = scenario.school();

    @Override
    protected String kind() {
        return "opening-balance";
    }

    @Override
    protected Map<String, Object> typed() {
        return Map.of("code", code(), "year", "2026", "lastNumber", "128", "reason", "原系统 2026 年已核发的证书");
    }

    private String code() {
        return system.in(() -> system.institutions.find(school.institution().orElseThrow(), Scope.below("")))
                .orElseThrow()
                .registrations()
                .get(0)
                .prefix();
    }

    @Override
    protected Caller writer() {
        return scenario.reviewer;
    }

    @Override
    protected List<Caller> deciders() {
        return List.of(scenario.approver);
    }

    @Override
    protected boolean hasFollowed() {
        return system.in(() -> system.openings.list(scenario.reviewer.scope(), new Page.Part(0, 1)))
                        .total()
                > 0;
    }
}
