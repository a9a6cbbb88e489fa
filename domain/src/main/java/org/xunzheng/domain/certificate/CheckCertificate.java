package org.xunzheng.domain.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.util.Optional;
import org.xunzheng.domain.rule.Clause;
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

    @Inject
    public CheckCertificate(Certificates certificates) {
        this.certificates = certificates;
    }

    protected CheckCertificate() {
        this(null);
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
     */
    public record Answer(
            Outcome outcome,
            Optional<Serial> serial,
            Optional<InvalidSerial> defect,
            Optional<Certificate> certificate) {}

    @Transactional
    public Answer check(String typedSerial, String typedName) {
        Serial serial;
        try {
            serial = Serial.parse(typedSerial);
        } catch (InvalidSerial invalid) {
            return new Answer(Outcome.MALFORMED, Optional.empty(), Optional.of(invalid), Optional.empty());
        }
        String name = comparable(typedName);
        if (name.isEmpty()) {
            return new Answer(Outcome.NAME_MISSING, Optional.of(serial), Optional.empty(), Optional.empty());
        }
        Optional<Certificate> issued = certificates.findForCheck(serial);
        if (issued.isEmpty()) {
            return new Answer(Outcome.NOT_FOUND, Optional.of(serial), Optional.empty(), Optional.empty());
        }
        if (!comparable(issued.get().holder().name()).equals(name)) {
            return new Answer(Outcome.MISMATCH, Optional.of(serial), Optional.empty(), Optional.empty());
        }
        Outcome outcome = issued.get().withdrawal().isPresent() ? Outcome.WITHDRAWN : Outcome.VALID;
        return new Answer(outcome, Optional.of(serial), Optional.empty(), issued);
    }

    /** The name without what people type differently: width, spaces, the dots of minority names, case. */
    private static String comparable(String name) {
        return name == null
                ? ""
                : Normalizer.normalize(name, Normalizer.Form.NFKC)
                        .replaceAll("[\\s\\p{Z}\\p{Cf}·•・.‧∙]", "")
                        .toUpperCase(java.util.Locale.ROOT);
    }
}
