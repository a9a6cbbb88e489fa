package org.xunzheng.domain.questionbank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Input;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEntry;
import org.xunzheng.serial.Category;

/** An institution brings the questions of a training, all of them; they are the next version of its bank (FIL-5). */
@ApplicationScoped
@Clause("FIL-5")
public class BringQuestions {

    private static final int LONGEST_TRAINING = 100;

    private final QuestionBanks banks;
    private final Trail trail;
    private final Clock clock;

    @Inject
    public BringQuestions(QuestionBanks banks, Trail trail, Clock clock) {
        this.banks = banks;
        this.trail = trail;
        this.clock = clock;
    }

    protected BringQuestions() {
        this(null, null, null);
    }

    /**
     * What is brought.
     *
     * @param training as the filing names it
     */
    public record Brought(String training, Category category, List<QuestionLine> lines) {

        public Brought {
            lines = List.copyOf(lines);
        }
    }

    /** Says what is wrong with the file, and stores nothing. */
    @Transactional
    public Decision<List<Question>> check(Caller caller, Brought brought) {
        caller.requireInstitution();
        String training = Input.line(brought.training());
        List<Refusal> refusals = new ArrayList<>();
        if (training.isEmpty()) {
            refusals.add(Refusal.at(Place.field("training"), QuestionReason.TRAINING_MISSING));
        } else if (training.length() > LONGEST_TRAINING) {
            refusals.add(Refusal.at(Place.field("training"), QuestionReason.TRAINING_TOO_LONG, LONGEST_TRAINING));
        }
        if (brought.category() == null) {
            refusals.add(Refusal.at(Place.field("category"), QuestionReason.CATEGORY_MISSING));
        }
        QuestionCheck check = QuestionCheck.of(brought.lines());
        refusals.addAll(check.refusals());
        return Decision.unless(refusals, check::questions);
    }

    /** Stores all of them as the next version, if nothing is wrong with any. */
    @Transactional
    public Decision<BankVersion> bring(Caller caller, Brought brought) {
        Decision<List<Question>> checked = check(caller, brought);
        return Decision.unless(checked.refusals(), () -> store(caller, brought, checked.orElseThrow()));
    }

    private BankVersion store(Caller caller, Brought brought, List<Question> questions) {
        UUID institution = caller.requireInstitution();
        String training = Input.line(brought.training());
        Instant now = clock.instant();
        int practice = (int) questions.stream()
                .filter(question -> question.kind().part() == Part.PRACTICE)
                .count();
        BankVersion version = new BankVersion(
                UUID.randomUUID(),
                institution,
                caller.place(),
                training,
                brought.category(),
                banks.newest(institution, training, brought.category())
                                .map(BankVersion::number)
                                .orElse(0)
                        + 1,
                questions.size() - practice,
                practice,
                now);
        banks.add(version, questions, caller);
        trail.record(TrailEntry.of(
                        new Subject(Subject.Kind.QUESTION_BANK, version.id()), Action.QUESTIONS_BROUGHT, caller, now)
                .with("training", training)
                .with("number", version.number())
                .with("theory", version.theory())
                .with("practice", version.practice()));
        return version;
    }
}
