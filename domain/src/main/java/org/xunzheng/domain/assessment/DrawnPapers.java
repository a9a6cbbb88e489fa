package org.xunzheng.domain.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.NotPermitted;
import org.xunzheng.domain.draw.Draw;
import org.xunzheng.domain.draw.DrawState;
import org.xunzheng.domain.draw.Draws;
import org.xunzheng.domain.draw.Selection;
import org.xunzheng.domain.questionbank.Question;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.trainingclass.Classes;

/**
 * The papers of a draw, for those who may see them and from the day on which they may: who draws at once, the institution on
 * the day of the assessment. What is public of a draw never has a question in it.
 */
@ApplicationScoped
@Clause("EXM-1")
public class DrawnPapers {

    private final Draws draws;
    private final Classes classes;
    private final Plans plans;
    private final BankPool pool;
    private final Clock clock;

    @Inject
    public DrawnPapers(Draws draws, Classes classes, Plans plans, BankPool pool, Clock clock) {
        this.draws = draws;
        this.classes = classes;
        this.plans = plans;
        this.pool = pool;
        this.clock = clock;
    }

    protected DrawnPapers() {
        this(null, null, null, null, null);
    }

    /** The papers of a draw that counts. */
    public List<Paper> of(Caller caller, UUID id) {
        Draw draw = draws.get(id, caller.scope());
        if (draw.state() != DrawState.DRAWN || !draw.isOpenTo(caller, LocalDate.now(clock))) {
            throw new NotPermitted(caller.login() + " does not see the papers of draw " + id);
        }
        UUID bank = classes.find(draw.about(), caller.scope())
                .flatMap(plans::filed)
                .flatMap(FiledAssessment::bank)
                .orElseThrow();
        List<Question> questions = pool.questions(bank);
        Map<String, Integer> marks = plans.inForce(draw.about()).orElseThrow().marks();
        Map<Integer, List<Paper.Line>> papers = new LinkedHashMap<>();
        for (Selection selection : draw.outcome().orElseThrow().selections()) {
            List<Paper.Line> lines = papers.computeIfAbsent(selection.copy(), copy -> new ArrayList<>());
            for (int number : draw.numbers(selection)) {
                lines.add(new Paper.Line(
                        lines.size() + 1, number, marks.get(selection.stratum()), questions.get(number - 1)));
            }
        }
        return papers.entrySet().stream()
                .map(paper -> new Paper(paper.getKey(), paper.getValue()))
                .toList();
    }
}
