package org.xunzheng.domain.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.serial.Serial;

/** The issued certificates. Only the ledger adds to them. */
public interface Certificates {

    /** The certificate of this serial, if the scope sees it. */
    Optional<Certificate> find(Serial serial, Scope scope);

    /** The certificate of this serial, whoever asks: for the public check, which wants a second fact (CRT-10). */
    Optional<Certificate> findForCheck(Serial serial);

    /** All certificates of a class, in order. */
    List<Certificate> ofClass(UUID trainingClass, Scope scope);

    /** Certificates that match. */
    Page<CertificateLine> list(Filter filter, Scope scope, Page.Part part);

    /** Records the withdrawal of a certificate; false if it was withdrawn before. */
    boolean withdraw(Serial serial, String reason, Caller by, Instant at);

    /** How often a certificate was issued again, and why (CRT-6); the first time first. */
    List<Reissue> reissues(Serial serial, Scope scope);

    /**
     * Records a reissue.
     *
     * @throws org.xunzheng.domain.rule.StaleVersion if there is one of this number already
     */
    void reissue(Serial serial, int number, Reissue.Cause cause, String remark, Caller by, Instant at);

    /**
     * What a list is narrowed to. By the beginning of a serial or name it lies in the order of these, else by its days.
     *
     * @param text the beginning of a serial or of a holder's name, or a credit code
     * @param institution in an institution's name
     * @param oldestFirst whether it begins with the oldest
     */
    record Filter(
            String text, String institution, Optional<LocalDate> from, Optional<LocalDate> to, boolean oldestFirst) {

        public Filter {
            institution = institution == null ? "" : institution;
        }

        /** Everything that the text finds. */
        public static Filter of(String text) {
            return new Filter(text, "", Optional.empty(), Optional.empty(), false);
        }

        /** Whether the list lies by days; what is found by serial or name lies by that. */
        public boolean liesByDay() {
            return sought().kind() != Sought.Kind.SERIAL && sought().kind() != Sought.Kind.NAME;
        }

        /** What the text means. */
        public Sought sought() {
            return Sought.of(text);
        }
    }
}
