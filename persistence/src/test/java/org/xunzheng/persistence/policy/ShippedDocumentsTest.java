package org.xunzheng.persistence.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.policy.CertificateStyle;
import org.xunzheng.domain.policy.Checklist;
import org.xunzheng.domain.policy.Figure;
import org.xunzheng.domain.policy.Key;
import org.xunzheng.domain.policy.PolicyDocuments;
import org.xunzheng.domain.policy.PolicyLine;
import org.xunzheng.domain.policy.Profile;
import org.xunzheng.domain.policy.Provisions;
import org.xunzheng.domain.policy.SerialPattern;
import org.xunzheng.domain.policy.Share;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.persistence.TestSystem;
import org.xunzheng.persistence.platform.Migrator;
import org.xunzheng.serial.Category;

@DisplayName("The documents that come with the system")
class ShippedDocumentsTest {

    private static final TestSystem SYSTEM = new TestSystem();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private static Profile profile(String region, LocalDate day) {
        return SYSTEM.in(() -> {
            UUID authority = SYSTEM.regions.authority(region).orElseThrow().id();
            return SYSTEM.profiles.inForce(authority, day);
        });
    }

    static Stream<ShippedDocuments.Shipped> everyDocument() {
        return ShippedDocuments.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("everyDocument")
    @DisplayName("are valid, each figure with its article")
    void areValid(ShippedDocuments.Shipped shipped) {
        Provisions provisions = shipped.provisions();
        assertThat(provisions.figures()).isNotEmpty();
        assertThat(provisions.title()).isNotBlank();
    }

    @Test
    @DisplayName("give every rule that the rulebook marks as profile its figure")
    void giveEveryMarkedRuleItsFigure() {
        // The marks of the rulebook, and what the system decided to keep with them: INS-2, REV-3, CLS-4, CLS-6, TRN-1,
        // TRN-3. Not CRT-8: quotas are counted, and have a register.
        Set<String> marked = Set.of(
                "SER-14", "CRT-2", "FIL-3", "FIL-4", "FIL-7", "FIL-8", "CLS-1", "CLS-2", "TRN-2", "EXM-4", "SUB-1",
                "SUB-2", "SUB-7", "SUB-9", "VCH-9", "SUP-4", "REV-1", "ARC-1", "ARC-2", "INS-2", "REV-3", "CLS-4",
                "CLS-6", "TRN-1", "TRN-3");
        assertThat(Key.all().stream().map(key -> key.rule().number()).collect(Collectors.toSet()))
                .isEqualTo(marked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"370000", "370100", "370900", "370911", "370900-cw", "371700", "440600", "440604"})
    @DisplayName("leave nothing unsaid that has to be said")
    void leaveNothingUnsaid(String region) {
        assertThat(profile(region, DAY).missing()).isEmpty();
    }

    @Test
    @DisplayName("say what TA20 says for a county of 泰安, and the province's for the rest")
    void sayWhatTaianSays() {
        Profile profile = profile("370911", DAY);
        assertThat(profile.version()).hasToString("370900#1 370000#2");
        assertThat(profile.get(Key.MINIMUM_HOURS))
                .extracting(Figure::value, Figure::citation, figure -> figure.source()
                        .region())
                .containsExactly(24, "泰人社字〔2020〕43号 四（二）", "泰安市");
        assertThat(profile.value(Key.PRACTICE_SHARE)).isEqualTo(new Share(2, 3));
        assertThat(profile.value(Key.PRACTICE_EXEMPT)).containsExactly(Category.C);
        assertThat(profile.value(Key.FILING_DECISION_DAYS)).isEqualTo(15);
        assertThat(profile.value(Key.FILINGS_A_YEAR)).isEqualTo(1);
        assertThat(profile.value(Key.FRAUD_BAN_YEARS)).isEqualTo(3);
        assertThat(profile.value(Key.ARCHIVE_YEARS)).isEqualTo(5);
        assertThat(profile.value(Key.REVIEW_SUBSIDY)).isEqualTo(3);
        assertThat(profile.get(Key.OPENING_LEAD_DAYS))
                .extracting(Figure::value, figure -> figure.source().region())
                .containsExactly(3, "山东省");
    }

    @Test
    @DisplayName("CLS-1, CLS-2: say what HZ24 says for 菏泽, by its own article")
    void sayWhatHezeSays() {
        Profile profile = profile("371702", DAY);
        assertThat(profile.get(Key.OPENING_LEAD_DAYS).citation()).isEqualTo("菏泽市职业技能培训管理办法（试行） 第十一条");
        Checklist attachments = profile.value(Key.OPENING_ATTACHMENTS);
        assertThat(attachments.items())
                .extracting(Checklist.Item::name)
                .containsExactly("开班申请表", "学员花名册", "课程表、教学计划、教学大纲", "教师资格证明", "培训承诺书", "承训机构安全生产承诺书", "创业培训学员入学登记表");
        assertThat(attachments.askedOf(Category.A)).hasSize(6);
        assertThat(attachments.askedOf(Category.C)).hasSize(7);
        assertThat(profile("371702", LocalDate.of(2024, 9, 29)).version()).hasToString("370000#2");
    }

    @Test
    @DisplayName("SER-14: leave 佛山's serial pattern and style open, and nothing of 山东 counts there")
    void leaveFoshansPatternOpen() {
        Profile profile = profile("440604", DAY);
        assertThat(profile.version()).hasToString("440600#1");
        assertThat(profile.find(Key.SERIAL_PATTERN)).isEmpty();
        assertThat(profile.find(Key.CERTIFICATE_STYLE)).isEmpty();
        assertThat(profile.value(Key.TRAINING_VIDEOS)).isEqualTo(10);
        assertThat(profile.value(Key.CERTIFICATE_EVIDENCE).items())
                .filteredOn(item -> item.isAskedOf(Category.A, Checklist.Mode.ONLINE))
                .extracting(Checklist.Item::id)
                .containsExactly("issue-roster", "online-learning-records", "online-exam-records");
        assertThat(profile("440000", DAY).documents()).isEmpty();
    }

    @Test
    @DisplayName("CRT-2: the style goes by the day of issue")
    void theStyleGoesByTheDay() {
        assertThat(profile("370911", LocalDate.of(2024, 6, 10)).value(Key.CERTIFICATE_STYLE))
                .isEqualTo(CertificateStyle.OF_2020);
        assertThat(profile("370911", LocalDate.of(2024, 6, 11)).value(Key.CERTIFICATE_STYLE))
                .isEqualTo(CertificateStyle.OF_2024);
        assertThat(profile("370911", LocalDate.of(2020, 9, 10)).find(Key.CERTIFICATE_STYLE))
                .isEmpty();
        assertThat(profile("370000", DAY).value(Key.SERIAL_PATTERN)).isEqualTo(SerialPattern.SHANDONG);
    }

    @Test
    @DisplayName("are put in once, however often the system starts")
    void arePutInOnce() throws Exception {
        TestSystem own = new TestSystem();
        long before = count(own);
        try (var connection = own.behindTheBack()) {
            String url = connection.getMetaData().getURL();
            var again = new PGSimpleDataSource();
            again.setUrl(url);
            again.setUser(connection.getMetaData().getUserName());
            Migrator.flyway(again, own.vault).migrate();
        }
        assertThat(count(own)).isEqualTo(before).isEqualTo(ShippedDocuments.ALL.size());
        assertThat(own.in(() -> own.policies.list(
                                new PolicyDocuments.Filter("泰安", Optional.empty(), Optional.empty()),
                                Scope.below("370000/370900/"),
                                new Page.Part(0, 10)))
                        .rows())
                .extracting(PolicyLine::region, line -> line.version().number(), PolicyLine::enteredBy)
                .containsExactly(tuple("泰安市", 1, ""));
    }

    private static long count(TestSystem system) {
        return system.in(() -> system.policies.list(
                        new PolicyDocuments.Filter("", Optional.empty(), Optional.empty()),
                        Scope.below(""),
                        new Page.Part(0, 1)))
                .total();
    }
}
