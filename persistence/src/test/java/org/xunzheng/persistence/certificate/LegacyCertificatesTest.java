package org.xunzheng.persistence.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.certificate.CertificateReason;
import org.xunzheng.domain.certificate.CheckCertificate.Outcome;
import org.xunzheng.domain.certificate.LegacyCertificate;
import org.xunzheng.domain.certificate.LegacyLine;
import org.xunzheng.domain.certificate.LegacyReason;
import org.xunzheng.domain.matter.Matter;
import org.xunzheng.domain.person.PersonFixture;
import org.xunzheng.domain.person.PersonReason;
import org.xunzheng.domain.review.Verdict;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.persistence.CountedStatements;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;

@DisplayName("SER-13: certificates of before the uniform rule hold under their old numbers")
class LegacyCertificatesTest {

    private final TestSystem system = new TestSystem();
    private final Scenario scenario = new Scenario(system, "370911");

    @Test
    void areRecordedAndFoundByNumberAndName() {
        record(line(2, "泰人培 2018-00123", 7)).orElseThrow();
        assertThat(check("泰人培2018－00123", PersonFixture.name(7))).isEqualTo(Outcome.VALID);
        assertThat(check("泰人培 2018-00123", PersonFixture.name(8))).isEqualTo(Outcome.MISMATCH);
        assertThat(check("泰人培 2018-00123", "")).isEqualTo(Outcome.NAME_MISSING);
        assertThat(check("泰人培 2018-00124", PersonFixture.name(7))).isEqualTo(Outcome.MALFORMED);
        assertThat(system.in(() ->
                                system.legacyCertificates.list("泰人培", scenario.approver.scope(), new Page.Part(0, 10)))
                        .rows())
                .singleElement()
                .satisfies(found -> assertThat(found.maskedIdNumber())
                        .contains("**********")
                        .doesNotContain(PersonFixture.idNumber(7).digits()));
    }

    @Test
    void everythingWrongWithAFileIsToldAtOnceAndNothingIsStored() {
        record(line(2, "A-1", 0)).orElseThrow();
        List<LegacyLine> lines = new ArrayList<>();
        lines.add(line(2, "a-１", 1));
        lines.add(line(3, "B-1", 2));
        lines.add(line(4, "b-1", 3));
        lines.add(new LegacyLine(5, "", "", "123", false, "", "", "2018-02-30", "", ""));
        lines.add(new LegacyLine(
                6,
                "C-1",
                PersonFixture.name(4),
                PersonFixture.idNumber(4).digits(),
                false,
                "保育师",
                "旧校",
                "2018-05-01",
                "2018/4/1",
                "2027年1月1日"));
        assertThat(record(lines).refusals())
                .containsExactly(
                        Refusal.at(Place.row(2, "number"), LegacyReason.NUMBER_RECORDED),
                        Refusal.at(Place.row(4, "number"), LegacyReason.NUMBER_TWICE, 3),
                        Refusal.at(Place.row(5, "number"), LegacyReason.NUMBER_MISSING),
                        Refusal.at(Place.row(5, "name"), PersonReason.NAME_MISSING),
                        Refusal.at(Place.row(5, "idNumber"), PersonReason.ID_WRONG_LENGTH),
                        Refusal.at(Place.row(5, "training"), LegacyReason.TRAINING_MISSING),
                        Refusal.at(Place.row(5, "institution"), LegacyReason.INSTITUTION_MISSING),
                        Refusal.at(Place.row(5, "firstDay"), LegacyReason.DAY_MALFORMED, "2018-02-30"),
                        Refusal.at(Place.row(5, "issuedOn"), LegacyReason.ISSUED_ON_MISSING),
                        Refusal.at(Place.row(6, "issuedOn"), LegacyReason.ISSUED_IN_FUTURE),
                        Refusal.at(Place.row(6, "issuedOn"), LegacyReason.DAYS_OUT_OF_ORDER));
        assertThat(check("B-1", PersonFixture.name(2))).isEqualTo(Outcome.MALFORMED);
    }

    @Test
    void aNumberThatTheRunCouldIssueIsRefused() throws Exception {
        Caller school = scenario.school();
        String code = system.in(() -> system.institutions
                .find(school.institution().orElseThrow(), Scope.below(""))
                .orElseThrow()
                .registrations()
                .get(0)
                .prefix());
        LegacyLine line = line(2, code + "2600007A", 7);
        assertThat(record(line).refusals())
                .containsExactly(Refusal.at(Place.row(2, "number"), LegacyReason.NUMBER_ISSUABLE));
        try (var connection = system.behindTheBack();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(
                            "insert into legacy_certificate select gen_random_uuid(), a.id, x.n, x.n, 'x', '\\x00',"
                                    + " sha256('x'), 'x', 'x', null, null, '2020-01-01', c.id, now()"
                                    + " from authority a, account c, (values ('" + code + "2600007A')) x (n) limit 1"))
                    .hasMessageContaining("SER-13");
        }
        Matter opening = system.handIn(
                        scenario.reviewer,
                        "opening-balance",
                        Map.of("code", code, "year", 2026, "lastNumber", 7, "reason", "原系统"))
                .orElseThrow();
        system.decide(scenario.approver, opening, Verdict.APPROVED, "").orElseThrow();
        record(line).orElseThrow();
        assertThat(check(code + "2600007a", PersonFixture.name(7))).isEqualTo(Outcome.VALID);
        assertThat(scenario.issued(school, 0, 1).first().number()).isEqualTo(8);
    }

    @Test
    @DisplayName("CRT-7: one that was withdrawn stays on record, and a check says so")
    void canBeWithdrawnOnce() {
        LegacyCertificate old = record(line(2, "A-1", 0)).orElseThrow().get(0);
        assertThat(withdraw(old, " ").refusals())
                .containsExactly(Refusal.at(Place.field("reason"), CertificateReason.WITHDRAWAL_REASON_MISSING));
        withdraw(old, "冒名").orElseThrow();
        assertThat(check("A-1", PersonFixture.name(0))).isEqualTo(Outcome.WITHDRAWN);
        assertThat(withdraw(old, "冒名").refusals())
                .containsExactly(Refusal.of(CertificateReason.WITHDRAWN_ALREADY, old.number()));
    }

    @Test
    @DisplayName("REV-4: two places may have the same number; each sees its own, a check finds both")
    void placesMayShareNumbers() {
        record(line(2, "2018001", 0)).orElseThrow();
        Caller other = Scenario.officer(system, "370921", Post.REVIEW);
        system.in(() -> system.recordLegacy
                .record(other, List.of(line(2, "2018001", 1)))
                .orElseThrow());
        assertThat(check("2018001", PersonFixture.name(0))).isEqualTo(Outcome.VALID);
        assertThat(check("2018001", PersonFixture.name(1))).isEqualTo(Outcome.VALID);
        assertThat(system.in(() -> system.legacyCertificates.list("", other.scope(), new Page.Part(0, 10)))
                        .total())
                .isEqualTo(1);
    }

    @Test
    void aFileOfTwoThousandTakesAsManyStatementsAsOneOfTwo() {
        CountedStatements counted = new CountedStatements();
        TestSystem countedSystem = new TestSystem(counted.dataSource());
        Caller reviewer = Scenario.officer(countedSystem, "370911", Post.REVIEW);
        List<Integer> statements = new ArrayList<>();
        for (int size : new int[] {2, 2_000}) {
            List<LegacyLine> lines = lines("N" + size + "-", size);
            statements.add(counted.during(() -> countedSystem.in(
                    () -> countedSystem.recordLegacy.record(reviewer, lines).orElseThrow())));
        }
        assertThat(statements.get(1)).isEqualTo(statements.get(0));
    }

    private static List<LegacyLine> lines(String prefix, int howMany) {
        List<LegacyLine> lines = new ArrayList<>();
        for (int i = 0; i < howMany; i++) {
            lines.add(line(i + 2, prefix + i, i));
        }
        return lines;
    }

    private static LegacyLine line(int row, String number, int person) {
        return new LegacyLine(
                row,
                number,
                PersonFixture.name(person),
                PersonFixture.idNumber(person).digits(),
                false,
                "保育师",
                "泰山技工学校",
                "2018-03-01",
                "2018.3.31",
                "2018年4月9日");
    }

    private Decision<List<LegacyCertificate>> record(LegacyLine line) {
        return record(List.of(line));
    }

    private Decision<List<LegacyCertificate>> record(List<LegacyLine> lines) {
        return system.in(() -> system.recordLegacy.record(scenario.reviewer, lines));
    }

    private Decision<?> withdraw(LegacyCertificate old, String reason) {
        return system.in(() -> system.withdrawLegacy.withdraw(scenario.approver, old.id(), reason));
    }

    private Outcome check(String number, String name) {
        return system.in(() -> system.checkCertificate.check(number, name)).outcome();
    }
}
