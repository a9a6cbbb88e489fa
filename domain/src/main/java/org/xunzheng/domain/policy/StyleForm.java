package org.xunzheng.domain.policy;

import java.util.Optional;

/** A style of certificates, written by its year. */
record StyleForm() implements Form<CertificateStyle> {

    @Override
    public Optional<CertificateStyle> read(Raw raw, Findings findings) {
        return Form.line(raw, findings).flatMap(text -> {
            Optional<CertificateStyle> style = CertificateStyle.of(text);
            if (style.isEmpty()) {
                findings.add(raw.line(), PolicyReason.NOT_A_STYLE, text);
            }
            return style;
        });
    }

    @Override
    public String write(CertificateStyle value) {
        return value.year();
    }
}
