package org.xunzheng.domain.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.draw.Draw;
import org.xunzheng.domain.draw.Pool;
import org.xunzheng.domain.draw.PoolSource;
import org.xunzheng.domain.questionbank.Question;
import org.xunzheng.domain.questionbank.QuestionBanks;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.trainingclass.Classes;

/** The questions that papers are drawn from: the version of the bank that was filed, by the numbers of its questions. */
@ApplicationScoped
@Clause("EXM-1")
public class BankPool implements PoolSource {

    private static final int AT_ONCE = 1_000;

    private final Classes classes;
    private final Plans plans;
    private final QuestionBanks banks;

    @Inject
    public BankPool(Classes classes, Plans plans, QuestionBanks banks) {
        this.classes = classes;
        this.plans = plans;
        this.banks = banks;
    }

    protected BankPool() {
        this(null, null, null);
    }

    @Override
    public Pool now(Draw draw) {
        return classes.find(draw.about(), Scope.below(""))
                .flatMap(plans::filed)
                .flatMap(FiledAssessment::bank)
                .map(this::of)
                .orElseThrow();
    }

    Pool of(UUID bank) {
        List<Question> questions = questions(bank);
        List<Pool.Item> items = new ArrayList<>();
        for (Question question : questions) {
            items.add(new Pool.Item(
                    Plan.stratum(question.kind().part(), question.difficulty()), items.size() + 1, question.digest()));
        }
        return new Pool(items);
    }

    /** All questions of a version; number 1 is the first. */
    List<Question> questions(UUID bank) {
        List<Question> questions = new ArrayList<>();
        Page<Question> page = banks.questions(bank, Optional.empty(), Page.Part.beginning(AT_ONCE));
        questions.addAll(page.rows());
        while (page.next().isPresent()) {
            page = banks.questions(
                    bank, Optional.empty(), Page.Part.after(page.next().get(), AT_ONCE));
            questions.addAll(page.rows());
        }
        return questions;
    }
}
