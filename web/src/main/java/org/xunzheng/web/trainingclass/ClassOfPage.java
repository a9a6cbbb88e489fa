package org.xunzheng.web.trainingclass;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.omnifaces.cdi.Param;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.trail.TrailLine;
import org.xunzheng.domain.trainingclass.ClassLine;
import org.xunzheng.domain.trainingclass.TrainingClass;
import org.xunzheng.web.layout.Steps;

/** The class that a page's address names, in the version that the page showed. */
@Named
@RequestScoped
public class ClassOfPage {

    private Steps steps;
    private ReadClasses read;

    @Inject
    @Param(name = "id")
    private UUID id;

    private long seen;
    private boolean stale;
    private TrainingClass trainingClass;
    private ClassLine line;
    private Moves moves;

    protected ClassOfPage() {}

    @Inject
    ClassOfPage(Steps steps, ReadClasses read) {
        this.steps = steps;
        this.read = read;
    }

    /**
     * Takes a step with the class, in the version that was shown, and shows the class again.
     *
     * @param done the key of what is then said
     * @param parameters what that inserts
     */
    public <T> String take(BiFunction<Caller, Long, Decision<T>> step, String done, Function<T, Object[]> parameters) {
        return take(step, result -> done, parameters);
    }

    /** The same where what is said depends on what came of it. */
    public <T> String take(
            BiFunction<Caller, Long, Decision<T>> step, Function<T, String> done, Function<T, Object[]> parameters) {
        if (stale) {
            return null;
        }
        String next = steps.take(caller -> step.apply(caller, seen), result -> {
            steps.done(done.apply(result), parameters.apply(result));
            return address();
        });
        // Where the step failed because the class changed meanwhile, the page shows how it is now.
        trainingClass = null;
        line = null;
        moves = null;
        return next;
    }

    /** The page that shows the class. */
    public String address() {
        return "/class/show?faces-redirect=true&id=" + id;
    }

    public Caller caller() {
        return steps.caller();
    }

    /** Whether the address names a class at all; a form for a new one does not. */
    public boolean isGiven() {
        return id != null;
    }

    public TrainingClass get() {
        if (trainingClass == null) {
            trainingClass = found(read.find(given(), caller().scope()));
        }
        return trainingClass;
    }

    public ClassLine getLine() {
        if (line == null) {
            line = found(read.line(given(), caller().scope()));
        }
        return line;
    }

    private UUID given() {
        return found(Optional.ofNullable(id));
    }

    private <T> T found(Optional<T> value) {
        return value.orElseThrow(() -> new NotFound("class " + id));
    }

    /** What the caller may do with it today. */
    public Moves getMoves() {
        if (moves == null) {
            moves = read.moves(caller(), get());
        }
        return moves;
    }

    /** Whether the class changed after the page had shown it. */
    public boolean isStale() {
        return stale;
    }

    /** Who took the latest step with the class, and when. */
    public Optional<TrailLine> getLastStep() {
        return read.lastStep(given(), caller().scope());
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    /** The version that the page now shows. */
    public long getSeen() {
        return isGiven() ? get().version() : 0;
    }

    /** Takes the version from the page; where the class changed meanwhile, the page says so and no step is taken. */
    public void setSeen(long seen) {
        this.seen = seen;
        stale = isGiven() && seen != get().version();
        if (stale) {
            steps.stale();
        }
    }
}
