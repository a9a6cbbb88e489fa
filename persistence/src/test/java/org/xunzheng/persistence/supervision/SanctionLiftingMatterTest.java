package org.xunzheng.persistence.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.supervision.Measure;
import org.xunzheng.persistence.matter.MatterContract;

/** SUP-3: a measure is lifted as every other matter is put in force. */
class SanctionLiftingMatterTest extends MatterContract {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    private final SanctionFixture fixture = new SanctionFixture(system, "370911");
    private final UUID sanction;

    SanctionLiftingMatterTest() {
        system.at(TODAY + "T02:00:00Z");
        sanction = fixture.taken(scenario.institution().id(), Measure.RECTIFICATION, TODAY)
                .id();
    }

    @Override
    protected String kind() {
        return "sanction-lifting";
    }

    @Override
    protected Map<String, Object> typed() {
        return SanctionFixture.lifting(sanction);
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
        return !system.in(() -> system.sanctions.isInForce(sanction, TODAY));
    }
}
