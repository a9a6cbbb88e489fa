package org.xunzheng.web.samples;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.certificate.LegacyLine;
import org.xunzheng.domain.certificate.RecordLegacy;
import org.xunzheng.domain.institution.Institutions;
import org.xunzheng.domain.institution.RetireCode;
import org.xunzheng.domain.ledger.EnterOpeningBalance;
import org.xunzheng.domain.quota.ProposeQuota;

/** Sample matters beside the classes: something waiting for a second person, a retired code, certificates under old numbers. */
@ApplicationScoped
class SampleMatters {

    private static final int OLD_CERTIFICATES = 3;

    private final Institutions institutions;
    private final RetireCode retireCode;
    private final EnterOpeningBalance enterOpeningBalance;
    private final ProposeQuota proposeQuota;
    private final RecordLegacy recordLegacy;
    private final Clock clock;

    @Inject
    SampleMatters(
            Institutions institutions,
            RetireCode retireCode,
            EnterOpeningBalance enterOpeningBalance,
            ProposeQuota proposeQuota,
            RecordLegacy recordLegacy,
            Clock clock) {
        this.institutions = institutions;
        this.retireCode = retireCode;
        this.enterOpeningBalance = enterOpeningBalance;
        this.proposeQuota = proposeQuota;
        this.recordLegacy = recordLegacy;
        this.clock = clock;
    }

    protected SampleMatters() {
        this(null, null, null, null, null, null);
    }

    void retired(Caller clerk, UUID institution) {
        retireCode
                .retire(clerk, institution, code(clerk, institution), "机构不再承担补贴性培训")
                .orElseThrow();
    }

    void opening(Caller clerk, Caller reviewer, UUID institution) {
        enterOpeningBalance
                .enter(
                        reviewer,
                        new EnterOpeningBalance.Entry(
                                code(clerk, institution), LocalDate.now(clock).getYear(), 128, "原登记系统本年已核发，已与纸质台账核对"))
                .orElseThrow();
    }

    void quota(Caller cityReviewer, UUID authority) {
        proposeQuota
                .propose(
                        cityReviewer,
                        new ProposeQuota.Proposal(
                                authority, LocalDate.now(clock).getYear(), 20_000, "市本年度培训计划"))
                .orElseThrow();
    }

    void old(Caller reviewer, int firstPerson) {
        List<LegacyLine> lines = java.util.stream.IntStream.range(0, OLD_CERTIFICATES)
                .mapToObj(i -> {
                    var person = SamplePeople.roster(firstPerson + i, 1).get(0);
                    return new LegacyLine(
                            i + 2,
                            "泰人培（2018）第00" + (i + 1) + "号",
                            person.name(),
                            person.idNumber(),
                            false,
                            "育婴员",
                            "泰安市职工技术学校",
                            "2018-05-07",
                            "2018-06-01",
                            "2018-06-15");
                })
                .toList();
        recordLegacy.record(reviewer, lines).orElseThrow();
    }

    private String code(Caller clerk, UUID institution) {
        return institutions
                .find(institution, clerk.scope())
                .orElseThrow()
                .registrations()
                .get(0)
                .prefix();
    }
}
