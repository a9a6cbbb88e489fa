package org.xunzheng.web.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.filing.Filing;
import org.xunzheng.domain.filing.Filings;
import org.xunzheng.domain.filing.JudgeFiling;
import org.xunzheng.domain.questionbank.BankVersion;
import org.xunzheng.domain.questionbank.QuestionBanks;
import org.xunzheng.domain.review.Matter;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.review.Reviews;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.RuleVerdict;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailLine;

/** What the pages of a filing read. */
@ApplicationScoped
class ReadFilings {

    private final Filings filings;
    private final QuestionBanks banks;
    private final Reviews reviews;
    private final Trail trail;
    private final JudgeFiling judge;

    @Inject
    ReadFilings(Filings filings, QuestionBanks banks, Reviews reviews, Trail trail, JudgeFiling judge) {
        this.filings = filings;
        this.banks = banks;
        this.reviews = reviews;
        this.trail = trail;
        this.judge = judge;
    }

    protected ReadFilings() {
        this(null, null, null, null, null);
    }

    /** The filing; telephone numbers of people in it are whole only for the institution that filled it in. */
    Filing one(UUID id, Scope scope) {
        return Optional.ofNullable(id)
                .flatMap(wanted -> filings.find(wanted, scope))
                .map(filing -> scope.institution().isPresent() ? filing : filing.masked())
                .orElseThrow(() -> new NotFound("filing " + id));
    }

    Optional<BankVersion> bank(Filing filing, Scope scope) {
        return filing.bank().flatMap(version -> banks.find(version, scope));
    }

    /** What each rule says of it, once it was handed in. */
    List<RuleVerdict> verdicts(Filing filing) {
        return filing.submittedOn().isPresent() ? judge.judge(filing) : List.of();
    }

    Optional<Review> review(UUID id, Scope scope) {
        return reviews.latest(Matter.FILING, id, scope);
    }

    List<TrailLine> trail(UUID id, Scope scope) {
        return trail.of(new Subject(Subject.Kind.FILING, id), scope);
    }
}
