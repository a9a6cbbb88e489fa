package org.xunzheng.persistence.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.administration.ArrangeStandIn;
import org.xunzheng.domain.certificate.Correction;
import org.xunzheng.domain.certificate.EnterCorrection;
import org.xunzheng.domain.certificate.LegacyCertificate;
import org.xunzheng.domain.certificate.LegacyLine;
import org.xunzheng.domain.certificate.Reissue;
import org.xunzheng.domain.file.AttachFile;
import org.xunzheng.domain.file.Dossier;
import org.xunzheng.domain.file.DossierSource;
import org.xunzheng.domain.institution.InstitutionRow;
import org.xunzheng.domain.ledger.Verification;
import org.xunzheng.domain.person.PersonFixture;
import org.xunzheng.domain.policy.Checklist;
import org.xunzheng.domain.review.Matter;
import org.xunzheng.domain.review.TakeLevel.Answer;
import org.xunzheng.domain.review.Verdict;
import org.xunzheng.domain.trail.RecordFault;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.persistence.CreditCodes;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;
import org.xunzheng.persistence.sql.Statement;
import org.xunzheng.serial.Category;
import org.xunzheng.serial.Serial;

@DisplayName("REV-3: rows that were changed, added or removed behind the system's back are named by the trail")
class RecordsTest {

    private static final TestSystem SYSTEM = new TestSystem();
    private static final TestSystem OWNER = SYSTEM.asOwner();
    private static final Scenario SCENARIO = new Scenario(SYSTEM, "370911");

    @BeforeAll
    static void takeEveryStep() {
        Caller school = SCENARIO.school();
        List<Serial> serials = SCENARIO.issued(school, 0, 4).serials().toList();
        withdrawReissueAndCorrect(serials);
        LegacyCertificate old = SYSTEM.in(
                        () -> SYSTEM.recordLegacy.record(SCENARIO.reviewer, List.of(legacy(2, 40), legacy(3, 41))))
                .orElseThrow()
                .get(0);
        SYSTEM.in(() -> SYSTEM.withdrawLegacy.withdraw(SCENARIO.approver, old.id(), "冒名"))
                .orElseThrow();
        setQuota();
        Scenario.figureInForce(SYSTEM, "370911", LocalDate.of(2026, 11, 20), "filing.minimum-hours", "30", "第九条");
        Caller colleague = Scenario.officer(SYSTEM, "370911", Post.INTAKE);
        SYSTEM.in(() -> SYSTEM.arrangeStandIn.arrange(
                        SCENARIO.reviewer,
                        new ArrangeStandIn.Wish(
                                Post.REVIEW,
                                colleague.account(),
                                LocalDate.of(2026, 11, 21),
                                LocalDate.of(2026, 11, 25),
                                "出差")))
                .orElseThrow();
        Caller security = Scenario.officer(SYSTEM, "370911", Post.SECURITY);
        SYSTEM.in(() -> SYSTEM.givePosts.give(security, colleague.account(), 0, Set.of(Post.INTAKE, Post.STATISTICS)))
                .orElseThrow();
        SYSTEM.in(() -> SYSTEM.importInstitutions.bring(
                        SCENARIO.clerk,
                        List.of(new InstitutionRow(
                                2,
                                "导入学校",
                                CreditCodes.number(700_001),
                                "PRIVATE_INSTITUTION",
                                "",
                                "王芳",
                                "0538-6998196",
                                "泰山大街 1 号"))))
                .orElseThrow();
        attach(school.institution().orElseThrow());
    }

    private static void withdrawReissueAndCorrect(List<Serial> serials) {
        SYSTEM.in(() -> SYSTEM.withdrawCertificate.withdraw(SCENARIO.approver, serials.get(0), "骗取"))
                .orElseThrow();
        SYSTEM.in(() -> SYSTEM.reissueCertificate.reissue(
                        SCENARIO.approver, serials.get(1), 0, Reissue.Cause.LOST, "遗失"))
                .orElseThrow();
        Correction correction = SYSTEM.in(() -> SYSTEM.enterCorrection.enter(
                        SCENARIO.reviewer,
                        serials.get(2),
                        new EnterCorrection.Form(
                                "王小芳", PersonFixture.idNumber(500).digits(), "录入有误")))
                .orElseThrow();
        SYSTEM.in(() -> SYSTEM.decideCorrection.decide(
                        SCENARIO.approver,
                        correction.id(),
                        version(Matter.CORRECTION, correction.id()),
                        new Answer(Verdict.APPROVED, "")))
                .orElseThrow();
    }

    private static void setQuota() {
        Caller reviewer = Scenario.officer(SYSTEM, "370900", Post.REVIEW);
        Caller approver = Scenario.officer(SYSTEM, "370900", Post.APPROVAL);
        org.xunzheng.domain.matter.Matter proposal = SYSTEM.handIn(
                        reviewer,
                        "quota",
                        Map.of(
                                "authority",
                                SCENARIO.clerk.authority().id(),
                                "year",
                                2026,
                                "allowed",
                                100,
                                "reason",
                                "年度计划"))
                .orElseThrow();
        SYSTEM.decide(approver, proposal, Verdict.APPROVED, "").orElseThrow();
    }

    private static void attach(UUID institution) {
        DossierSource source = new DossierSource() {
            @Override
            public Subject.Kind kind() {
                return Subject.Kind.INSTITUTION;
            }

            @Override
            public Optional<Dossier> find(UUID id, Caller caller) {
                return Optional.of(new Dossier(
                        Subject.institution(id),
                        List.of(new Checklist.Item("form", "申请表", EnumSet.allOf(Category.class), Optional.empty())),
                        List.of()));
            }
        };
        for (String content : List.of("%PDF-1.7\nkept", "%PDF-1.7\ntaken away")) {
            SYSTEM.attachFile
                    .attach(
                            SCENARIO.clerk,
                            source,
                            institution,
                            new AttachFile.Brought(
                                    "form", "申请表.pdf", SYSTEM.file(content.getBytes(StandardCharsets.US_ASCII))))
                    .orElseThrow();
        }
        UUID last = SYSTEM.in(() -> SYSTEM.attachments.of(Subject.institution(institution), Scope.below("")))
                .get(1)
                .id();
        SYSTEM.in(() -> SYSTEM.removeFile.remove(SCENARIO.clerk, source, last)).orElseThrow();
    }

    private static long version(Matter matter, UUID id) {
        return SYSTEM.reviews.latest(matter, id, Scope.below("")).orElseThrow().version();
    }

    private static LegacyLine legacy(int row, int person) {
        return new LegacyLine(
                row,
                "泰人培2018-" + person,
                PersonFixture.name(person),
                PersonFixture.idNumber(person).digits(),
                false,
                "保育师",
                "旧校",
                "2018-03-01",
                "2018-03-31",
                "2018-04-09");
    }

    @Test
    void whatTheSystemDidFits() {
        assertThat(verify().recordFaults()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            update certificate_withdrawal set reason = '别的原因'                            | WITHDRAWAL | CHANGED
            delete from certificate_withdrawal                                            | WITHDRAWAL | MISSING
            insert into certificate_withdrawal select (select max(serial) from certificate), at, on_day, account_id, reason from certificate_withdrawal | WITHDRAWAL | ADDED
            update certificate_correction set holder = '别人'                               | CORRECTION | CHANGED
            update certificate_correction set in_force_on = '2026-01-01'                  | CORRECTION | CHANGED
            update certificate_correction set in_force_on = null, decided_by = null, decided_at = null | CORRECTION | MISSING
            insert into certificate_correction select gen_random_uuid(), (select max(serial) from certificate), authority_id, institution_id, '别人', null, null, reason, entered_by, entered_at, in_force_on, decided_by, decided_at from certificate_correction | CORRECTION | ADDED
            delete from certificate_correction                                            | CORRECTION | MISSING
            update certificate_reissue set cause = 'DAMAGED'                              | REISSUE | CHANGED
            delete from certificate_reissue                                               | REISSUE | MISSING
            update legacy_certificate set holder = '别人' where number like '%41'            | LEGACY | CHANGED
            delete from legacy_certificate where number like '%41'                        | LEGACY | CHANGED
            delete from legacy_certificate                                                | LEGACY | MISSING
            update legacy_certificate set withdrawn_on = null, withdrawn_reason = null    | LEGACY | MISSING
            update policy_document set text = concat(text, ' ') where entered_by is not null | POLICY | CHANGED
            update policy_document set text = concat(text, ' ') where entered_by is null  | POLICY | CHANGED
            delete from policy_document where entered_by is null and number = 2           | POLICY | MISSING
            update policy_document set state = 'DISCARDED' where entered_by is not null   | POLICY | CHANGED
            update account_post set post = 'APPROVAL' where post = 'STATISTICS'           | POSTS | CHANGED
            insert into account_post select account_id, 'APPROVAL' from account_post where post = 'STATISTICS' | POSTS | CHANGED
            update stand_in set post = 'APPROVAL'                                         | STAND_IN | CHANGED
            update quota_facts set allowed = 1000                                      | MATTER | CHANGED
            update quota set allowed = 1000                                               | QUOTA | QUOTA_DIFFERS
            update quota set issued = issued - 1                                          | QUOTA | QUOTA_DIFFERS
            update review_step set verdict = 'RETURNED', remark = 'x'                     | REVIEW_STEP | CHANGED
            delete from review_step                                                       | REVIEW_STEP | MISSING
            update trainee set name = '别人' where position = 2                             | ROSTER | CHANGED
            update trainee set passed = false where position = 2                          | ROSTER | CHANGED
            delete from trainee where position = 2                                        | ROSTER | CHANGED
            delete from trainee                                                           | ROSTER | MISSING
            update directory_entry set phone = '1' where import_id is null                | DIRECTORY_ENTRY | CHANGED
            update directory_entry set phone = '1' where import_id is not null            | DIRECTORY_ENTRY | CHANGED
            insert into directory_entry select institution_id, 2, authority_id, '新名', kind, phone, address, valid_from, valid_from from directory_entry where import_id is null limit 1 | DIRECTORY_ENTRY | ADDED
            update stored_file set hash = repeat('0', 64)                                 | FILE | CHANGED
            update attachment set removed_at = null, removed_by = null where removed_at is not null | FILE | MISSING
            delete from attachment                                                        | FILE | MISSING
            update training_class set state = 'CONFIRMED', issued_by = null where state = 'ISSUED' | TRAINING_CLASS | BATCH_NOT_ISSUED
            delete from trail_entry where action = 'CERTIFICATES_ISSUED'                  | TRAINING_CLASS | BATCH_NOT_ISSUED
            delete from ledger_batch                                                      | TRAINING_CLASS | BATCH_MISSING
            """)
    void namesWhatDoesNotFit(String change, String about, RecordFault.Kind kind) {
        List<RecordFault> found = OWNER.undone(() -> {
            OWNER.sql.update(Statement.of("set local session_replication_role = replica"));
            assertThat(OWNER.sql.update(Statement.of(change.replace(
                            "directory_entry select",
                            "directory_entry (institution_id, number, authority_id, name, kind, phone, address, valid_from,"
                                    + " valid_to) select"))))
                    .isPositive();
            return OWNER.verifyLedger.verify(Scope.below(""), (done, all) -> {}).recordFaults();
        });
        assertThat(found)
                .extracting(
                        fault ->
                                fault.about().isEmpty() ? fault.subject().kind().name() : fault.about(),
                        RecordFault::kind)
                .contains(tuple(about, kind));
    }

    @Test
    @DisplayName("a file whose content was changed on the disk is named")
    void namesADamagedFile() throws IOException {
        Path file = SYSTEM.files.find(SYSTEM.in(() -> SYSTEM.sql
                .first(Statement.of("select hash from stored_file limit 1"), row -> row.getString(1))
                .orElseThrow()));
        byte[] content = Files.readAllBytes(file);
        Files.delete(file);
        try {
            assertThat(verify().recordFaults())
                    .extracting(RecordFault::about, RecordFault::kind)
                    .containsExactly(tuple("FILE", RecordFault.Kind.CONTENT_DAMAGED));
        } finally {
            Files.write(file, content);
        }
        assertThat(verify().recordFaults()).isEmpty();
    }

    @Test
    @DisplayName("CRT-9: a run that was erased, from certificate to row, is named by the head that knew it")
    void namesAnErasedRun() throws SQLException {
        TestSystem system = new TestSystem();
        Scenario scenario = new Scenario(system, "370911");
        scenario.issued(scenario.school(), 0, 3);
        system.at("2026-11-21T02:00:00Z");
        system.in(system.closeDay::close);
        try (Connection behind = system.behindTheBack();
                java.sql.Statement statement = behind.createStatement()) {
            statement.execute("set session_replication_role = replica;"
                    + " delete from certificate; delete from ledger_batch; delete from ledger_run;"
                    + " delete from trail_entry where action = 'CERTIFICATES_ISSUED';"
                    + " update training_class set state = 'CONFIRMED', issued_by = null where state = 'ISSUED'");
        }
        TestSystem elsewhere = system.onAnotherMachine();
        Verification found = elsewhere.in(() -> elsewhere.verifyLedger.verify(Scope.below(""), (done, all) -> {}));
        assertThat(found.faults())
                .extracting(Object::toString)
                .singleElement()
                .asString()
                .contains("HEAD_DIFFERS");
        assertThat(found.trailFaults()).isNotEmpty();
    }

    private static Verification verify() {
        return SYSTEM.in(() -> SYSTEM.verifyLedger.verify(Scope.below(""), (done, all) -> {}));
    }
}
