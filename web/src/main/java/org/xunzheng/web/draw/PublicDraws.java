package org.xunzheng.web.draw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.draw.Draw;
import org.xunzheng.domain.draw.Draws;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Page;

/** Draws as everybody may see them today: all of them, and of each no more than its day allows (EXM-1). */
@ApplicationScoped
public class PublicDraws {

    private static final Scope EVERYTHING = Scope.below("");

    private final Draws draws;
    private final Clock clock;

    @Inject
    PublicDraws(Draws draws, Clock clock) {
        this.draws = draws;
        this.clock = clock;
    }

    protected PublicDraws() {
        this(null, null);
    }

    Page<Draws.Line> list(String text, Page.Part part) {
        return draws.list(text == null ? "" : text, EVERYTHING, part);
    }

    PublishedDraw one(UUID id) {
        return PublishedDraw.of(draws.get(id, EVERYTHING), today());
    }

    /** The pool of a draw whose numbers are public. */
    String pool(UUID id) {
        Draw draw = draws.get(id, EVERYTHING);
        if (!draw.isPublic(today())) {
            throw new NotFound("pool of draw " + id + " before its day is over");
        }
        return draws.pool(draw.terms().pool()).text();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
