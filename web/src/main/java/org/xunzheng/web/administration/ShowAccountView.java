package org.xunzheng.web.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;
import org.xunzheng.domain.account.Account;
import org.xunzheng.domain.account.Accounts;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.administration.GiveKeys;
import org.xunzheng.domain.administration.GivePosts;
import org.xunzheng.domain.administration.KeepAccounts;
import org.xunzheng.domain.administration.ServiceKey;
import org.xunzheng.domain.administration.ServiceKeys;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailLine;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.layout.Steps;
import org.xunzheng.web.layout.Told;

/** One account: the system administrator keeps it, the security administrator gives its posts and keys. */
@Named
@RequestScoped
public class ShowAccountView {

    private Steps steps;
    private Accounts accounts;
    private ServiceKeys serviceKeys;
    private KeepAccounts keep;
    private GivePosts givePosts;
    private GiveKeys giveKeys;
    private Trail trail;
    private PageTexts texts;
    private Told told;
    private Clock clock;

    @Inject
    @Param(name = "id")
    private UUID id;

    private Account account;
    private Long version;
    private Post[] posts;
    private String scopes;
    private Integer days = 90;

    protected ShowAccountView() {}

    @Inject
    ShowAccountView(
            Steps steps,
            Accounts accounts,
            ServiceKeys serviceKeys,
            KeepAccounts keep,
            GivePosts givePosts,
            GiveKeys giveKeys,
            Trail trail,
            PageTexts texts,
            Told told,
            Clock clock) {
        this.steps = steps;
        this.accounts = accounts;
        this.serviceKeys = serviceKeys;
        this.keep = keep;
        this.givePosts = givePosts;
        this.giveKeys = giveKeys;
        this.trail = trail;
        this.texts = texts;
        this.told = told;
        this.clock = clock;
    }

    public Account getAccount() {
        if (account == null) {
            account = accounts.find(id, steps.caller().scope()).orElseThrow(() -> new NotFound("account " + id));
        }
        return account;
    }

    public boolean isKeeper() {
        return steps.caller().holds(Post.SYSTEM) && !isOwn();
    }

    public boolean isGiver() {
        return steps.caller().holds(Post.SECURITY) && !isOwn();
    }

    private boolean isOwn() {
        return steps.caller().account().equals(getAccount().id());
    }

    public String getPostNames() {
        return getAccount().posts().stream()
                .sorted()
                .map(texts::of)
                .collect(Collectors.joining(texts.message("list.separator")));
    }

    /** The posts that the account could get: an institution's clerk that one, an officer the others. */
    public List<Post> getPossible() {
        boolean school = getAccount().institution().isPresent();
        return Arrays.stream(Post.values())
                .filter(post -> (post == Post.INSTITUTION) == school)
                .toList();
    }

    public List<ServiceKey> getKeys() {
        return getAccount().service() ? serviceKeys.of(id) : List.of();
    }

    /** Whether the key still opens anything. */
    public boolean isInForce(ServiceKey key) {
        return key.endedAt().isEmpty() && clock.instant().isBefore(key.expiresAt());
    }

    public List<TrailLine> getTrail() {
        return trail.of(new Subject(Subject.Kind.ACCOUNT, id), steps.caller().scope());
    }

    public String givePosts() {
        Set<Post> wanted = EnumSet.noneOf(Post.class);
        wanted.addAll(Arrays.asList(posts));
        return steps.take(caller -> givePosts.give(caller, id, version, wanted), given -> done("account.posts.given"));
    }

    public String setActive(boolean active) {
        return steps.take(
                caller -> keep.setActive(caller, id, version, active),
                set -> done(active ? "account.reopened" : "account.wasClosed"));
    }

    public String resetPassword() {
        return steps.take(caller -> keep.resetPassword(caller, id), this::tell);
    }

    public String takeCodes() {
        return steps.take(caller -> givePosts.takeCodes(caller, id), taken -> done("account.codes.taken"));
    }

    public String giveKey() {
        List<String> wanted =
                scopes == null ? List.of() : List.of(scopes.strip().split("[\\s,，]+"));
        return steps.take(
                caller -> giveKeys.give(caller, id, new GiveKeys.Wish(wanted, days)), given -> tell(given.text()));
    }

    public String endKey(String key) {
        giveKeys.end(steps.caller(), id, key);
        return done("account.key.ended");
    }

    private String done(String key) {
        steps.done(key);
        return "/account/show?faces-redirect=true&id=" + id;
    }

    /** Shows the account again, and a secret beside it. */
    private String tell(String secret) {
        return "/account/show?faces-redirect=true&id=" + id + "&told=" + told.keep(secret);
    }

    public UUID getId() {
        return id;
    }

    public Long getVersion() {
        return version == null ? getAccount().version() : version;
    }

    public void setVersion(Long version) {
        this.version = version;
    }

    public Post[] getPosts() {
        return posts == null ? getAccount().posts().toArray(new Post[0]) : posts.clone();
    }

    public void setPosts(Post[] posts) {
        this.posts = posts.clone();
    }

    public String getScopes() {
        return scopes;
    }

    public void setScopes(String scopes) {
        this.scopes = scopes;
    }

    public Integer getDays() {
        return days;
    }

    public void setDays(Integer days) {
        this.days = days;
    }
}
