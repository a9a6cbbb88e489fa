package org.xunzheng.reports.certificate;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * What one certificate says (CRT-1).
 *
 * @param style the wording (CRT-2)
 * @param training name of the training project, occupation or type of work (培训项目、职业或工种名称)
 * @param institution name of the training institution (培训机构名称)
 */
public record CertificateSheet(
        Style style,
        String serial,
        String holder,
        String idNumber,
        LocalDate firstDay,
        LocalDate lastDay,
        String training,
        String institution,
        LocalDate issuedOn) {

    /** The wordings that there are, by the year that they came with. */
    public enum Style {
        OF_2020,
        OF_2024
    }

    public CertificateSheet {
        requireNonNull(style, "style");
        requireNonNull(serial, "serial");
        requireNonNull(holder, "holder");
        requireNonNull(idNumber, "idNumber");
        requireNonNull(firstDay, "firstDay");
        requireNonNull(lastDay, "lastDay");
        requireNonNull(training, "training");
        requireNonNull(institution, "institution");
        requireNonNull(issuedOn, "issuedOn");
    }
}
