package org.xunzheng.domain.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xunzheng.domain.account.Account;
import org.xunzheng.domain.account.Accounts;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;

/** The security administrator gives and takes posts; which posts exclude each other is data (REV-2). */
@ApplicationScoped
@Transactional
@Clause("REV-2")
public class GivePosts {

    private final Accounts accounts;
    private final Sessions sessions;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public GivePosts(Accounts accounts, Sessions sessions, Trail trail, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.trail = trail;
        this.clock = clock;
    }

    protected GivePosts() {
        this(null, null, null, null);
    }

    /** Makes these the posts of the account, unless some of them exclude each other. */
    public Decision<Account> give(Caller caller, UUID id, long version, Set<Post> posts) {
        caller.require(Post.SECURITY);
        Account account = accounts.find(id, caller.scope()).orElseThrow(() -> new NotFound("account " + id));
        List<Refusal> refusals = new ArrayList<>();
        Place place = Place.field("posts");
        if (id.equals(caller.account())) {
            refusals.add(Refusal.of(AccountReason.OWN_ACCOUNT));
        }
        excluded(accounts.exclusions(), posts)
                .forEach(e -> refusals.add(Refusal.at(place, AccountReason.POSTS_EXCLUDE, e.post(), e.other())));
        if (posts.contains(Post.INSTITUTION) && account.institution().isEmpty()) {
            refusals.add(Refusal.at(place, AccountReason.POST_WANTS_INSTITUTION));
        }
        if (account.institution().isPresent() && posts.stream().anyMatch(post -> post != Post.INSTITUTION)) {
            refusals.add(Refusal.at(place, AccountReason.POST_NOT_OF_INSTITUTION));
        }
        return Decision.unless(refusals, () -> {
            accounts.setPosts(id, version, posts);
            sessions.endOthers(id, Optional.empty(), clock.instant());
            trail.record(
                    TrailEntry.of(new Subject(Subject.Kind.ACCOUNT, id), Action.POSTS_GIVEN, caller, clock.instant())
                            .with("account", account.login())
                            .with("before", names(account.posts()))
                            .with("after", names(posts)));
            return accounts.find(id, caller.scope()).orElseThrow();
        });
    }

    /** Takes the one-time codes of an account away: a lost telephone. Its owner sets up new ones at the next sign-in. */
    public Decision<Boolean> takeCodes(Caller caller, UUID id) {
        caller.require(Post.SECURITY);
        Account account = accounts.find(id, caller.scope()).orElseThrow(() -> new NotFound("account " + id));
        List<Refusal> refusals =
                id.equals(caller.account()) ? List.of(Refusal.of(AccountReason.OWN_ACCOUNT)) : List.of();
        return Decision.unless(refusals, () -> {
            accounts.setSecret(id, Optional.empty());
            sessions.endOthers(id, Optional.empty(), clock.instant());
            trail.record(
                    TrailEntry.of(new Subject(Subject.Kind.ACCOUNT, id), Action.CODES_TAKEN, caller, clock.instant())
                            .with("account", account.login()));
            return true;
        });
    }

    /** The exclusions that these posts break, held together. */
    static List<Accounts.Exclusion> excluded(Set<Accounts.Exclusion> exclusions, Set<Post> posts) {
        return exclusions.stream()
                .filter(e -> posts.contains(e.post()) && posts.contains(e.other()))
                .sorted(Comparator.comparing(Accounts.Exclusion::post).thenComparing(Accounts.Exclusion::other))
                .toList();
    }

    private static String names(Set<Post> posts) {
        Set<Post> ordered = EnumSet.noneOf(Post.class);
        ordered.addAll(posts);
        return ordered.stream().map(Post::name).collect(Collectors.joining(","));
    }
}
