package org.xunzheng.persistence.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.directory.Directory;
import org.xunzheng.domain.directory.DirectoryLine;
import org.xunzheng.domain.institution.InstitutionReason;
import org.xunzheng.domain.institution.InstitutionRow;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.persistence.CreditCodes;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;

@DisplayName("INS-1: institutions that were admitted before the system, brought as a file")
class ImportInstitutionsTest {

    private final TestSystem system = new TestSystem();
    private final Caller city = Scenario.officer(system, "370900", Post.INTAKE);

    @Test
    @DisplayName("INS-1: three thousand are recorded at once, each in its region, and stand in the directory")
    void threeThousandAtOnce() {
        List<InstitutionRow> rows = new ArrayList<>();
        for (int n = 0; n < 3_000; n++) {
            rows.add(row(n + 2, "导入学校" + n, CreditCodes.number(200_000 + n), n % 2 == 0 ? "370911" : ""));
        }
        assertThat(system.in(() -> system.importInstitutions.bring(city, rows)).orElseThrow())
                .hasSize(3_000);
        assertThat(directory("370911")).isEqualTo(1_500);
        assertThat(directory("370900")).isEqualTo(3_000);
    }

    @Test
    @DisplayName("INS-1: everything that is wrong with a file is told at once, by row and field")
    void everythingWrongIsToldAtOnce() {
        String known = CreditCodes.number(300_001);
        system.in(() -> system.importInstitutions.bring(city, List.of(row(2, "在册学校", known, ""))))
                .orElseThrow();
        String twice = CreditCodes.number(300_002);
        List<InstitutionRow> wrong = List.of(
                row(2, "新学校", twice, ""),
                row(3, "又一所", twice, ""),
                row(4, "外地学校", CreditCodes.number(300_003), "370102"),
                new InstitutionRow(5, "", "123", "学校", "", "", "电话", "地址".repeat(101)),
                row(6, "在册学校", known, ""));
        assertThat(system.in(() -> system.importInstitutions.bring(city, wrong)).refusals())
                .extracting(
                        refusal -> refusal.place().row(),
                        refusal -> refusal.place().field(),
                        Refusal::reason)
                .containsExactly(
                        tuple(3, "creditCode", InstitutionReason.CREDIT_CODE_TWICE),
                        tuple(4, "region", InstitutionReason.REGION_UNKNOWN),
                        tuple(5, "institutionName", InstitutionReason.NAME_MISSING),
                        tuple(5, "creditCode", InstitutionReason.CREDIT_CODE_WRONG_LENGTH),
                        tuple(5, "kind", InstitutionReason.KIND_UNKNOWN),
                        tuple(5, "phone", InstitutionReason.PHONE_MALFORMED),
                        tuple(5, "address", InstitutionReason.ADDRESS_TOO_LONG),
                        tuple(6, "creditCode", InstitutionReason.CREDIT_CODE_TAKEN));
        assertThat(directory("370900")).as("nothing of it is stored").isEqualTo(1);
    }

    private static InstitutionRow row(int row, String name, String creditCode, String region) {
        return new InstitutionRow(
                row, name, creditCode, "PRIVATE_INSTITUTION", region, "王芳", "0538-6998196", "泰山大街 1 号");
    }

    private long directory(String region) {
        Page<DirectoryLine> page = system.in(() -> system.directory.on(
                LocalDate.parse("2026-12-31"),
                new Directory.Filter("", Optional.empty(), region),
                new Page.Part(0, 10)));
        return page.total();
    }
}
