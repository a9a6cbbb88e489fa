package org.xunzheng.web.matter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.omnifaces.cdi.Param;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.matter.DecideMatter;
import org.xunzheng.domain.matter.HandIn;
import org.xunzheng.domain.matter.Matter;
import org.xunzheng.domain.matter.MatterKind;
import org.xunzheng.domain.matter.MatterState;
import org.xunzheng.domain.matter.WithdrawMatter;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.review.TakeBack;
import org.xunzheng.domain.review.TakeLevel;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.trail.TrailLine;
import org.xunzheng.web.layout.Steps;
import org.xunzheng.web.review.LevelLine;
import org.xunzheng.web.review.ReviewedMatter;

/** A matter of any kind: its facts, its levels, its trail, and the steps that the caller can take. */
@Named
@RequestScoped
public class ShowMatterView extends ReviewedMatter {

    private Steps steps;
    private MatterWords words;
    private ReadMatters read;

    @Inject
    private DecideMatter decide;

    @Inject
    private WithdrawMatter withdraw;

    @Inject
    @Param(name = "id")
    private UUID id;

    private Matter matter;
    private List<Review> rounds;

    protected ShowMatterView() {
        super(null);
    }

    @Inject
    ShowMatterView(Steps steps, MatterWords words, ReadMatters read) {
        super(steps);
        this.steps = steps;
        this.words = words;
        this.read = read;
    }

    /** A round before the newest one. */
    public record Earlier(int number, List<LevelLine> levels) {}

    public Matter getMatter() {
        if (matter == null) {
            Matter found = read.any(steps.caller(), id);
            words.kind(found.kind()).who().requireReader(steps.caller());
            matter = found;
        }
        return matter;
    }

    public MatterKind<?> getKind() {
        return words.kind(getMatter().kind());
    }

    public List<MatterWords.Fact> getFacts() {
        return facts(getKind());
    }

    private <F extends Record> List<MatterWords.Fact> facts(MatterKind<F> kind) {
        return words.facts(kind, read.asked(steps.caller(), kind, getMatter()));
    }

    /** What follows, where that has to be known before it is decided. */
    public String getNotice() {
        return notice(getKind());
    }

    private <F extends Record> String notice(MatterKind<F> kind) {
        return words.notice(kind, facts(kind.form().facts()));
    }

    /** What was handed in last, for the parts of a kind's own. */
    public <F extends Record> F facts(Class<F> type) {
        return type.cast(read.asked(steps.caller(), getKind(), getMatter()).facts());
    }

    private List<Review> rounds() {
        if (rounds == null) {
            rounds = read.rounds(steps.caller(), getMatter());
        }
        return rounds;
    }

    /** The rounds before the newest one, the last of them first. */
    public List<Earlier> getEarlier() {
        int newest = rounds().size();
        return rounds().stream()
                .skip(1)
                .map(round -> new Earlier(newest - rounds().indexOf(round), LevelLine.of(round)))
                .toList();
    }

    public List<TrailLine> getTrail() {
        return read.trail(steps.caller(), getKind(), getMatter());
    }

    /** Whether the caller may change it and hand it in again. */
    public boolean isBack() {
        return HandIn.isBackFor(steps.caller(), getKind(), getMatter());
    }

    /** Whether the caller may take it back. */
    public boolean isWithdrawable() {
        return getMatter().state() == MatterState.OPEN
                && TakeBack.refusals(steps.caller(), getReview()).isEmpty();
    }

    public String takeBack() {
        return steps.take(caller -> withdraw.withdraw(caller, getKind(), id, getSeen()), taken -> {
            steps.done("matter.takenBack");
            return next();
        });
    }

    @Override
    protected Optional<Review> read(Caller caller) {
        return rounds().stream().findFirst();
    }

    @Override
    protected Decision<Review.State> decide(Caller caller, long seenVersion, TakeLevel.Answer answer) {
        Decision<Matter> decided = decide.decide(caller, getKind(), id, seenVersion, answer);
        return decided.isGranted()
                ? Decision.granted(state(decided.orElseThrow().state()))
                : Decision.denied(decided.refusals());
    }

    private static Review.State state(MatterState state) {
        return switch (state) {
            case OPEN -> Review.State.OPEN;
            case IN_FORCE, ENDED -> Review.State.APPROVED;
            case RETURNED -> Review.State.RETURNED;
            case REJECTED -> Review.State.REJECTED;
            case WITHDRAWN -> Review.State.WITHDRAWN;
        };
    }

    @Override
    protected String next() {
        return "/matter/show?faces-redirect=true&id=" + id;
    }

    @Override
    protected long version() {
        return getMatter().version();
    }
}
