package org.xunzheng.web.subsidy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.omnifaces.cdi.Param;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.subsidy.ClaimLine;
import org.xunzheng.domain.subsidy.Claims;
import org.xunzheng.domain.subsidy.LineState;
import org.xunzheng.domain.subsidy.ObjectToLine;
import org.xunzheng.serial.Serial;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.layout.Steps;

/** The subsidy of one person: how it stands, and what officers do about it. */
@Named
@RequestScoped
public class ShowLineView {

    private Steps steps;
    private SeenLines seen;
    private PageTexts texts;

    @Inject
    @Param(name = "id")
    private UUID id;

    private long version;
    private String words;
    private Claims.Line line;
    private ClaimLine person;

    protected ShowLineView() {}

    @Inject
    ShowLineView(Steps steps, SeenLines seen, PageTexts texts) {
        this.steps = steps;
        this.seen = seen;
        this.texts = texts;
    }

    public Claims.Line getLine() {
        if (line == null) {
            line = seen.line(steps.caller(), id);
        }
        return line;
    }

    public ClaimLine getPerson() {
        if (person == null) {
            person = seen.person(steps.caller(), getLine()).orElseThrow(() -> new NotFound("line " + id));
        }
        return person;
    }

    public Serial getSerial() {
        return Serial.parse(getLine().serial());
    }

    /** Each step of the sum. */
    public String getSum() {
        return seen.sum(getPerson(), texts.get());
    }

    public String getColour() {
        return ClaimColumns.colour(getLine().state());
    }

    private boolean is(Post post, Set<LineState> states) {
        return steps.caller().holds(post) && states.contains(getLine().state());
    }

    public boolean isHoldable() {
        return is(Post.REVIEW, ObjectToLine.HOLDABLE);
    }

    public boolean isDecidable() {
        return is(Post.APPROVAL, Set.of(LineState.HELD));
    }

    public boolean isEndable() {
        return is(Post.APPROVAL, ObjectToLine.ENDABLE);
    }

    /** Whether the caller's posts take steps of a line at all: the form is read then, also where it came too late. */
    public boolean isOfficer() {
        return steps.caller().holds(Post.REVIEW) || steps.caller().holds(Post.APPROVAL);
    }

    /** The version that the page shows. */
    public long getVersion() {
        return getLine().version();
    }

    /** Takes the version that was shown; where the line changed meanwhile, the page says so, and its buttons are those of now. */
    public void setVersion(long seen) {
        version = seen;
        if (seen != getLine().version()) {
            steps.stale();
        }
    }

    public String hold() {
        return taken("subsidy.held", objection -> objection.hold(steps.caller(), id, version, words));
    }

    public String uphold() {
        return taken("subsidy.upheld", objection -> objection.decide(steps.caller(), id, version, true, words));
    }

    public String dismiss() {
        return taken("subsidy.dismissed", objection -> objection.decide(steps.caller(), id, version, false, words));
    }

    public String end() {
        return taken("subsidy.ended", objection -> objection.end(steps.caller(), id, version, words));
    }

    private String taken(String done, Function<ObjectToLine, Decision<Claims.Line>> step) {
        return steps.take(caller -> step.apply(seen.steps()), moved -> {
            steps.done(done);
            return "/subsidy/line?faces-redirect=true&id=" + id;
        });
    }

    /** Nothing for somebody whose step left no words. */
    public Optional<String> getSaid() {
        return Optional.of(getPerson().words()).filter(said -> !said.isEmpty());
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
