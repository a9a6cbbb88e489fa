package org.xunzheng.persistence.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.domain.account.AccountLine;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.admission.Admission;
import org.xunzheng.domain.admission.AdmissionReason;
import org.xunzheng.domain.admission.AdmissionState;
import org.xunzheng.domain.admission.ApplyOnline.Own;
import org.xunzheng.domain.admission.ApplyOnline.Receipt;
import org.xunzheng.domain.admission.EnterAdmission.Application;
import org.xunzheng.domain.file.AttachFile.Brought;
import org.xunzheng.domain.file.FileReason;
import org.xunzheng.domain.institution.CourseLine;
import org.xunzheng.domain.institution.InstitutionKind;
import org.xunzheng.domain.institution.InstitutionReason;
import org.xunzheng.domain.review.Matter;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.review.Reviews;
import org.xunzheng.domain.review.TakeLevel.Answer;
import org.xunzheng.domain.review.Verdict;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Reason;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.TrailLine;
import org.xunzheng.persistence.CreditCodes;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;
import org.xunzheng.serial.Category;

@DisplayName("INS-2: an institution applies for admission itself, without an account")
class ApplyOnlineTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final byte[] PDF = "%PDF-1.7 one".getBytes(StandardCharsets.US_ASCII);

    private final TestSystem system = new TestSystem();
    private final Scenario county = new Scenario(system, "370911");
    private final UUID authority = county.clerk.authority().id();
    private LocalDate today = DAY;

    @BeforeEach
    void aChecklist() {
        Scenario.figureInForce(
                system,
                "370900",
                DAY,
                "institution.attachments",
                "[{ id: form, name: 申请表 }, { id: licence, name: 办学许可证 }]",
                "泰人社字〔2026〕1号 三");
    }

    @Test
    @DisplayName(
            "applies, comes back with reference and secret, hands papers and the application in; the county reviews it")
    void isReviewedLikeAnyOther() {
        Receipt receipt = apply(1);
        UUID id = opened(receipt.reference(), receipt.secret()).orElseThrow();
        assertThat(refused(submit(id)))
                .as("papers are missing")
                .containsExactly(AdmissionReason.DOCUMENT_MISSING, AdmissionReason.DOCUMENT_MISSING);
        attach(id, "form", PDF).orElseThrow();
        attach(id, "licence", PDF).orElseThrow();
        assertThat(waiting()).isEmpty();
        submit(id).orElseThrow();
        assertThat(waiting()).extracting(Reviews.Count::waiting).containsExactly(1L);
        assertThat(refused(attach(id, "form", "%PDF-1.7 two".getBytes(StandardCharsets.US_ASCII))))
                .contains(AdmissionReason.NOT_OPEN);

        decide(id, Verdict.RETURNED, "办学许可证已过期");
        Own returned = own(id);
        assertThat(returned.admission().state()).isEqualTo(AdmissionState.RETURNED);
        assertThat(returned.review().orElseThrow().steps().get(0).remark()).isEqualTo("办学许可证已过期");
        on(() -> system.applyOnline.change(
                        id, own(id).admission().version(), application("新程职业培训学校（改）", CreditCodes.number(1))))
                .orElseThrow();
        submit(id).orElseThrow();
        assertThat(decide(id, Verdict.APPROVED, "")).as("the city's turn").isEqualTo(Review.State.OPEN);
        assertThat(system.in(() -> system.trail.of(Subject.admission(id), county.clerk.scope())))
                .extracting(TrailLine::action)
                .contains(Action.ADMISSION_ENTERED, Action.FILE_ATTACHED, Action.ADMISSION_SUBMITTED);
    }

    @Test
    @DisplayName("reference and secret open it, however they are typed; half of them or another's open nothing")
    void opensByReferenceAndSecretAlone() throws SQLException {
        Receipt receipt = apply(1);
        Receipt other = apply(2);
        String spaced = receipt.secret().substring(0, 4).toLowerCase() + " - "
                + receipt.secret().substring(4);
        assertThat(opened(" " + receipt.reference().toLowerCase(), spaced)).contains(receipt.admission());
        assertThat(opened(receipt.reference(), other.secret())).isEmpty();
        assertThat(opened(other.reference(), receipt.secret())).isEmpty();
        assertThat(opened(receipt.reference(), "")).isEmpty();
        assertThat(opened(null, null)).isEmpty();
        assertThat(receipt.secret()).hasSize(20).isNotEqualTo(other.secret());
        try (Connection connection = system.behindTheBack();
                Statement one = connection.createStatement();
                var rows = one.executeQuery("select o::text || d::text from online_application o join admission d"
                        + " on d.id = o.admission_id")) {
            while (rows.next()) {
                assertThat(rows.getString(1)).doesNotContain(receipt.secret(), other.secret());
            }
        }
    }

    @Test
    @DisplayName("what is registered, or applied for already, is refused, and so is everything that is missing")
    void refusesWhatIsThereAlready() {
        apply(1);
        assertThat(refused(on(() -> system.applyOnline.apply(authority, application("某学校", CreditCodes.number(1))))))
                .containsExactly(AdmissionReason.APPLIED_ALREADY);
        String registered = system.in(() -> county.institution().creditCode().text());
        assertThat(refused(on(() -> system.applyOnline.apply(authority, application("某学校", registered)))))
                .containsExactly(InstitutionReason.CREDIT_CODE_TAKEN);
        assertThat(refused(on(() -> system.applyOnline.apply(null, application("某学校", CreditCodes.number(3))))))
                .containsExactly(AdmissionReason.AUTHORITY_MISSING);
        assertThat(refused(on(() -> system.applyOnline.apply(
                        authority, new Application(null, null, null, null, null, null, null)))))
                .contains(InstitutionReason.NAME_MISSING, InstitutionReason.KIND_MISSING);
    }

    @Test
    @DisplayName("one that was begun and never handed in gives way after seven days; one that was handed in does not")
    void givesWayWhenItWasLeft() {
        Receipt left = apply(1);
        today = DAY.plusDays(7);
        assertThat(refused(on(() -> system.applyOnline.apply(authority, application("某学校", CreditCodes.number(1))))))
                .containsExactly(AdmissionReason.APPLIED_ALREADY);
        today = DAY.plusDays(8);
        Receipt next = apply(1);
        assertThat(own(left.admission()).admission().state()).isEqualTo(AdmissionState.REFUSED);
        assertThat(system.in(() -> system.trail.of(Subject.admission(left.admission()), county.clerk.scope())))
                .extracting(TrailLine::action)
                .contains(Action.ADMISSION_LAPSED);
        attach(next.admission(), "form", PDF).orElseThrow();
        attach(next.admission(), "licence", PDF).orElseThrow();
        submit(next.admission()).orElseThrow();
        today = DAY.plusDays(60);
        assertThat(refused(on(() -> system.applyOnline.apply(authority, application("某学校", CreditCodes.number(1))))))
                .containsExactly(AdmissionReason.APPLIED_ALREADY);
    }

    @Test
    @DisplayName("gives way to a form that is complete alone, and seven days after it was last worked on, file or form")
    void givesWayToACompleteFormAlone() {
        UUID left = apply(1).admission();
        today = DAY.plusDays(8);
        assertThat(refused(on(() -> system.applyOnline.apply(authority, application("", CreditCodes.number(1))))))
                .containsExactly(InstitutionReason.NAME_MISSING);
        Admission draft = own(left).admission();
        assertThat(draft.state()).isEqualTo(AdmissionState.DRAFT);
        on(() -> system.applyOnline.change(left, draft.version(), application("新程职业培训学校（改）", CreditCodes.number(1))))
                .orElseThrow();
        today = DAY.plusDays(15);
        assertThat(refused(on(() -> system.applyOnline.apply(authority, application("某学校", CreditCodes.number(1))))))
                .containsExactly(AdmissionReason.APPLIED_ALREADY);
        attach(left, "form", PDF).orElseThrow();
        today = DAY.plusDays(22);
        assertThat(refused(on(() -> system.applyOnline.apply(authority, application("某学校", CreditCodes.number(1))))))
                .containsExactly(AdmissionReason.APPLIED_ALREADY);
        today = DAY.plusDays(23);
        apply(1);
        assertThat(own(left).admission().state()).isEqualTo(AdmissionState.REFUSED);
    }

    @Test
    @DisplayName(
            "one that was never handed in gives way to the papers that intake takes in at once; one handed in does not")
    void givesWayToTheCounter() {
        UUID squatted = apply(1).admission();
        assertThat(on(() -> system.enterAdmission.enter(county.clerk, application("新程职业培训学校", CreditCodes.number(1))))
                        .isGranted())
                .isTrue();
        assertThat(own(squatted).admission().state()).isEqualTo(AdmissionState.REFUSED);
        assertThat(system.in(() -> system.trail.of(Subject.admission(squatted), county.clerk.scope())))
                .extracting(TrailLine::action)
                .contains(Action.ADMISSION_GAVE_WAY);
        UUID handedIn = apply(2).admission();
        attach(handedIn, "form", PDF).orElseThrow();
        attach(handedIn, "licence", PDF).orElseThrow();
        submit(handedIn).orElseThrow();
        assertThat(refused(
                        on(() -> system.enterAdmission.enter(county.clerk, application("某学校", CreditCodes.number(2))))))
                .containsExactly(AdmissionReason.APPLIED_ALREADY);
    }

    @Test
    @DisplayName(
            "one network begins five a day and no more, wherever; another does, and the address is stored nowhere there")
    void takesInFewFromOneNetwork() throws SQLException {
        system.origin = "2001:db8:1:2::7";
        for (int i = 1; i <= 5; i++) {
            apply(i);
        }
        system.origin = "2001:db8:1:2:aaaa::9";
        UUID elsewhere = Scenario.officer(system, "370902", org.xunzheng.domain.account.Post.INTAKE)
                .authority()
                .id();
        assertThat(on(() -> system.applyOnline.apply(elsewhere, application("某学校", CreditCodes.number(6))))
                        .refusals())
                .containsExactly(Refusal.of(AdmissionReason.TOO_MANY_FROM_HERE, 5));
        system.origin = "2001:db8:1:3::7";
        apply(6);
        system.origin = "192.0.2.7";
        apply(7);
        try (Connection connection = system.behindTheBack();
                Statement one = connection.createStatement();
                var rows = one.executeQuery("select o::text from online_application o")) {
            while (rows.next()) {
                assertThat(rows.getString(1)).doesNotContain("2001:db8", "192.0.2.7");
            }
        }
        system.origin = "2001:db8:1:2::7";
        today = DAY.plusDays(1);
        apply(8);
    }

    @Test
    @DisplayName("an authority takes in fifty a day, and on the next day again")
    void takesInSoManyADay() {
        for (int i = 1; i <= 50; i++) {
            apply(i);
        }
        assertThat(refused(on(() -> system.applyOnline.apply(authority, application("某学校", CreditCodes.number(51))))))
                .containsExactly(AdmissionReason.TOO_MANY_TODAY);
        UUID elsewhere = Scenario.officer(system, "370902", org.xunzheng.domain.account.Post.INTAKE)
                .authority()
                .id();
        assertThat(on(() -> system.applyOnline.apply(elsewhere, application("某学校", CreditCodes.number(51))))
                        .isGranted())
                .isTrue();
        today = DAY.plusDays(2);
        apply(52);
    }

    @Test
    @DisplayName("files are checked as everybody's, and an applicant takes away the own ones alone")
    void filesAreChecked() {
        UUID id = apply(1).admission();
        UUID other = apply(2).admission();
        assertThat(refused(attach(id, "form", "MZ program".getBytes(StandardCharsets.US_ASCII))))
                .containsExactly(FileReason.KIND_NOT_TAKEN);
        assertThat(refused(attach(id, "elsewhere", PDF))).containsExactly(FileReason.ITEM_UNKNOWN);
        UUID file = attach(id, "form", PDF).orElseThrow().id();
        assertThatThrownBy(() -> on(() -> system.applyOnline.remove(other, file)))
                .isInstanceOf(NotFound.class);
        assertThat(on(() -> system.applyOnline.remove(id, file)).isGranted()).isTrue();
        for (int i = 1; i < 40; i++) {
            attach(id, i % 2 == 0 ? "form" : "licence", ("%PDF-1.7 " + i).getBytes(StandardCharsets.US_ASCII))
                    .orElseThrow();
        }
        assertThat(attach(id, "form", PDF).refusals())
                .containsExactly(Refusal.at(Place.field("file"), AdmissionReason.TOO_MANY_FILES, 40, 100));
    }

    @Test
    @DisplayName("files that were taken away again count, so that nobody fills the store by bringing and taking away")
    void whatWasTakenAwayCounts() throws SQLException {
        UUID many = apply(1).admission();
        for (int i = 0; i < 40; i++) {
            bringAndTakeAway(many, ("%PDF-1.7 " + i).getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(refused(attach(many, "form", PDF))).containsExactly(AdmissionReason.TOO_MANY_FILES);
        UUID large = apply(2).admission();
        behindTheBack("with f as (insert into stored_file (id, hash, size, kind, name, uploaded_by, uploaded_at)"
                + " select gen_random_uuid(), repeat('a', 64), 100 * 1024 * 1024 - " + PDF.length
                + ", 'PDF', 'a.pdf', id, now() from account where login = 'applicant' returning id, uploaded_by)"
                + " insert into attachment (id, subject_kind, subject_id, item, file_id, removed_by, removed_at)"
                + " select gen_random_uuid(), 'ADMISSION', '" + large + "', 'form', id, uploaded_by, now() from f");
        assertThat(refused(attach(large, "form", Arrays.copyOf(PDF, PDF.length + 1))))
                .containsExactly(AdmissionReason.TOO_MANY_FILES);
        assertThat(attach(large, "form", PDF).isGranted()).isTrue();
    }

    private void bringAndTakeAway(UUID id, byte[] content) {
        UUID file = attach(id, "form", content).orElseThrow().id();
        on(() -> system.applyOnline.remove(id, file)).orElseThrow();
    }

    @Test
    @DisplayName("the account of the applicants is listed nowhere, gets no post, and is not opened, not in SQL either")
    void theirAccountOpensNothing() {
        assertThat(system.in(() -> system.accounts.list("", Scope.below(""), new Page.Part(0, 100)))
                        .rows())
                .extracting(AccountLine::login)
                .isNotEmpty()
                .doesNotContain("applicant");
        assertThat(system.in(() -> system.accounts.caller("applicant"))).isEmpty();
        assertThatThrownBy(() -> behindTheBack("insert into account_post (account_id, post)"
                        + " select id, 'INTAKE' from account where login = 'applicant'"))
                .hasMessageContaining("REV-2");
        assertThatThrownBy(() -> behindTheBack("update account set active = true where login = 'applicant'"))
                .hasMessageContaining("account_of_applicants_is_closed");
    }

    private static Application application(String name, String creditCode) {
        return new Application(
                name,
                creditCode,
                InstitutionKind.PRIVATE_INSTITUTION,
                "王芳",
                "0538-1234567",
                "泰安市岱岳区长城路1号",
                List.of(new CourseLine("保育师", Category.A, "")));
    }

    private <T> T on(Supplier<T> work) {
        return system.on(today, () -> system.in(work));
    }

    private Receipt apply(int number) {
        return on(() -> system.applyOnline.apply(authority, application("新程职业培训学校", CreditCodes.number(number))))
                .orElseThrow();
    }

    private Optional<UUID> opened(String reference, String secret) {
        return on(() -> system.applyOnline.open(reference, secret));
    }

    private Own own(UUID id) {
        return on(() -> system.applyOnline.own(id));
    }

    private Decision<Admission> submit(UUID id) {
        return on(() -> system.applyOnline.submit(id, own(id).admission().version()));
    }

    private Decision<org.xunzheng.domain.file.Attachment> attach(UUID id, String item, byte[] content) {
        return system.on(today, () -> system.applyOnline.attach(id, new Brought(item, "a.pdf", system.file(content))));
    }

    private List<Reviews.Count> waiting() {
        return system.in(() -> system.reviews.counts(county.reviewer, DAY)).stream()
                .filter(count -> count.matter().equals(Matter.ADMISSION) && count.waiting() > 0)
                .toList();
    }

    private Review.State decide(UUID id, Verdict verdict, String remark) {
        return on(() -> system.decideAdmission
                .decide(
                        county.reviewer,
                        id,
                        system.reviews
                                .latest(Matter.ADMISSION, id, county.reviewer.scope())
                                .orElseThrow()
                                .version(),
                        new Answer(verdict, remark))
                .orElseThrow());
    }

    private static List<Reason> refused(Decision<?> decision) {
        return decision.refusals().stream().map(Refusal::reason).toList();
    }

    private void behindTheBack(String statement) throws SQLException {
        try (Connection connection = system.behindTheBack();
                Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }
}
