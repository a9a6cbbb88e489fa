package org.xunzheng.domain.review;

import org.xunzheng.domain.trail.Subject;

/** The kinds of matter that are reviewed (审核事项). */
public enum Matter {
    /** The number that a run of serials begins after (期初号). */
    OPENING_BALANCE(Subject.Kind.OPENING_BALANCE),
    /** How many certificates a region may issue in a year (证书限额). */
    QUOTA(Subject.Kind.QUOTA),
    /** A version of a city's catalogue of projects (项目目录). */
    CATALOGUE(Subject.Kind.CATALOGUE),
    /** An institution's filing of a training for a year (年度备案). */
    FILING(Subject.Kind.FILING),
    /** A change of a city's regions or of their codes (地区代码调整). */
    REGION(Subject.Kind.REGION),
    /** The admission of an online platform (线上培训平台准入). */
    PLATFORM(Subject.Kind.PLATFORM),
    /** An institution's application for admission to the directory (承训机构备案). */
    ADMISSION(Subject.Kind.ADMISSION),
    /** The opening of a class (开班申请). */
    OPENING(Subject.Kind.TRAINING_CLASS),
    /** The results of a class (考核成绩). */
    RESULTS(Subject.Kind.TRAINING_CLASS),
    /** What is reported to the directory of institutions (目录变更). */
    DIRECTORY_CHANGE(Subject.Kind.DIRECTORY_CHANGE),
    /** What a certificate should say of its holder (证书更正). */
    CORRECTION(Subject.Kind.CORRECTION);

    private final Subject.Kind kind;

    Matter(Subject.Kind kind) {
        this.kind = kind;
    }

    /** Under what the trail keeps it. */
    public Subject.Kind kind() {
        return kind;
    }
}
