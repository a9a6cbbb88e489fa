package org.xunzheng.persistence.draw;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.draw.Draw;
import org.xunzheng.domain.draw.DrawState;
import org.xunzheng.domain.draw.SeedSource;
import org.xunzheng.domain.draw.Selection;
import org.xunzheng.domain.draw.Stratum;

/** A draw as its row has it. */
record DrawRow(
        UUID id,
        long version,
        UUID authorityId,
        UUID institutionId,
        UUID about,
        int turn,
        String title,
        String pool,
        String strata,
        int copies,
        SeedSource source,
        String sourceWords,
        Optional<LocalDate> eventDay,
        LocalDate sealedThrough,
        UUID announcedBy,
        Instant announcedAt,
        DrawState state,
        UUID reviewBy,
        String reviewCommitment,
        Optional<String> reviewSecret,
        UUID approvalBy,
        String approvalCommitment,
        Optional<String> approvalSecret,
        Optional<String> seed,
        UUID seedBy,
        Instant drawnAt,
        String result,
        UUID cancelledBy,
        Instant cancelledAt,
        Optional<String> cancelReason) {

    Draw toDraw(List<Draw.Replacement> replacements) {
        return new Draw(
                id,
                version,
                authorityId,
                institutionId,
                about,
                turn,
                title,
                new Draw.Terms(pool, Stratum.of(strata), copies, source, sourceWords, eventDay, sealedThrough),
                state,
                announcedBy,
                announcedAt,
                commitment(reviewBy, reviewCommitment, reviewSecret),
                commitment(approvalBy, approvalCommitment, approvalSecret),
                seed.map(text -> new Draw.Outcome(text, seedBy, drawnAt, Selection.of(result), replacements)),
                cancelReason.map(reason -> new Draw.Cancellation(cancelledBy, cancelledAt, reason)));
    }

    private static Optional<Draw.Commitment> commitment(UUID by, String hash, Optional<String> secret) {
        return Optional.ofNullable(by).map(who -> new Draw.Commitment(who, hash, secret));
    }
}
