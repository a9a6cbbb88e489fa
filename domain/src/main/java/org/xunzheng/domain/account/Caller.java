package org.xunzheng.domain.account;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xunzheng.domain.region.Authority;

/**
 * Who asks for something, as signed in.
 *
 * @param login the name signed in with
 * @param name the person's name
 * @param authority the authority worked for; for an institution, the one that supervises it
 * @param institution the institution worked for, if it is one
 * @param place the authority's or institution's name, as the page header shows it
 */
public record Caller(
        UUID account,
        String login,
        String name,
        Authority authority,
        Optional<UUID> institution,
        String place,
        Set<Post> posts) {

    public Caller {
        Objects.requireNonNull(account);
        Objects.requireNonNull(login);
        Objects.requireNonNull(name);
        Objects.requireNonNull(authority);
        Objects.requireNonNull(institution);
        Objects.requireNonNull(place);
        posts = Set.copyOf(posts);
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
