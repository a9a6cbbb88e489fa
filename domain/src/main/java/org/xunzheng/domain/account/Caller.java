package org.xunzheng.domain.account;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xunzheng.domain.region.Authority;

/**
 * Who asks for something, as signed in.
 *
 * @param login the name signed in with
 * @param name the person's name
 * @param authority the authority worked for; for an institution, the one that supervises it
 * @param institution the institution worked for, if it is one
 * @param place the authority's or institution's name, as the page header shows it
 * @param posts those held, with those stood in for today
 * @param standingInFor whose posts those are that the caller only stands in for; several people may be away at once
 */
public record Caller(
        UUID account,
        String login,
        String name,
        Authority authority,
        Optional<UUID> institution,
        String place,
        Set<Post> posts,
        Map<Post, Set<UUID>> standingInFor) {

    public Caller {
        Objects.requireNonNull(account);
        Objects.requireNonNull(login);
        Objects.requireNonNull(name);
        Objects.requireNonNull(authority);
        Objects.requireNonNull(institution);
        Objects.requireNonNull(place);
        posts = Set.copyOf(posts);
        standingInFor = standingInFor.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
    }

    /** A caller who stands in for nobody. */
    public Caller(
            UUID account,
            String login,
            String name,
            Authority authority,
            Optional<UUID> institution,
            String place,
            Set<Post> posts) {
        this(account, login, name, authority, institution, place, posts, Map.of());
    }

    /**
     * Whether the caller is that account in this post: it itself, or who stands in for it. A stand-in goes around no
     * exclusion (REV-2).
     */
    public boolean actsAs(Post post, UUID other) {
        return account.equals(other)
                || standingInFor.getOrDefault(post, Set.of()).contains(other);
    }

    /** Whether the caller is that account in whatever post, for steps that no single post takes. */
    public boolean actsAs(UUID other) {
        return account.equals(other) || standingInFor.values().stream().anyMatch(absent -> absent.contains(other));
    }

    /** What the caller may see. */
    public Scope scope() {
        return institution.map(Scope::institution).orElseGet(() -> Scope.below(authority.path()));
    }

    public boolean holds(Post post) {
        return posts.contains(post);
    }

    /**
     * Goes on only for a holder of the post.
     *
     * @throws NotPermitted for anybody else
     */
    public void require(Post post) {
        if (!holds(post)) {
            throw new NotPermitted(login + " does not hold the post " + post);
        }
    }

    /**
     * The institution that the caller works for.
     *
     * @throws NotPermitted for anybody who works for none
     */
    public UUID requireInstitution() {
        require(Post.INSTITUTION);
        return institution.orElseThrow(() -> new NotPermitted(login + " works for no institution"));
    }
}
