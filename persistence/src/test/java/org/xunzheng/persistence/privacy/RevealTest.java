package org.xunzheng.persistence.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.NotPermitted;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.person.PersonFixture;
import org.xunzheng.domain.privacy.PersonalNumbers.Held;
import org.xunzheng.domain.privacy.PersonalRecord;
import org.xunzheng.domain.privacy.PersonalRecord.Kind;
import org.xunzheng.domain.privacy.PrivacyReason;
import org.xunzheng.domain.privacy.Purpose;
import org.xunzheng.domain.privacy.WhyPersonal;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.WordsReason;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.TrailLine;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;
import org.xunzheng.serial.SerialRange;

@DisplayName("REV-3: showing the numbers of a person in full")
class RevealTest {

    private static final WhyPersonal WHY = new WhyPersonal(Purpose.IDENTITY, "来人核对证书");

    private final TestSystem system = new TestSystem();
    private final Scenario scenario = new Scenario(system, "370911");
    private Caller school;
    private UUID id;
    private SerialRange serials;

    @BeforeEach
    void issued() {
        school = scenario.school();
        id = scenario.confirmed(school, 0, 2).id();
        serials = scenario.issue(scenario.read(id));
    }

    @Test
    @DisplayName("tells them, and puts who, whose and why on the trail of the matter, but no number")
    void putsItOnTheTrail() {
        Held shown = reveal(scenario.reviewer, Kind.TRAINEE, id + "/2", WHY).orElseThrow();
        assertThat(shown.people()).singleElement().satisfies(one -> {
            assertThat(one.idNumber()).contains(PersonFixture.idNumber(1));
            assertThat(one.phone().orElseThrow().whole()).isEqualTo("13812345678");
            assertThat(one.toString())
                    .doesNotContain("13812345678", PersonFixture.idNumber(1).digits());
        });
        TrailLine entry = last(Subject.trainingClass(id));
        assertThat(entry.action()).isEqualTo(Action.NUMBERS_SHOWN);
        assertThat(entry.login()).isEqualTo(scenario.reviewer.login());
        assertThat(entry.facts())
                .containsEntry("whose", PersonFixture.name(1) + " 2")
                .containsEntry("purpose", "IDENTITY")
                .containsEntry("reason", "来人核对证书");
        assertThat(entry.facts().values())
                .noneMatch(fact -> fact.contains(PersonFixture.idNumber(1).digits()));
    }

    @Test
    @DisplayName("works for certificates, on the trail of their class")
    void worksForCertificates() {
        String serial = serials.firstSerial().toString();
        assertThat(reveal(scenario.approver, Kind.CERTIFICATE, serial, WHY)
                        .orElseThrow()
                        .people()
                        .get(0)
                        .idNumber())
                .contains(PersonFixture.idNumber(0));
        assertThat(last(Subject.trainingClass(id)).facts())
                .containsEntry("whose", PersonFixture.name(0) + " " + serial);
    }

    @Test
    @DisplayName("REV-4: an institution may for its own people, for nobody else's")
    void ownPeople() {
        assertThat(reveal(school, Kind.TRAINEE, id + "/1", WHY).isGranted()).isTrue();
        Caller other = scenario.school();
        assertThatThrownBy(() -> reveal(other, Kind.TRAINEE, id + "/1", WHY)).isInstanceOf(NotFound.class);
        Caller elsewhere = Scenario.officer(system, "370921", Post.REVIEW);
        assertThatThrownBy(() -> reveal(
                        elsewhere, Kind.CERTIFICATE, serials.firstSerial().toString(), WHY))
                .isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @DisplayName("REV-4: posts that have no use for it may not")
    @ValueSource(strings = {"INTAKE", "FUND", "STATISTICS", "AUDIT", "SYSTEM", "SECURITY"})
    void otherPostsMayNot(Post post) {
        Caller caller = Scenario.officer(system, "370911", post);
        assertThatThrownBy(() -> reveal(caller, Kind.TRAINEE, id + "/1", WHY)).isInstanceOf(NotPermitted.class);
    }

    @Test
    @DisplayName("asks for purpose and reason, and takes none with a number in it")
    void asksForAReason() {
        int before = trail().size();
        assertThat(reasons(new WhyPersonal(null, " ")))
                .containsExactly(PrivacyReason.PURPOSE_MISSING, PrivacyReason.REMARK_MISSING);
        assertThat(reasons(new WhyPersonal(Purpose.OTHER, "核对 138 1234 5678")))
                .containsExactly(WordsReason.HOLD_A_NUMBER);
        assertThat(reasons(new WhyPersonal(Purpose.OTHER, "字".repeat(201)))).containsExactly(WordsReason.TOO_LONG);
        assertThat(trail()).hasSize(before);
    }

    @ParameterizedTest
    @DisplayName("does not find what is no key")
    @ValueSource(
            strings = {"", "1", "x/1", "00000000-0000-4000-8000-000000000000/x", "00000000-0000-4000-8000-000000000000"
            })
    void noKey(String key) {
        for (Kind kind : Kind.values()) {
            assertThatThrownBy(() -> reveal(scenario.reviewer, kind, key, WHY)).isInstanceOf(NotFound.class);
        }
    }

    private List<Object> reasons(WhyPersonal why) {
        return reveal(scenario.reviewer, Kind.TRAINEE, id + "/1", why).refusals().stream()
                .map(Refusal::reason)
                .map(Object.class::cast)
                .toList();
    }

    private Decision<Held> reveal(Caller caller, Kind kind, String key, WhyPersonal why) {
        return system.in(() -> system.revealPersonalData.reveal(caller, new PersonalRecord(kind, key), why));
    }

    private List<TrailLine> trail() {
        return system.in(() -> system.trail.of(Subject.trainingClass(id), Scope.below("")));
    }

    private TrailLine last(Subject subject) {
        List<TrailLine> lines = system.in(() -> system.trail.of(subject, Scope.below("")));
        return Optional.of(lines.get(lines.size() - 1)).orElseThrow();
    }
}
