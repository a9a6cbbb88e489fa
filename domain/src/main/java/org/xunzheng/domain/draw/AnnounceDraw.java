package org.xunzheng.domain.draw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.Words;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;

/** Freezes a pool and announces the draw by its digest, before anybody can know the seed (EXM-1). */
@ApplicationScoped
@Clause("EXM-1")
public class AnnounceDraw {

    private static final int LONGEST_SOURCE = 200;

    private final Draws draws;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public AnnounceDraw(Draws draws, Trail trail, Clock clock) {
        this.draws = draws;
        this.trail = trail;
        this.clock = clock;
    }

    protected AnnounceDraw() {
        this(null, null, null);
    }

    /**
     * What is to be drawn.
     *
     * @param wanted how many are drawn in the stratum of each label, in the order of the selection
     * @param usedOn the day on which the selection is used; until it is over nothing but commitments is public
     */
    public record Request(
            UUID authority,
            UUID institution,
            UUID about,
            String title,
            Pool pool,
            Map<String, Integer> wanted,
            int copies,
            LocalDate usedOn) {}

    /** Where the seed is to come from, as somebody typed it. */
    public record Source(SeedSource kind, String words, LocalDate eventDay) {}

    @Transactional
    public Decision<Draw> announce(Caller caller, Request request, Source source) {
        caller.require(Post.REVIEW);
        LocalDate today = LocalDate.now(clock);
        List<Draw> before = draws.about(request.about());
        List<Refusal> refusals = new ArrayList<>();
        if (before.stream().anyMatch(draw -> draw.state() != DrawState.CANCELLED)) {
            refusals.add(Refusal.of(DrawReason.ANNOUNCED_ALREADY));
        }
        if (today.isAfter(request.usedOn())) {
            refusals.add(Refusal.of(DrawReason.TOO_LATE, request.usedOn()));
        }
        request.wanted().forEach((label, wanted) -> {
            int size = request.pool().size(label);
            if (size < wanted) {
                refusals.add(Refusal.of(DrawReason.STRATUM_TOO_SMALL, "Stratum." + label, size, wanted));
            }
        });
        String words = source(source, request.usedOn(), today, refusals);
        return Decision.unless(refusals, () -> store(caller, request, source, words, before.size() + 1));
    }

    private static String source(Source source, LocalDate usedOn, LocalDate today, List<Refusal> refusals) {
        if (source.kind() == null) {
            refusals.add(Refusal.at(Place.field("source"), DrawReason.SOURCE_MISSING));
        }
        Words words = source.kind() == SeedSource.COMMITMENTS
                ? Words.optional(source.words(), "words")
                : Words.wanted(source.words(), "words", DrawReason.SOURCE_WORDS_MISSING, LONGEST_SOURCE);
        refusals.addAll(words.refusals());
        Place day = Place.field("eventDay");
        if (source.kind() != SeedSource.EVENT) {
            if (source.eventDay() != null) {
                refusals.add(Refusal.at(day, DrawReason.EVENT_DAY_NOT_WANTED));
            }
        } else if (source.eventDay() == null) {
            refusals.add(Refusal.at(day, DrawReason.EVENT_DAY_MISSING));
        } else if (!source.eventDay().isAfter(today) || source.eventDay().isAfter(usedOn)) {
            refusals.add(Refusal.at(day, DrawReason.EVENT_DAY_NOT_AHEAD, today.plusDays(1), usedOn));
        }
        return words.text();
    }

    private Draw store(Caller caller, Request request, Source source, String words, int turn) {
        List<Stratum> strata = request.wanted().entrySet().stream()
                .map(one -> new Stratum(one.getKey(), request.pool().size(one.getKey()), one.getValue()))
                .toList();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Draw draw = new Draw(
                UUID.randomUUID(),
                0,
                request.authority(),
                request.institution(),
                request.about(),
                turn,
                request.title(),
                new Draw.Terms(
                        request.pool().digest(),
                        strata,
                        request.copies(),
                        source.kind(),
                        words,
                        Optional.ofNullable(source.eventDay()),
                        request.usedOn()),
                DrawState.ANNOUNCED,
                caller.account(),
                now,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        draws.add(draw, request.pool());
        trail.record(TrailEntry.of(Subject.draw(draw.id()), Action.DRAW_ANNOUNCED, caller, now)
                .with("turn", turn)
                .with("source", source.kind())
                .with("pool", draw.terms().pool().substring(0, 12)));
        return draw;
    }
}
