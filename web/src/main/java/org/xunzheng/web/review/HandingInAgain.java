package org.xunzheng.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.omnifaces.cdi.Param;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.review.Followers;
import org.xunzheng.domain.review.HandInAgain;
import org.xunzheng.domain.review.Matter;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.web.account.CurrentCaller;

/**
 * How pages lead from a returned matter to its form and back: the form's address names the matter that it hands in again
 * ({@code ?follows=}).
 */
@Named("again")
@RequestScoped
public class HandingInAgain {

    private CurrentCaller current;
    private HandInAgain handInAgain;
    private Followers followers;

    @Inject
    @Param(name = "follows")
    private UUID follows;

    protected HandingInAgain() {}

    @Inject
    HandingInAgain(CurrentCaller current, HandInAgain handInAgain, Followers followers) {
        this.current = current;
        this.handInAgain = handInAgain;
        this.followers = followers;
    }

    /** The matter that the address names, whatever speaks against handing it in again. */
    public Optional<UUID> named() {
        return Optional.ofNullable(follows);
    }

    /** The returned matter whose content fills the form; none if the form is for a new one. */
    public Optional<UUID> returned(Matter matter) {
        return named().filter(id -> refusals(matter).isEmpty());
    }

    /** Hands in what the form holds. */
    public <T> Decision<T> handIn(Caller caller, Matter matter, Supplier<Decision<T>> entering, Function<T, UUID> id) {
        return handInAgain.handIn(caller, matter, named(), entering, id);
    }

    /** What speaks against handing in again what the address names, by the matter's name. */
    public List<Refusal> refusals(String matter) {
        return refusals(Matter.valueOf(matter));
    }

    private List<Refusal> refusals(Matter matter) {
        return follows == null ? List.of() : handInAgain.refusals(round(matter));
    }

    /** The step by which the matter that the address names was returned, or null. */
    public Review.Step step(String name) {
        Matter matter = Matter.valueOf(name);
        return returned(matter).isEmpty()
                ? null
                : round(matter).steps().get(round(matter).steps().size() - 1);
    }

    private Review round(Matter matter) {
        return handInAgain.round(current.get(), matter, follows);
    }

    /** The address of a matter's page. */
    public String page(String matter, UUID id) {
        return MatterPage.of(Matter.valueOf(matter), id);
    }

    /**
     * The address of the form that hands the matter in again, or null if the caller cannot.
     *
     * @param round null for a matter that was not handed in yet
     */
    public String form(Review round) {
        return round != null && handInAgain.isOpenTo(current.get(), round)
                ? MatterPage.form(round.matter()) + ".xhtml?follows=" + round.subject()
                : null;
    }

    /** The address of what the matter was handed in again as, or null. */
    public String follower(Review round) {
        return Optional.ofNullable(round)
                .flatMap(of -> followers.of(of.matter(), of.subject()))
                .map(id -> page(round.matter().name(), id))
                .orElse(null);
    }

    /** The address of the returned matter that this one follows, or null. */
    public String before(Review round) {
        return Optional.ofNullable(round)
                .flatMap(of -> followers.before(of.matter(), of.subject()))
                .map(id -> page(round.matter().name(), id))
                .orElse(null);
    }
}
