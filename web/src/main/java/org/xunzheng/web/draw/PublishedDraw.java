package org.xunzheng.web.draw;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.xunzheng.domain.draw.Draw;
import org.xunzheng.domain.draw.DrawState;
import org.xunzheng.domain.draw.Lots;
import org.xunzheng.domain.draw.SeedSource;
import org.xunzheng.domain.draw.Selection;
import org.xunzheng.domain.draw.Stratum;

/**
 * What everybody may know of a draw today. Seed and numbers are left out until the day of use is over.
 *
 * @param method as docs/draws.md describes it
 * @param pool SHA-256 of the pool's text
 * @param copies how many selections are drawn: two for papers A and B
 * @param sourceWords where digits are thrown, or which event gives them
 * @param sealedThrough the last day on which seed and numbers are no public knowledge
 * @param reviewCommitment SHA-256 of the draw's id, {@code REVIEW} and the secret, with commas between
 * @param seedCommitment SHA-256 of the draw's id, a comma and the seed; there as soon as there is a seed
 */
public record PublishedDraw(
        UUID id,
        String title,
        int turn,
        DrawState state,
        String method,
        String pool,
        List<StratumCount> strata,
        int copies,
        SeedSource source,
        String sourceWords,
        LocalDate eventDay,
        LocalDate sealedThrough,
        Instant announcedAt,
        String reviewCommitment,
        String approvalCommitment,
        String seedCommitment,
        Instant drawnAt,
        String cancelReason,
        Instant cancelledAt,
        String seed,
        List<Drawn> selections,
        List<Replaced> replacements) {

    /** A stratum of the pool. */
    public record StratumCount(String label, int size, int wanted) {

        static StratumCount of(Stratum stratum) {
            return new StratumCount(stratum.label(), stratum.size(), stratum.wanted());
        }
    }

    /** What a selection got of a stratum: numbers of items, as the seed gave them. */
    public record Drawn(int copy, String stratum, List<Integer> numbers) {

        static Drawn of(Selection selection) {
            return new Drawn(selection.copy(), selection.stratum(), selection.numbers());
        }
    }

    /** An item that gave way to the next one of the order. */
    public record Replaced(int copy, String stratum, int takenOut, int putIn, String reason, Instant at) {

        static Replaced of(Draw.Replacement one) {
            return new Replaced(one.copy(), one.stratum(), one.takenOut(), one.putIn(), one.reason(), one.at());
        }
    }

    static PublishedDraw of(Draw draw, LocalDate today) {
        Draw.Terms terms = draw.terms();
        Optional<Draw.Outcome> open = draw.outcome().filter(outcome -> draw.isPublic(today));
        return new PublishedDraw(
                draw.id(),
                draw.title(),
                draw.turn(),
                draw.state(),
                Lots.METHOD,
                terms.pool(),
                terms.strata().stream().map(StratumCount::of).toList(),
                terms.copies(),
                terms.source(),
                terms.sourceWords(),
                terms.eventDay().orElse(null),
                terms.sealedThrough(),
                draw.announcedAt(),
                or(draw.review(), Draw.Commitment::hash),
                or(draw.approval(), Draw.Commitment::hash),
                draw.seedCommitment().orElse(null),
                or(draw.outcome(), Draw.Outcome::at),
                or(draw.cancellation(), Draw.Cancellation::reason),
                or(draw.cancellation(), Draw.Cancellation::at),
                or(open, Draw.Outcome::seed),
                open.map(outcome -> outcome.selections().stream().map(Drawn::of).toList())
                        .orElse(null),
                open.map(outcome -> outcome.replacements().stream()
                                .map(Replaced::of)
                                .toList())
                        .orElse(null));
    }

    private static <T, R> R or(Optional<T> value, Function<T, R> part) {
        return value.map(part).orElse(null);
    }
}
