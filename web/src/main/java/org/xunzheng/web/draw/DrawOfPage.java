package org.xunzheng.web.draw;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.omnifaces.cdi.Param;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.draw.Draw;
import org.xunzheng.domain.draw.Draws;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.web.layout.Steps;

/** The draw that a page's address names, in the version that the page showed. */
@Named
@RequestScoped
public class DrawOfPage {

    private Steps steps;
    private Draws draws;

    @Inject
    @Param(name = "id")
    private UUID id;

    private long seen;
    private Draw draw;

    protected DrawOfPage() {}

    @Inject
    DrawOfPage(Steps steps, Draws draws) {
        this.steps = steps;
        this.draws = draws;
    }

    /** Takes a step with the draw, in the version that was shown, and shows the draw again. */
    <T> String take(BiFunction<Caller, Long, Decision<T>> step, String done) {
        String next = steps.take(caller -> step.apply(caller, seen), result -> {
            steps.done(done);
            return "/draw/show?faces-redirect=true&id=" + id;
        });
        draw = null;
        return next;
    }

    public Caller caller() {
        return steps.caller();
    }

    public Draw get() {
        if (draw == null) {
            draw = Optional.ofNullable(id)
                    .flatMap(wanted -> draws.find(wanted, caller().scope()))
                    .orElseThrow(() -> new NotFound("draw " + id));
        }
        return draw;
    }

    public UUID getId() {
        return id;
    }

    /** The version that the page now shows. */
    public long getSeen() {
        return get().version();
    }

    public void setSeen(long seen) {
        this.seen = seen;
    }
}
