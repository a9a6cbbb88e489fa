package org.xunzheng.domain.subsidy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.StaleVersion;
import org.xunzheng.domain.rule.Words;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;

/**
 * What is said against the subsidy of one person holds that one, not the class; somebody else decides on it. What cannot be paid
 * in the end is ended (SUB-7).
 */
@ApplicationScoped
@Clause({"SUB-7", "REV-2"})
public class ObjectToLine {

    /** The states in which an objection can be recorded: the money is not sent. */
    public static final Set<LineState> HOLDABLE = Set.of(LineState.NOTICED, LineState.CORRECTED);
    /** The states in which what the bank sent back can be ended. */
    public static final Set<LineState> ENDABLE = Set.of(LineState.FAILED, LineState.CORRECTED);

    private final Claims claims;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public ObjectToLine(Claims claims, Trail trail, Clock clock) {
        this.claims = claims;
        this.trail = trail;
        this.clock = clock;
    }

    protected ObjectToLine() {
        this(null, null, null);
    }

    /**
     * Holds a line that is in notice, or waits for its payment.
     *
     * @param seen the version that the caller looked at
     */
    @Transactional
    public Decision<Claims.Line> hold(Caller caller, UUID id, long seen, String typed) {
        caller.require(Post.REVIEW);
        Claims.Line line = find(caller, id, seen);
        return moved(
                caller,
                line,
                LineState.HELD,
                typed,
                HOLDABLE.contains(line.state()) ? Optional.empty() : Optional.of(ClaimReason.NOT_IN_NOTICE),
                Action.OBJECTION_RECORDED);
    }

    /** Decides on what holds a line: upheld, the line is void; else it goes on where it was. */
    @Transactional
    public Decision<Claims.Line> decide(Caller caller, UUID id, long seen, boolean upheld, String typed) {
        caller.require(Post.APPROVAL);
        Claims.Line line = find(caller, id, seen);
        Optional<ClaimReason> against = line.state() != LineState.HELD
                ? Optional.of(ClaimReason.NOT_HELD)
                : caller.actsAs(line.changedBy()) ? Optional.of(ClaimReason.OWN_OBJECTION) : Optional.empty();
        return moved(
                caller, line, upheld ? LineState.VOID : LineState.NOTICED, typed, against, Action.OBJECTION_DECIDED);
    }

    /** Ends a line that the bank sent back and that cannot be paid. */
    @Transactional
    public Decision<Claims.Line> end(Caller caller, UUID id, long seen, String typed) {
        caller.require(Post.APPROVAL);
        Claims.Line line = find(caller, id, seen);
        return moved(
                caller,
                line,
                LineState.VOID,
                typed,
                ENDABLE.contains(line.state()) ? Optional.empty() : Optional.of(ClaimReason.NOT_FAILED),
                Action.CLAIM_LINE_ENDED);
    }

    private Claims.Line find(Caller caller, UUID id, long seen) {
        Claims.Line line = claims.find(id, caller.scope()).orElseThrow(() -> new NotFound("line " + id));
        if (line.version() != seen) {
            throw new StaleVersion("line " + id + ": seen " + seen + ", is " + line.version());
        }
        return line;
    }

    private Decision<Claims.Line> moved(
            Caller caller, Claims.Line line, LineState to, String typed, Optional<ClaimReason> against, Action action) {
        Words words = Words.wanted(typed, "words", ClaimReason.WORDS_MISSING);
        List<Refusal> refusals = new ArrayList<>(words.refusals());
        against.map(Refusal::of).ifPresent(refusals::add);
        return Decision.unless(refusals, () -> {
            claims.move(line, to, words.text(), caller);
            trail.record(TrailEntry.of(
                            new Subject(Subject.Kind.valueOf("CLAIM"), line.claim()),
                            action,
                            caller,
                            clock.instant().truncatedTo(ChronoUnit.MICROS))
                    .with("serial", line.serial())
                    .with("state", Refusal.word(to))
                    .with("reason", words.text()));
            return line;
        });
    }
}
