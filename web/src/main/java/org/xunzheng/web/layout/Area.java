package org.xunzheng.web.layout;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.matter.MatterKind;
import org.xunzheng.domain.matter.MatterKinds;
import org.xunzheng.web.account.PageAccess;

/** An area of work (工作区), shown to those whom it serves. */
public enum Area {
    HOME(AreaGroup.WORK, "/index.xhtml"),
    REVIEWS(AreaGroup.WORK, "/review/list.xhtml"),
    ABSENCE(AreaGroup.WORK, "/account/absence.xhtml"),
    INSTITUTIONS(AreaGroup.DIRECTORIES, "/institution/list.xhtml"),
    ADMISSIONS(AreaGroup.DIRECTORIES, "/admission/list.xhtml"),
    CHANGES(AreaGroup.DIRECTORIES, "/matter/list.xhtml?kind=directory-change", "directory-change"),
    TEACHERS(AreaGroup.DIRECTORIES, "/teacher/list.xhtml"),
    DIRECTORY(AreaGroup.DIRECTORIES, "/directory/list.xhtml"),
    OWN_INSTITUTION(AreaGroup.DIRECTORIES, "/institution/show.xhtml", Post.INSTITUTION),
    REGIONS(AreaGroup.DIRECTORIES, "/region/list.xhtml"),
    REGION_CHANGES(AreaGroup.DIRECTORIES, "/matter/list.xhtml?kind=region-change", "region-change"),
    RETIRED(AreaGroup.DIRECTORIES, "/institution/retired.xhtml"),
    CATALOGUES(AreaGroup.DIRECTORIES, "/catalogue/list.xhtml", "catalogue"),
    OCCUPATIONS(AreaGroup.DIRECTORIES, "/catalogue/occupations.xhtml"),
    PLATFORMS(AreaGroup.DIRECTORIES, "/platform/list.xhtml", "platform"),
    POLICY(AreaGroup.RULES, "/policy/show.xhtml"),
    CALENDAR(AreaGroup.RULES, "/calendar/show.xhtml"),
    FILINGS(AreaGroup.FILING, "/filing/list.xhtml"),
    QUESTION_BANKS(AreaGroup.FILING, "/question/list.xhtml"),
    CLASSES(AreaGroup.TRAINING, "/class/list.xhtml"),
    CLAIMS(AreaGroup.SUBSIDIES, "/matter/list.xhtml?kind=claim", "claim"),
    PAYEE_ACCOUNTS(AreaGroup.SUBSIDIES, "/subsidy/accounts.xhtml"),
    PAYMENTS(AreaGroup.SUBSIDIES, "/subsidy/payments.xhtml"),
    SANCTIONS(AreaGroup.SUPERVISION, "/sanction/list.xhtml", "sanction"),
    HANDOVERS(AreaGroup.SUPERVISION, "/matter/list.xhtml?kind=handover", "handover"),
    ASSESSMENTS(AreaGroup.TRAINING, "/draw/list.xhtml", "assessment"),
    CERTIFICATES(AreaGroup.CERTIFICATES, "/certificate/list.xhtml"),
    LEGACY(AreaGroup.CERTIFICATES, "/certificate/legacy.xhtml"),
    OPENINGS(AreaGroup.CERTIFICATES, "/ledger/openings.xhtml", "opening-balance"),
    QUOTAS(AreaGroup.CERTIFICATES, "/quota/list.xhtml", "quota"),
    PERSON(AreaGroup.CERTIFICATES, "/privacy/person.xhtml"),
    CHECK(AreaGroup.CERTIFICATES, "/check.xhtml"),
    REPORT(AreaGroup.STATISTICS, "/report/certificates.xhtml"),
    RUNS(AreaGroup.STATISTICS, "/ledger/runs.xhtml"),
    VERIFY(AreaGroup.SYSTEM, "/ledger/verify.xhtml"),
    HEADS(AreaGroup.SYSTEM, "/ledger/heads.xhtml", Post.AUDIT, Post.STATISTICS, Post.APPROVAL),
    TRAIL(AreaGroup.SYSTEM, "/trail/list.xhtml"),
    ACCOUNTS(AreaGroup.SYSTEM, "/account/list.xhtml"),
    KEYS(AreaGroup.SYSTEM, "/protection/keys.xhtml");

    /** The list that kinds of matter without a page of their own have in common. */
    private static final String MATTERS = "/matter/list.xhtml";

    private final AreaGroup group;
    private final String page;
    private final Set<Post> posts;
    private final Optional<String> kind;

    /** Serves those for whom its page opens; one that anybody may open, those who work on matters. */
    Area(AreaGroup group, String page) {
        this(
                group,
                page,
                PageAccess.posts(page).stream()
                        .filter(post -> !PageAccess.isPublic(page) || post.isOfMatters())
                        .toArray(Post[]::new));
    }

    Area(AreaGroup group, String page, Post... posts) {
        this(group, page, Optional.empty(), posts);
    }

    /** The home of a kind of matter; serves whoever sees such matters and may open the page. */
    Area(AreaGroup group, String page, String kind) {
        this(
                group,
                page,
                Optional.of(kind),
                PageAccess.posts(page.replaceAll("\\?.*", "")).toArray(Post[]::new));
    }

    Area(AreaGroup group, String page, Optional<String> kind, Post... posts) {
        this.group = group;
        this.page = page;
        this.kind = kind;
        this.posts = EnumSet.copyOf(Arrays.asList(posts));
    }

    /** The home of a kind of matter; the reviews, if it has none of its own. */
    static Area home(MatterKind<?> kind) {
        return Arrays.stream(values())
                .filter(area -> area.kind.filter(kind.name()::equals).isPresent())
                .findFirst()
                .orElse(REVIEWS);
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

    /** Whether the caller sees what is at home there, where that is nothing but matters of a kind. */
    boolean isOpenTo(Caller caller, MatterKinds kinds) {
        return !page.startsWith(MATTERS)
                || kind.flatMap(kinds::named).map(of -> of.who().sees(caller)).orElse(true);
    }
}
