package org.xunzheng.domain.assessment;

import java.util.Objects;
import java.util.Optional;

/**
 * What a trainee achieved.
 *
 * @param position the trainee's place on the roster
 * @param otherCertificate what was obtained under subsidy by the same training, instead of a certificate of it (CRT-5)
 */
public record Result(
        int position,
        Optional<Score> theory,
        Optional<Score> practice,
        Outcome outcome,
        Optional<OtherCertificate> otherCertificate) {

    public Result {
        Objects.requireNonNull(theory);
        Objects.requireNonNull(practice);
        Objects.requireNonNull(outcome);
        Objects.requireNonNull(otherCertificate);
    }

    public boolean passed() {
        return outcome == Outcome.PASSED;
    }
}
