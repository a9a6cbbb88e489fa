package org.xunzheng.persistence.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.supervision.Measure;
import org.xunzheng.persistence.matter.MatterContract;

/** SUP-3: a measure is taken as every other matter is put in force. */
class SanctionMatterTest extends MatterContract {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    private final SanctionFixture fixture = new SanctionFixture(system, "370911");
    private final UUID institution = scenario.institution().id();

    SanctionMatterTest() {
        system.at(TODAY + "T02:00:00Z");
    }

    @Override
    protected String kind() {
        return "sanction";
    }

    @Override
    protected Map<String, Object> typed() {
        return SanctionFixture.typed(institution, Measure.RECTIFICATION, TODAY);
    }

    @Override
    protected Caller writer() {
        return fixture.inspector;
    }

    @Override
    protected List<Caller> deciders() {
        return fixture.deciders();
    }

    @Override
    protected boolean hasFollowed() {
        return !system.in(() -> system.sanctions.against(
                        institution, scenario.clerk.authority().id(), TODAY))
                .isEmpty();
    }
}
