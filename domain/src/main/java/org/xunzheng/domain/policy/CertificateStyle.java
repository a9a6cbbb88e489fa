package org.xunzheng.domain.policy;

import java.util.Arrays;
import java.util.Optional;

/** The wording of certificates (CRT-2). */
public enum CertificateStyle {
    /** Of 2020: 身份证号码, 培训主体名称. */
    OF_2020("2020"),
    /** Of 2024: 身份证号, 培训机构名称. */
    OF_2024("2024");

    private final String year;

    CertificateStyle(String year) {
        this.year = year;
    }

    /** How documents name it. */
    public String year() {
        return year;
    }

    static Optional<CertificateStyle> of(String year) {
        return Arrays.stream(values()).filter(style -> style.year.equals(year)).findFirst();
    }
}
