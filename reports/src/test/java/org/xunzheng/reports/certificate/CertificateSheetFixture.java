package org.xunzheng.reports.certificate;

import java.time.LocalDate;

/** Certificates for the tests. */
final class CertificateSheetFixture {

    private CertificateSheetFixture() {}

    static CertificateSheet plain() {
        return of("张三", "泰安市岱岳区示范职业培训学校", "电工（四级）");
    }

    static CertificateSheet heldBy(String holder) {
        return of(holder, "泰安市岱岳区示范职业培训学校", "电工（四级）");
    }

    static CertificateSheet ofStyle(CertificateSheet.Style style) {
        return of(style, "张三", "泰安市岱岳区示范职业培训学校", "电工（四级）");
    }

    static CertificateSheet of(String holder, String institution, String training) {
        return of(CertificateSheet.Style.OF_2024, holder, institution, training);
    }

    private static CertificateSheet of(
            CertificateSheet.Style style, String holder, String institution, String training) {
        return new CertificateSheet(
                style,
                "37091100012600001B",
                holder,
                "370911199001011234",
                LocalDate.of(2026, 1, 5),
                LocalDate.of(2026, 11, 10),
                training,
                institution,
                LocalDate.of(2026, 11, 20));
    }
}
