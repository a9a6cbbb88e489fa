package org.xunzheng.persistence.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.NotPermitted;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.certificate.Correction;
import org.xunzheng.domain.certificate.EnterCorrection;
import org.xunzheng.domain.person.IdNumber;
import org.xunzheng.domain.person.PersonFixture;
import org.xunzheng.domain.person.PersonReason;
import org.xunzheng.domain.person.PhoneNumber;
import org.xunzheng.domain.privacy.PersonalFiles.Entry;
import org.xunzheng.domain.privacy.PersonalFiles.Kind;
import org.xunzheng.domain.privacy.PersonalFiles.PersonalFile;
import org.xunzheng.domain.privacy.PrivacyReason;
import org.xunzheng.domain.privacy.Purpose;
import org.xunzheng.domain.privacy.WhyPersonal;
import org.xunzheng.domain.review.Matter;
import org.xunzheng.domain.review.TakeLevel.Answer;
import org.xunzheng.domain.review.Verdict;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.teacher.KeepTeachers;
import org.xunzheng.domain.teacher.Teacher;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.TrailLine;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;
import org.xunzheng.persistence.sql.Statement;
import org.xunzheng.serial.Serial;

@DisplayName("REV-3, REV-4: everything about one person")
class PersonalFilesTest {

    private static final WhyPersonal WHY = new WhyPersonal(Purpose.ASKED_BY_PERSON, "本人来窗口申请");

    private final TestSystem system = new TestSystem();
    private final Scenario scenario = new Scenario(system, "370911");

    @Test
    @DisplayName("roster with result and telephone, certificate, withdrawal and work as a teacher, and of nobody else")
    void everythingIsFound() {
        Caller school = scenario.school();
        Serial serial =
                scenario.issued(school, 0, 3).serials().skip(1).findFirst().orElseThrow();
        system.in(() -> system.withdrawCertificate
                .withdraw(scenario.approver, serial, "核发有误")
                .orElseThrow());
        IdNumber person = PersonFixture.idNumber(1);
        system.in(() -> system.keepTeachers
                .add(
                        school,
                        new KeepTeachers.Form(
                                PersonFixture.name(1), person.digits(), Teacher.Kind.PRACTICE, "技师", "T-1", "二级", null))
                .orElseThrow());

        PersonalFile file = find(scenario.reviewer, person.digits(), WHY).orElseThrow();

        assertThat(file.entries())
                .extracting(Entry::kind)
                .containsExactly(Kind.CERTIFICATE, Kind.ROSTER, Kind.TEACHER, Kind.WITHDRAWAL);
        assertThat(file.entries()).extracting(Entry::name).containsOnly(PersonFixture.name(1));
        Entry roster = file.entries().get(1);
        assertThat(roster.phone()).contains(new PhoneNumber("13812345678"));
        assertThat(roster.passed()).contains(true);
        assertThat(roster.note()).startsWith("86.5").contains("90");
        assertThat(file.entries().get(3).note()).isEqualTo("核发有误");
    }

    @Test
    @DisplayName("a correction with the person's number is found however it stands, and tells nobody else's name")
    void correctionsAreFound() {
        Caller school = scenario.school();
        Serial serial = scenario.issued(school, 0, 2).firstSerial();
        IdNumber wrong = PersonFixture.idNumber(0);
        IdNumber right = PersonFixture.idNumber(500);
        Correction correction = system.in(() -> system.enterCorrection
                .enter(school, serial, new EnterCorrection.Form("王小芳", right.digits(), "身份证号录入有误"))
                .orElseThrow());
        assertThat(corrections(right)).extracting(Entry::name).containsExactly("王小芳");
        assertThat(corrections(wrong)).extracting(Entry::name).containsExactly("");
        assertThat(corrections(right).get(0).day()).isEmpty();
        decide(correction, Verdict.RETURNED);
        assertThat(corrections(right)).extracting(Entry::name).containsExactly("王小芳");
        Correction again = system.in(() -> system.enterCorrection
                .enter(school, serial, new EnterCorrection.Form("王小芳", right.digits(), "身份证号录入有误"))
                .orElseThrow());
        decide(again, Verdict.APPROVED);
        assertThat(corrections(right)).hasSize(2);
        assertThat(find(scenario.reviewer, wrong.digits(), WHY).orElseThrow().entries())
                .extracting(Entry::name)
                .doesNotContain("王小芳");
    }

    private List<Entry> corrections(IdNumber person) {
        return find(scenario.reviewer, person.digits(), WHY).orElseThrow().entries().stream()
                .filter(entry -> entry.kind() == Kind.CORRECTION)
                .toList();
    }

    private void decide(Correction correction, Verdict verdict) {
        system.in(() -> system.decideCorrection
                .decide(
                        scenario.approver,
                        correction.id(),
                        system.reviews
                                .latest(Matter.CORRECTION, correction.id(), Scope.below(""))
                                .orElseThrow()
                                .version(),
                        new Answer(verdict, "请补充依据"))
                .orElseThrow());
    }

    @Test
    @DisplayName("each time is on the trail of the authority, with whose and why, and no number")
    void isOnTheTrail() {
        scenario.issued(scenario.school(), 0, 2);
        String number = PersonFixture.idNumber(0).digits();
        find(scenario.reviewer, number, WHY).orElseThrow();
        system.in(() -> system.findPerson.export(scenario.reviewer, number, WHY).orElseThrow());
        List<TrailLine> lines = system.in(() -> system.trail.of(
                new Subject(
                        Subject.Kind.AUTHORITY, scenario.reviewer.authority().id()),
                Scope.below("")));
        assertThat(lines).extracting(TrailLine::action).containsExactly(Action.PERSON_SEARCHED, Action.PERSON_EXPORTED);
        assertThat(lines.get(0).facts())
                .containsEntry("whose", PersonFixture.name(0))
                .containsEntry("purpose", "ASKED_BY_PERSON")
                .containsEntry("reason", "本人来窗口申请")
                .containsEntry("rows", "2");
        assertThat(lines.toString()).doesNotContain(number);
    }

    @Test
    @DisplayName(
            "REV-4: review of another region finds nothing, other posts may not ask, an institution may not either")
    void withinTheScope() {
        Caller school = scenario.school();
        scenario.issued(school, 0, 2);
        String number = PersonFixture.idNumber(0).digits();
        Caller elsewhere = Scenario.officer(system, "370921", Post.REVIEW);
        assertThat(find(elsewhere, number, WHY).orElseThrow().entries()).isEmpty();
        Caller above = Scenario.officer(system, "370900", Post.REVIEW);
        assertThat(find(above, number, WHY).orElseThrow().entries()).hasSize(2);
        for (Caller other : List.of(school, scenario.approver, Scenario.officer(system, "370911", Post.AUDIT))) {
            assertThatThrownBy(() -> find(other, number, WHY)).isInstanceOf(NotPermitted.class);
        }
    }

    @Test
    @DisplayName("a number that is none, and no reason, are refused at once, and leave nothing on the trail")
    void asksForNumberAndReason() {
        assertThat(find(scenario.reviewer, "123", new WhyPersonal(null, "")).refusals())
                .extracting(Refusal::reason)
                .containsExactly(
                        PersonReason.ID_WRONG_LENGTH, PrivacyReason.PURPOSE_MISSING, PrivacyReason.REMARK_MISSING);
        assertThat(system.in(() -> system.trail.of(
                        new Subject(
                                Subject.Kind.AUTHORITY,
                                scenario.reviewer.authority().id()),
                        Scope.below(""))))
                .isEmpty();
    }

    @Test
    @DisplayName("knows every table that holds ID numbers")
    void knowsEveryTable() {
        assertThat(system.in(() -> system.sql.list(
                        Statement.of("select table_name from information_schema.columns"
                                + " where table_schema = 'public' and column_name = 'id_key'"),
                        row -> row.getString(1))))
                .containsExactlyInAnyOrder(
                        "trainee",
                        "certificate",
                        "legacy_certificate",
                        "teacher",
                        "certificate_correction",
                        "subsidy_line",
                        // The same people once more, as a row to lock.
                        "subsidised_person");
    }

    private Decision<PersonalFile> find(Caller caller, String number, WhyPersonal why) {
        return system.in(() -> system.findPerson.find(caller, number, why));
    }
}
