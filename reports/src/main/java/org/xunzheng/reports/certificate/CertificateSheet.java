package org.xunzheng.reports.certificate;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * What one certificate says (CRT-1).
 *
 * @param training name of the training project, occupation or type of work (培训项目、职业或工种名称)
 * @param institution name of the training institution (培训机构名称)
 */
public record CertificateSheet(
        String serial,
        String holder,
        String idNumber,
        LocalDate firstDay,
        LocalDate lastDay,
        String training,
        String institution,
        LocalDate issuedOn) {

    public CertificateSheet {
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
