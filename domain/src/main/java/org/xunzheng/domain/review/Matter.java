package org.xunzheng.domain.review;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.rule.Constant;
import org.xunzheng.domain.trail.Subject;

/**
 * What a review is of (审核事项), by its name: a kind of matter.
 *
 * @param kind under what the trail keeps it
 * @param again the posts that hand it in again, as a new one, once it was returned; none if it is mended itself and stays the same
 */
public record Matter(String name, Subject.Kind kind, Set<Post> again) implements Constant {

    /** An institution's filing of a training for a year (年度备案). */
    public static final Matter FILING = of("FILING", Subject.Kind.FILING);
    /** An institution's application for admission to the directory (承训机构备案). */
    public static final Matter ADMISSION = of("ADMISSION", Subject.Kind.ADMISSION);
    /** The opening of a class (开班申请). */
    public static final Matter OPENING = of("OPENING", Subject.Kind.TRAINING_CLASS);
    /** The results of a class (考核成绩). */
    public static final Matter RESULTS = of("RESULTS", Subject.Kind.TRAINING_CLASS);
    /** What a certificate should say of its holder (证书更正). */
    public static final Matter CORRECTION = of("CORRECTION", Subject.Kind.CORRECTION, Post.REVIEW, Post.INSTITUTION);

    private static final List<Matter> OF_THEIR_OWN = List.of(FILING, ADMISSION, OPENING, RESULTS, CORRECTION);

    public Matter {
        again = Set.copyOf(again);
    }

    private static Matter of(String name, Subject.Kind kind, Post... again) {
        return new Matter(name, kind, Set.copyOf(Arrays.asList(again)));
    }

    /** Those that are not of the one shape of matters yet. */
    public static List<Matter> ofTheirOwn() {
        return OF_THEIR_OWN;
    }

    /** The one of this name: one of its own, or a kind of matter. */
    public static Matter valueOf(String name) {
        return OF_THEIR_OWN.stream()
                .filter(one -> one.name.equals(name))
                .findFirst()
                .orElseGet(() -> of(name, Subject.Kind.valueOf(name)));
    }

    /** Whether it is of the one shape of matters. */
    public boolean isOfTheOneShape() {
        return !OF_THEIR_OWN.contains(this);
    }

    @Override
    public String toString() {
        return name;
    }
}
