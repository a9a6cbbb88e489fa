package org.xunzheng.domain.review;

import java.util.Set;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.trail.Subject;

/** The kinds of matter that are reviewed (审核事项). */
public enum Matter {
    /** The number that a run of serials begins after (期初号). */
    OPENING_BALANCE(Subject.Kind.OPENING_BALANCE, Post.REVIEW),
    /** How many certificates a region may issue in a year (证书限额). */
    QUOTA(Subject.Kind.QUOTA, Post.REVIEW),
    /** A version of a city's catalogue of projects (项目目录). */
    CATALOGUE(Subject.Kind.CATALOGUE, Post.REVIEW),
    /** An institution's filing of a training for a year (年度备案). */
    FILING(Subject.Kind.FILING),
    /** A change of a city's regions or of their codes (地区代码调整). */
    REGION(Subject.Kind.REGION, Post.REVIEW),
    /** The admission of an online platform (线上培训平台准入). */
    PLATFORM(Subject.Kind.PLATFORM, Post.REVIEW),
    /** An institution's application for admission to the directory (承训机构备案). */
    ADMISSION(Subject.Kind.ADMISSION),
    /** The opening of a class (开班申请). */
    OPENING(Subject.Kind.TRAINING_CLASS),
    /** The results of a class (考核成绩). */
    RESULTS(Subject.Kind.TRAINING_CLASS),
    /** What is reported to the directory of institutions (目录变更). */
    DIRECTORY_CHANGE(Subject.Kind.DIRECTORY_CHANGE, Post.INTAKE, Post.INSTITUTION),
    /** What a certificate should say of its holder (证书更正). */
    CORRECTION(Subject.Kind.CORRECTION, Post.REVIEW, Post.INSTITUTION);

    private final Subject.Kind kind;
    private final Set<Post> again;

    Matter(Subject.Kind kind, Post... again) {
        this.kind = kind;
        this.again = Set.of(again);
    }

    /** Under what the trail keeps it. */
    public Subject.Kind kind() {
        return kind;
    }

    /** The posts that hand it in again, as a new one, once it was returned; none if it is mended itself and stays the same. */
    public Set<Post> again() {
        return again;
    }
}
