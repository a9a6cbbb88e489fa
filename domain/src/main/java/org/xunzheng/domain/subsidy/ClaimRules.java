package org.xunzheng.domain.subsidy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.xunzheng.domain.policy.Figure;
import org.xunzheng.domain.policy.Key;
import org.xunzheng.domain.policy.Profile;
import org.xunzheng.domain.policy.Standard;
import org.xunzheng.domain.policy.Yuan;
import org.xunzheng.domain.rule.Clause;

/** Judges each person of a claim by the figures of the place: who gets how much, and who does not and why. */
@Clause({"SUB-1", "SUB-2", "SUB-3", "SUB-4"})
public final class ClaimRules {

    private final Limits limits;
    private final Standard standard;

    public ClaimRules(Limits limits, Standard standard) {
        this.limits = limits;
        this.standard = standard;
    }

    /**
     * The figures of a place.
     *
     * @param months after its issue for which a certificate can be claimed for
     * @param ofKind how often a person is subsidised in a year by one kind, if that is limited
     */
    public record Limits(int months, Optional<Integer> ofKind, Optional<Integer> inYear, Optional<Integer> ever) {

        public static Limits of(Profile profile) {
            return new Limits(
                    profile.value(Key.CLAIM_MONTHS),
                    profile.find(Key.CLAIMS_A_YEAR_OF_A_KIND).map(Figure::value),
                    profile.find(Key.CLAIMS_A_YEAR).map(Figure::value),
                    profile.find(Key.CLAIMS_IN_A_LIFETIME).map(Figure::value));
        }
    }

    /** What speaks against somebody. */
    private record Verdict(ClaimReason reason, String figure, Optional<UUID> other) {}

    public ClaimRow judge(Candidate one) {
        int counted = standard.counted(one.hours());
        Yuan uncapped = standard.yuan().times(counted);
        Yuan amount = standard.most().map(uncapped::atMost).orElse(uncapped);
        Optional<Verdict> against = against(one).or(() -> because(amount.fen() == 0, ClaimReason.NO_WHOLE_DAY));
        return new ClaimRow(
                one.serial(),
                one.hours(),
                standard.by(),
                counted,
                fen(standard.yuan()),
                standard.most().map(ClaimRules::fen).orElse(null),
                against.isPresent() ? 0 : fen(amount),
                against.map(Verdict::reason).orElse(null),
                against.map(Verdict::figure).orElse(null),
                against.flatMap(Verdict::other).map(UUID::toString).orElse(null));
    }

    private static Integer fen(Yuan yuan) {
        return Math.toIntExact(yuan.fen());
    }

    /** The first rule that speaks against: the certificate, what it was paid for already, how often. */
    private Optional<Verdict> against(Candidate one) {
        LocalDate last = one.issuedOn().plusMonths(limits.months());
        return Stream.of(
                        because(one.withdrawn(), ClaimReason.CERTIFICATE_WITHDRAWN),
                        because(one.claimedOn().isAfter(last), ClaimReason.TOO_LATE)
                                .map(late -> new Verdict(late.reason(), last.toString(), late.other())),
                        because(one.hours() == 0, ClaimReason.NOT_ATTENDED),
                        because(one.forCertificate(), ClaimReason.CLAIMED_FOR_CERTIFICATE),
                        because(one.forTraining(), ClaimReason.CLAIMED_FOR_TRAINING),
                        because(one.forHigher(), ClaimReason.HIGHER_LEVEL),
                        often(limits.ofKind(), one.ofKind(), ClaimReason.OFTEN_OF_A_KIND),
                        often(limits.inYear(), one.inYear(), ClaimReason.OFTEN_IN_THE_YEAR),
                        often(limits.ever(), one.ever(), ClaimReason.OFTEN_IN_LIFE))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Verdict> because(boolean holds, ClaimReason reason) {
        return holds ? Optional.of(new Verdict(reason, null, Optional.empty())) : Optional.empty();
    }

    private static Optional<Verdict> because(Optional<UUID> other, ClaimReason reason) {
        return other.map(line -> new Verdict(reason, null, Optional.of(line)));
    }

    private static Optional<Verdict> often(Optional<Integer> limit, int times, ClaimReason reason) {
        return limit.filter(most -> times >= most).map(most -> new Verdict(reason, most.toString(), Optional.empty()));
    }

    /** What a claim comes to. */
    public static Yuan total(List<ClaimRow> rows) {
        return new Yuan(rows.stream().mapToLong(ClaimRow::amountFen).sum());
    }

    /** How many get something. */
    public static long granted(List<ClaimRow> rows) {
        return rows.stream().filter(ClaimRow::isGranted).count();
    }
}
