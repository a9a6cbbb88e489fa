package org.xunzheng.domain.matter;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.NotPermitted;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.region.Level;
import org.xunzheng.domain.rule.Reason;
import org.xunzheng.domain.rule.Refusal;

/**
 * Who writes matters of a kind, and who sees them; who decides, their route says.
 *
 * @param writers the posts that hand one in
 * @param levels the levels of authority at which they do
 * @param elsewhere what is said at another level
 * @param readers the posts that see them, within their scope
 */
public record Who(Set<Post> writers, Set<Level> levels, Optional<Reason> elsewhere, Set<Post> readers) {

    public Who {
        writers = Set.copyOf(writers);
        levels = Set.copyOf(levels);
        readers = Set.copyOf(readers);
    }

    /** Written by holders of these posts, at every level, and seen by everybody who works on matters. */
    public static Who writtenBy(Post first, Post... more) {
        EnumSet<Post> readers = EnumSet.allOf(Post.class);
        readers.removeIf(post -> !post.isOfMatters());
        return new Who(EnumSet.of(first, more), EnumSet.allOf(Level.class), Optional.empty(), readers);
    }

    /** The same, at these levels alone. */
    public Who at(Reason otherwise, Level first, Level... more) {
        return new Who(writers, EnumSet.of(first, more), Optional.of(otherwise), readers);
    }

    /** The same, seen by these posts alone. */
    public Who seenBy(Post first, Post... more) {
        return new Who(writers, levels, elsewhere, EnumSet.of(first, more));
    }

    /** Whether the caller's post and level let them hand one in. */
    public boolean writes(Caller caller) {
        return writers.stream().anyMatch(caller::holds) && isAtItsLevel(caller);
    }

    public boolean sees(Caller caller) {
        return caller.posts().stream().anyMatch(readers::contains);
    }

    /**
     * Goes on only for a holder of a post that writes.
     *
     * @throws NotPermitted for anybody else
     */
    void requireWriter(Caller caller) {
        if (writers.stream().noneMatch(caller::holds)) {
            throw new NotPermitted(caller.login() + " holds none of the posts " + writers);
        }
    }

    /**
     * Goes on only for a holder of a post that sees them.
     *
     * @throws NotPermitted for anybody else
     */
    public void requireReader(Caller caller) {
        if (!sees(caller)) {
            throw new NotPermitted(caller.login() + " holds none of the posts " + readers);
        }
    }

    List<Refusal> refusals(Caller caller) {
        List<Refusal> refusals = new ArrayList<>();
        if (!isAtItsLevel(caller)) {
            elsewhere.map(Refusal::of).ifPresent(refusals::add);
        }
        return refusals;
    }

    private boolean isAtItsLevel(Caller caller) {
        return caller.institution().isPresent()
                || levels.contains(caller.authority().level());
    }
}
