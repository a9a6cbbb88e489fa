package org.xunzheng.domain.statistics;

import java.time.LocalDate;
import java.util.List;
import org.xunzheng.domain.account.Scope;

/** Counts what happened. */
public interface Figures {

    /**
     * Certificates issued from one day to another, both included, by city, month and category; combinations without a
     * certificate are left out.
     */
    List<CertificateCount> certificates(LocalDate from, LocalDate to, Scope scope);
}
