package org.xunzheng.domain.subsidy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What is known of a holder of one of the class's certificates, on the day on which it is claimed for.
 *
 * @param position on the roster of the class
 * @param hours class hours that count for this person: those of the plan, until it is known which of them were attended
 * @param claimedOn the day on which the claim was first handed in, or today
 * @param forCertificate the live line of another claim for the same certificate
 * @param forTraining the same for the person, the training and the level
 * @param forHigher the same for a higher level
 * @param ofKind how often the person is subsidised this year by this kind of subsidy
 * @param inYear by any
 * @param ever in a lifetime
 */
public record Candidate(
        String serial,
        Optional<Integer> position,
        int hours,
        LocalDate claimedOn,
        LocalDate issuedOn,
        boolean withdrawn,
        Optional<UUID> forCertificate,
        Optional<UUID> forTraining,
        Optional<UUID> forHigher,
        int ofKind,
        int inYear,
        int ever) {

    /** The same person, with the hours that were attended. */
    Candidate attending(int attended) {
        return new Candidate(
                serial,
                position,
                attended,
                claimedOn,
                issuedOn,
                withdrawn,
                forCertificate,
                forTraining,
                forHigher,
                ofKind,
                inYear,
                ever);
    }
}
