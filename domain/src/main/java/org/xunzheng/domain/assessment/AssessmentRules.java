package org.xunzheng.domain.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.xunzheng.domain.draw.DrawState;
import org.xunzheng.domain.draw.Draws;
import org.xunzheng.domain.questionbank.Part;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.trainingclass.ClassState;
import org.xunzheng.domain.trainingclass.Classes;
import org.xunzheng.domain.trainingclass.TrainingClass;
import org.xunzheng.serial.Category;

/** What speaks against the plan of an assessment, all at once (EXM-2, EXM-5). */
@ApplicationScoped
@Clause("EXM-5")
public class AssessmentRules {

    private final Classes classes;
    private final Plans plans;
    private final Draws draws;

    @Inject
    public AssessmentRules(Classes classes, Plans plans, Draws draws) {
        this.classes = classes;
        this.plans = plans;
        this.draws = draws;
    }

    protected AssessmentRules() {
        this(null, null, null);
    }

    /**
     * What speaks against it.
     *
     * @param matter the plan's, if it is decided on: then nobody announces a draw until the decision stands
     */
    List<Refusal> against(AssessmentKind.Facts facts, TrainingClass of, Optional<UUID> matter) {
        if (matter.isPresent()) {
            classes.hold(of.id());
        }
        List<Refusal> refusals = new ArrayList<>();
        if (of.state() != ClassState.APPROVED) {
            refusals.add(Refusal.at(Place.field("trainingClass"), PlanReason.CLASS_NOT_APPROVED));
        }
        if (facts.day().isBefore(of.plan().lastDay())) {
            refusals.add(Refusal.at(
                    Place.field("day"), PlanReason.DAY_IN_TRAINING, of.plan().lastDay()));
        }
        if (!AssessmentKind.PHONE.matcher(facts.phone()).matches()) {
            refusals.add(Refusal.at(Place.field("phone"), PlanReason.PHONE_MALFORMED));
        }
        Optional<FiledAssessment> filed = plans.filed(of);
        invigilators(facts, filed).forEach(refusals::add);
        if (plans.underWay(of.id(), matter).isPresent()) {
            refusals.add(Refusal.of(PlanReason.PLAN_UNDER_WAY));
        }
        if (draws.about(of.id()).stream().anyMatch(draw -> draw.state() != DrawState.CANCELLED)) {
            refusals.add(Refusal.of(PlanReason.DRAW_ANNOUNCED));
        }
        refusals.addAll(
                of.category() == Category.C
                        ? withoutPapers(facts)
                        : papers(facts, filed.flatMap(FiledAssessment::bank)));
        return refusals;
    }

    /** Who teaches the class does not invigilate it; names are separated by whatever separates names. */
    private static Stream<Refusal> invigilators(AssessmentKind.Facts facts, Optional<FiledAssessment> filed) {
        List<String> teachers = filed.map(FiledAssessment::teachers).orElse(List.of());
        return Stream.of(facts.invigilators().split("[\\s,，、;；]+"))
                .distinct()
                .filter(teachers::contains)
                .map(name -> Refusal.at(Place.field("invigilators"), PlanReason.INVIGILATOR_TEACHES, name));
    }

    private static List<Refusal> withoutPapers(AssessmentKind.Facts facts) {
        boolean some = facts.papers() != null
                || facts.counts().values().stream().anyMatch(count -> count > 0)
                || facts.marks().values().stream().anyMatch(marks -> marks > 0);
        return some ? List.of(Refusal.at(Place.field("papers"), PlanReason.NO_BANK_WANTED)) : List.of();
    }

    private List<Refusal> papers(AssessmentKind.Facts facts, Optional<UUID> bank) {
        List<Refusal> refusals = new ArrayList<>();
        if (facts.papers() == null) {
            refusals.add(Refusal.at(Place.field("papers"), PlanReason.PAPERS_MISSING));
        }
        Map<String, Integer> counts = facts.counts();
        if (of(counts, Part.THEORY) == 0) {
            refusals.add(Refusal.at(Place.field("theoryEasy"), PlanReason.THEORY_MISSING));
        }
        if (of(counts, Part.PRACTICE) == 0) {
            refusals.add(Refusal.at(Place.field("practiceEasy"), PlanReason.PRACTICE_MISSING));
        }
        if (degrees(counts) == 1) {
            refusals.add(Refusal.at(Place.field("theoryMedium"), PlanReason.NO_DEGREES));
        }
        counts.forEach((stratum, count) -> {
            int marks = facts.marks().get(stratum);
            if (count > 0 && marks == 0) {
                refusals.add(Refusal.at(Place.field(Plan.field(stratum) + "Marks"), PlanReason.COUNT_WITHOUT_MARKS));
            }
            if (count == 0 && marks > 0) {
                refusals.add(Refusal.at(Place.field(Plan.field(stratum)), PlanReason.MARKS_WITHOUT_COUNT));
            }
        });
        if (bank.isEmpty()) {
            refusals.add(Refusal.of(PlanReason.BANK_MISSING));
            return refusals;
        }
        Map<String, Integer> stock = plans.stock(bank.get());
        counts.forEach((stratum, count) -> {
            int there = stock.getOrDefault(stratum, 0);
            if (count > there) {
                refusals.add(Refusal.at(Place.field(Plan.field(stratum)), PlanReason.TOO_FEW_QUESTIONS, count, there));
            }
        });
        return refusals;
    }

    private static int of(Map<String, Integer> counts, Part part) {
        return counts.entrySet().stream()
                .filter(one -> one.getKey().startsWith(part + "_"))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** How many degrees of difficulty there are. */
    private static long degrees(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .filter(one -> one.getValue() > 0)
                .map(one -> one.getKey().substring(one.getKey().indexOf('_')))
                .distinct()
                .count();
    }
}
