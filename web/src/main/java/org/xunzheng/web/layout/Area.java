package org.xunzheng.web.layout;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;

/** An area of work (工作区), shown to those whom it serves. */
public enum Area {
    HOME(AreaGroup.WORK, "/index.xhtml", Post.values()),
    REVIEWS(AreaGroup.WORK, "/review/list.xhtml", Post.INTAKE, Post.REVIEW, Post.APPROVAL),
    INSTITUTIONS(
            AreaGroup.DIRECTORIES,
            "/institution/list.xhtml",
            Post.INTAKE,
            Post.REVIEW,
            Post.APPROVAL,
            Post.STATISTICS,
            Post.AUDIT),
    ADMISSIONS(AreaGroup.DIRECTORIES, "/admission/list.xhtml", Post.INTAKE, Post.REVIEW, Post.APPROVAL, Post.AUDIT),
    CHANGES(AreaGroup.DIRECTORIES, "/directory/changes.xhtml", Post.values()),
    TEACHERS(AreaGroup.DIRECTORIES, "/teacher/list.xhtml", Post.values()),
    DIRECTORY(AreaGroup.DIRECTORIES, "/directory/list.xhtml", Post.values()),
    OWN_INSTITUTION(AreaGroup.DIRECTORIES, "/institution/show.xhtml", Post.INSTITUTION),
    REGIONS(
            AreaGroup.DIRECTORIES,
            "/region/list.xhtml",
            Post.INTAKE,
            Post.REVIEW,
            Post.APPROVAL,
            Post.STATISTICS,
            Post.AUDIT),
    RETIRED(
            AreaGroup.DIRECTORIES,
            "/institution/retired.xhtml",
            Post.INTAKE,
            Post.REVIEW,
            Post.APPROVAL,
            Post.STATISTICS,
            Post.AUDIT),
    CATALOGUES(AreaGroup.DIRECTORIES, "/catalogue/list.xhtml", Post.values()),
    OCCUPATIONS(AreaGroup.DIRECTORIES, "/catalogue/occupations.xhtml", Post.values()),
    POLICY(AreaGroup.RULES, "/policy/show.xhtml", Post.values()),
    CALENDAR(AreaGroup.RULES, "/calendar/show.xhtml", Post.values()),
    FILINGS(
            AreaGroup.FILING,
            "/filing/list.xhtml",
            Post.INSTITUTION,
            Post.INTAKE,
            Post.REVIEW,
            Post.APPROVAL,
            Post.STATISTICS,
            Post.AUDIT),
    QUESTION_BANKS(AreaGroup.FILING, "/question/list.xhtml", Post.INSTITUTION, Post.REVIEW, Post.APPROVAL),
    CLASSES(AreaGroup.TRAINING, "/class/list.xhtml", Post.values()),
    CERTIFICATES(AreaGroup.CERTIFICATES, "/certificate/list.xhtml", Post.values()),
    LEGACY(AreaGroup.CERTIFICATES, "/certificate/legacy.xhtml", Post.REVIEW, Post.APPROVAL, Post.AUDIT),
    OPENINGS(AreaGroup.CERTIFICATES, "/ledger/openings.xhtml", Post.REVIEW, Post.APPROVAL, Post.STATISTICS, Post.AUDIT),
    QUOTAS(AreaGroup.CERTIFICATES, "/quota/list.xhtml", Post.REVIEW, Post.APPROVAL, Post.STATISTICS, Post.AUDIT),
    CHECK(AreaGroup.CERTIFICATES, "/check.xhtml", Post.values()),
    REPORT(
            AreaGroup.STATISTICS,
            "/report/certificates.xhtml",
            Post.STATISTICS,
            Post.INTAKE,
            Post.REVIEW,
            Post.APPROVAL,
            Post.AUDIT),
    RUNS(AreaGroup.STATISTICS, "/ledger/runs.xhtml", Post.STATISTICS, Post.APPROVAL, Post.AUDIT),
    VERIFY(AreaGroup.SYSTEM, "/ledger/verify.xhtml", Post.AUDIT, Post.STATISTICS, Post.APPROVAL),
    HEADS(AreaGroup.SYSTEM, "/ledger/heads.xhtml", Post.AUDIT, Post.STATISTICS, Post.APPROVAL),
    TRAIL(AreaGroup.SYSTEM, "/trail/list.xhtml", Post.AUDIT);

    private final AreaGroup group;
    private final String page;
    private final Set<Post> posts;

    Area(AreaGroup group, String page, Post... posts) {
        this.group = group;
        this.page = page;
        this.posts = EnumSet.copyOf(Arrays.asList(posts));
    }

    AreaGroup group() {
        return group;
    }

    /** Where it begins. */
    public String page() {
        return page;
    }

    /** Whether it serves this caller. */
    public boolean serves(Caller caller) {
        return caller.posts().stream().anyMatch(posts::contains);
    }
}
