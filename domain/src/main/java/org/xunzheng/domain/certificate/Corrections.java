package org.xunzheng.domain.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.serial.Serial;

/** The corrections of certificates: entered, and put in force by somebody else; never taken away. */
public interface Corrections {

    Optional<Correction> find(UUID id, Scope scope);

    /** Those of a certificate, the oldest first. */
    List<Correction> of(Serial serial, Scope scope);

    /** Lets nobody else enter or decide a correction of the certificate until the transaction ends. */
    void hold(Serial serial);

    /** Whether one waits for its decision. */
    boolean isOpen(Serial serial);

    /** Whether another one of the same certificate came in force after this one was entered. */
    boolean isOvertaken(UUID id);

    void enter(Correction correction);

    /** @throws org.xunzheng.domain.rule.StaleVersion if it is in force already */
    void putInForce(UUID id, LocalDate on, Caller by, Instant at);
}
