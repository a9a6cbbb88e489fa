package org.xunzheng.web.draw;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.draw.Draw;
import org.xunzheng.domain.draw.DrawState;
import org.xunzheng.domain.draw.Lots;
import org.xunzheng.domain.draw.Selection;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailLine;

/** A draw for those who draw and those who are assessed by it: where it stands, what is next, and what was drawn. */
@Named
@RequestScoped
public class ShowDrawView {

    private DrawOfPage page;
    private Trail trail;
    private Clock clock;

    protected ShowDrawView() {}

    @Inject
    ShowDrawView(DrawOfPage page, Trail trail, Clock clock) {
        this.page = page;
        this.trail = trail;
        this.clock = clock;
    }

    /** What a selection has of a stratum now. */
    public record Drawn(int copy, String stratum, List<Integer> numbers) {}

    /** One that can be replaced. */
    public record Choice(String value, int copy, int number) {}

    private Draw draw() {
        return page.get();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private boolean isDrawer() {
        Caller caller = page.caller();
        return caller.holds(Post.REVIEW) || caller.holds(Post.APPROVAL);
    }

    private boolean isWaiting() {
        return isDrawer()
                && draw().state() == DrawState.ANNOUNCED
                && !today().isAfter(draw().terms().sealedThrough());
    }

    /** Whether digits are wanted, and the caller may enter them now. */
    public boolean isSeedWanted() {
        return isWaiting()
                && draw().terms().source().isTyped()
                && !isOwn()
                && draw().terms().eventDay().filter(today()::isBefore).isEmpty();
    }

    /** Whether the caller announced it, so that somebody else draws and cancels. */
    public boolean isOwn() {
        return page.caller().actsAs(draw().announcedBy());
    }

    private boolean isByCommitments() {
        return isWaiting() && !draw().terms().source().isTyped();
    }

    /** The post that the caller commits in. */
    public Post getPost() {
        return draw().post(page.caller());
    }

    /** Whether the caller's post has not committed yet. */
    public boolean isCommitmentWanted() {
        return isByCommitments()
                && draw().commitment(getPost()).isEmpty()
                && !draw().isBy(getPost() == Post.REVIEW ? Post.APPROVAL : Post.REVIEW, page.caller());
    }

    /** Whether both have committed, and the caller has not told yet. */
    public boolean isSecretWanted() {
        return isByCommitments()
                && draw().review().isPresent()
                && draw().approval().isPresent()
                && draw().isBy(getPost(), page.caller())
                && draw().commitment(getPost()).orElseThrow().secret().isEmpty();
    }

    /** What it waits for where the caller has nothing to do: the key of the words, or nothing. */
    public String getWaiting() {
        if (draw().state() != DrawState.ANNOUNCED || isSeedWanted() || isCommitmentWanted() || isSecretWanted()) {
            return "";
        }
        if (today().isAfter(draw().terms().sealedThrough())) {
            return "draw.waits.late";
        }
        if (!draw().terms().source().isTyped()) {
            return "draw.waits.posts";
        }
        return draw().terms().eventDay().filter(today()::isBefore).isPresent()
                ? "draw.waits.event"
                : "draw.waits.digits";
    }

    public boolean isCancellable() {
        return page.caller().holds(Post.APPROVAL) && draw().state() != DrawState.CANCELLED && !isOwn();
    }

    /** Whether the caller may see what was drawn. */
    public boolean isOpen() {
        return draw().isOpenTo(page.caller(), today());
    }

    /** Whether the caller may see the papers with their questions. */
    public boolean isWithPapers() {
        return draw().state() == DrawState.DRAWN
                && isOpen()
                && (isDrawer() || page.caller().holds(Post.INSTITUTION));
    }

    public boolean isReplaceable() {
        return isDrawer()
                && draw().state() == DrawState.DRAWN
                && !today().isAfter(draw().terms().sealedThrough());
    }

    public List<Drawn> getDrawn() {
        return draw().outcome().orElseThrow().selections().stream()
                .map(selection -> new Drawn(selection.copy(), selection.stratum(), draw().numbers(selection)))
                .toList();
    }

    public List<Choice> getChoices() {
        List<Choice> choices = new ArrayList<>();
        for (Selection selection : draw().outcome().orElseThrow().selections()) {
            draw().numbers(selection)
                    .forEach(number ->
                            choices.add(new Choice(selection.copy() + "-" + number, selection.copy(), number)));
        }
        return choices;
    }

    public String getMethod() {
        return Lots.METHOD;
    }

    /** When it was drawn, or null. */
    public Instant getDrawnAt() {
        return draw().outcome().map(Draw.Outcome::at).orElse(null);
    }

    /** What the post of this name committed to, or null. */
    public String commitment(String post) {
        return draw().commitment(Post.valueOf(post)).map(Draw.Commitment::hash).orElse(null);
    }

    /** The seed, for those who may know it today; or null. */
    public String getSeed() {
        return isOpen() ? draw().outcome().orElseThrow().seed() : null;
    }

    public List<TrailLine> getTrail() {
        return trail.of(Subject.draw(page.getId()), page.caller().scope());
    }
}
