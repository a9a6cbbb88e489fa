package org.xunzheng.domain.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xunzheng.domain.ledger.RunHolds;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Folded;
import org.xunzheng.serial.InvalidSerial;
import org.xunzheng.serial.Serial;

/**
 * Anyone who is shown a certificate checks it (CRT-10), by serial and name together: serials are dense and can be
 * guessed, so a serial alone tells nothing about a person.
 */
@ApplicationScoped
@Clause("CRT-10")
public class CheckCertificate {

    private final Certificates certificates;
    private final LegacyCertificates legacy;
    private final RunHolds holds;

    @Inject
    public CheckCertificate(Certificates certificates, LegacyCertificates legacy, RunHolds holds) {
        this.certificates = certificates;
        this.legacy = legacy;
        this.holds = holds;
    }

    protected CheckCertificate() {
        this(null, null, null);
    }

    /** How a check can end. */
    public enum Outcome {
        /** The certificate was issued to this person and holds. */
        VALID,
        /** It was issued to this person and taken back (CRT-7). */
        WITHDRAWN,
        /** The serial was issued, but to somebody of another name. */
        MISMATCH,
        /** No certificate has this serial. */
        NOT_FOUND,
        /** It was issued, and its record was lost with an older state of the database: its paper says what it is. */
        LOST,
        /** The text is no serial. */
        MALFORMED,
        /** The name was left out. */
        NAME_MISSING
    }

    /**
     * The answer.
     *
     * @param serial what was read, if it is one
     * @param defect what is wrong with it, if it is not
     * @param certificate what it says, only if the name fits
     * @param old what it says, only if the name fits and it has a number of before the uniform rule (SER-13)
     */
    public record Answer(
            Outcome outcome,
            Optional<Serial> serial,
            Optional<InvalidSerial> defect,
            Optional<Certificate> certificate,
            Optional<LegacyCertificate> old) {

        private static Answer of(Outcome outcome, Optional<Serial> serial) {
            return new Answer(outcome, serial, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    @Transactional
    public Answer check(String typedSerial, String typedName) {
        Serial serial = null;
        InvalidSerial defect = null;
        try {
            serial = Serial.parse(typedSerial);
        } catch (InvalidSerial invalid) {
            defect = invalid;
        }
        Optional<Serial> read = Optional.ofNullable(serial);
        String name = Folded.of(typedName);
        if (read.isPresent() && name.isEmpty()) {
            return Answer.of(Outcome.NAME_MISSING, read);
        }
        Optional<Certificate> issued = read.flatMap(certificates::findForCheck);
        if (issued.isPresent()) {
            boolean named = Stream.of(issued.get().holder(), issued.get().current())
                    .anyMatch(holder -> Folded.of(holder.name()).equals(name));
            return named
                    ? new Answer(
                            outcome(issued.get().withdrawal().isPresent()),
                            read,
                            Optional.empty(),
                            issued,
                            Optional.empty())
                    : Answer.of(Outcome.MISMATCH, read);
        }
        String key = read.map(Serial::toString).orElseGet(() -> LegacyNumber.key(typedSerial));
        List<LegacyCertificate> sameNumber = key.isEmpty() ? List.of() : legacy.ofNumber(key);
        if (sameNumber.isEmpty()) {
            return read.isPresent()
                    ? Answer.of(holds.isLost(serial) ? Outcome.LOST : Outcome.NOT_FOUND, read)
                    : new Answer(Outcome.MALFORMED, read, Optional.of(defect), Optional.empty(), Optional.empty());
        }
        if (name.isEmpty()) {
            return Answer.of(Outcome.NAME_MISSING, read);
        }
        return sameNumber.stream()
                .filter(old -> Folded.of(old.holder().name()).equals(name))
                .findFirst()
                .map(old -> new Answer(
                        outcome(old.withdrawal().isPresent()),
                        read,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(old)))
                .orElseGet(() -> Answer.of(Outcome.MISMATCH, read));
    }

    private static Outcome outcome(boolean withdrawn) {
        return withdrawn ? Outcome.WITHDRAWN : Outcome.VALID;
    }
}
