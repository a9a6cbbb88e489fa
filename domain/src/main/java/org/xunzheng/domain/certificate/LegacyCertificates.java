package org.xunzheng.domain.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.rule.Page;

/** The certificates under old numbers, in a space of their own (SER-13). */
public interface LegacyCertificates {

    /** Those of this number, whoever asks: for the public check, which wants a second fact. Places may share numbers. */
    List<LegacyCertificate> ofNumber(String key);

    Optional<LegacyCertificate> find(UUID id, Scope scope);

    /** Which of these numbers the authority recorded already. */
    Set<String> recorded(UUID authority, Collection<String> keys);

    /** Which of these numbers look like serials that their run could still issue. */
    Set<String> issuable(Collection<String> keys);

    /** Stores them by one statement. */
    void add(List<LegacyCertificate> certificates, Caller by, Instant at);

    /** Records a withdrawal; false if it was withdrawn before. */
    boolean withdraw(UUID id, LocalDate on, String reason);

    /**
     * Those whose number, holder, institution or training has the text, the last issued first.
     */
    Page<Line> list(String text, Scope scope, Page.Part part);

    /** One of them as a list shows it. */
    record Line(
            UUID id,
            String number,
            String holder,
            String maskedIdNumber,
            String training,
            String institution,
            LocalDate issuedOn,
            String authority,
            Optional<LocalDate> withdrawnOn) {}
}
