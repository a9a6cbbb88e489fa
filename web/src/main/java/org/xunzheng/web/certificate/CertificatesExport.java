package org.xunzheng.web.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.certificate.CertificateLine;
import org.xunzheng.domain.certificate.Certificates;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.web.layout.DayConverter;
import org.xunzheng.web.list.Column;
import org.xunzheng.web.list.ListExport;

/** The list of certificates as a file. */
@ApplicationScoped
public class CertificatesExport extends ListExport<CertificateLine> {

    /** The order by the day of issue from the first. */
    static final String OLDEST_FIRST = "issuedOn";

    static final List<Column<CertificateLine>> COLUMNS = List.of(
            Column.<CertificateLine>serial(
                            "certificate.serial", line -> line.serial().grouped())
                    .to(line -> "/certificate/show.xhtml?serial=" + line.serial())
                    .wide(17)
                    .onPage(),
            Column.serial("certificate.serial", CertificateLine::serial).inWorkbook(),
            Column.text("certificate.holder", CertificateLine::holder).wide(6),
            Column.serial("certificate.idNumber", CertificateLine::maskedIdNumber)
                    .wide(12),
            Column.text("certificate.training", CertificateLine::training),
            Column.text("certificate.institution", CertificateLine::institution),
            Column.day("certificate.issuedOn", CertificateLine::issuedOn)
                    .wide(7.5)
                    .sorted(OLDEST_FIRST),
            Column.phase("certificate.state", CertificateLine::state).wide(6));

    private final Certificates certificates;

    @Inject
    public CertificatesExport(Certificates certificates) {
        super("certificates", COLUMNS);
        this.certificates = certificates;
    }

    protected CertificatesExport() {
        this(null);
    }

    @Override
    public Page<CertificateLine> page(Caller caller, Map<String, String> filter, Page.Part part) {
        return certificates.list(
                new Certificates.Filter(
                        filter.getOrDefault("text", ""),
                        filter.getOrDefault("institution", ""),
                        DayConverter.read(filter.get("from")),
                        DayConverter.read(filter.get("to")),
                        OLDEST_FIRST.equals(filter.get("sort"))),
                caller.scope(),
                part);
    }
}
