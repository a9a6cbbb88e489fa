package org.xunzheng.domain.assessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.matter.Asked;
import org.xunzheng.domain.matter.Field;
import org.xunzheng.domain.matter.Form;
import org.xunzheng.domain.matter.MatterKind;
import org.xunzheng.domain.matter.Option;
import org.xunzheng.domain.matter.Route;
import org.xunzheng.domain.matter.Who;
import org.xunzheng.domain.region.Authority;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.Rule;
import org.xunzheng.domain.trainingclass.ClassState;
import org.xunzheng.domain.trainingclass.Classes;
import org.xunzheng.domain.trainingclass.TrainingClass;

/**
 * How a class is to be assessed (结业考核方案): planned by its institution before the assessment, agreed to by an officer in the
 * post of review (EXM-5). Papers are drawn by the plan that came in force last.
 */
@Dependent
@Clause("EXM-5")
public class AssessmentKind implements MatterKind<AssessmentKind.Facts> {

    /** A telephone of an office, or a short number for everybody; it is displayed, so it is no secret. */
    static final Pattern PHONE = Pattern.compile("0[0-9]{2,3}-?[0-9]{7,8}|1[0-9]{4}");

    private static final int MOST_OFFERED = 100;
    private static final int MOST_QUESTIONS = 200;
    private static final int MOST_MARKS = 100;

    private static final List<Field<Facts>> FIELDS = Stream.concat(
                    Stream.of(
                            Field.<Facts>number("beginsAt", Rule.EXM_5).between(asked -> 6, asked -> 21),
                            Field.<Facts>number("minutes", Rule.EXM_5).between(asked -> 10, asked -> 600),
                            Field.<Facts>line("room", Rule.EXM_5, 200),
                            Field.<Facts>line("invigilators", Rule.EXM_5, 200),
                            Field.<Facts>line("phone", Rule.EXM_2, 40).code(PHONE),
                            Field.<Facts>words("coreSkills", Rule.EXM_5),
                            Field.<Facts>one("papers", Rule.EXM_5).ifAny()),
                    Plan.strata().stream().map(Plan::field).flatMap(AssessmentKind::stratum))
            .toList();

    private final Form<Facts> form = Form.of(
            Facts.class,
            Stream.concat(
                            Stream.of(
                                    Field.<Facts>one("trainingClass", Rule.EXM_5)
                                            .from(this::offered),
                                    Field.<Facts>day("day", Rule.EXM_5).between(Asked::today, asked -> asked.today()
                                            .plusYears(1))),
                            FIELDS.stream())
                    .toList());
    private final AssessmentRules rules;
    private final Classes classes;

    @Inject
    public AssessmentKind(AssessmentRules rules, Classes classes) {
        this.rules = rules;
        this.classes = classes;
    }

    /** How many papers there are. */
    public enum Papers {
        ONE,
        /** Two that have no question in common, as far as the bank has enough. */
        A_AND_B
    }

    /**
     * The plan.
     *
     * @param beginsAt the hour
     * @param phone of the authority, displayed at the site (EXM-2)
     * @param papers nothing where there is no question bank to draw them from
     */
    public record Facts(
            UUID trainingClass,
            LocalDate day,
            Integer beginsAt,
            Integer minutes,
            String room,
            String invigilators,
            String phone,
            String coreSkills,
            Papers papers,
            Integer theoryEasy,
            Integer theoryEasyMarks,
            Integer theoryMedium,
            Integer theoryMediumMarks,
            Integer theoryHard,
            Integer theoryHardMarks,
            Integer practiceEasy,
            Integer practiceEasyMarks,
            Integer practiceMedium,
            Integer practiceMediumMarks,
            Integer practiceHard,
            Integer practiceHardMarks) {

        /** How many questions each stratum gives, by its label, theory first. */
        Map<String, Integer> counts() {
            return byStratum(theoryEasy, theoryMedium, theoryHard, practiceEasy, practiceMedium, practiceHard);
        }

        Map<String, Integer> marks() {
            return byStratum(
                    theoryEasyMarks,
                    theoryMediumMarks,
                    theoryHardMarks,
                    practiceEasyMarks,
                    practiceMediumMarks,
                    practiceHardMarks);
        }

        private static Map<String, Integer> byStratum(Integer... numbers) {
            Map<String, Integer> strata = new LinkedHashMap<>();
            for (String label : Plan.strata()) {
                Integer number = numbers[strata.size()];
                strata.put(label, number == null ? 0 : number);
            }
            return strata;
        }
    }

    private static Stream<Field<Facts>> stratum(String name) {
        return Stream.of(
                Field.<Facts>number(name, Rule.EXM_5)
                        .between(asked -> 0, asked -> MOST_QUESTIONS)
                        .ifAny(),
                Field.<Facts>number(name + "Marks", Rule.EXM_5)
                        .between(asked -> 0, asked -> MOST_MARKS)
                        .ifAny());
    }

    @Override
    public String name() {
        return "assessment";
    }

    @Override
    public Form<Facts> form() {
        return form;
    }

    @Override
    public Who who() {
        return Who.writtenBy(Post.INSTITUTION);
    }

    @Override
    public List<Refusal> against(Asked<Facts> asked) {
        return rules.against(asked.facts(), found(asked), asked.matter());
    }

    @Override
    public Route route(Asked<Facts> asked) {
        TrainingClass of = found(asked);
        Authority authority = asked.regions().authority(of.authority()).orElseThrow();
        return new Route(
                authority,
                Optional.of(of.institution()),
                of.plan().name() + " " + asked.facts().day(),
                List.of(new Review.Level(authority, Post.REVIEW)),
                Optional.empty());
    }

    private TrainingClass found(Asked<Facts> asked) {
        return classes.find(asked.facts().trainingClass(), asked.caller().scope())
                .orElseThrow();
    }

    /** The class that was chosen; before one is, those whose opening was approved. */
    private List<Option> offered(Asked<Facts> asked) {
        if (asked.facts().trainingClass() != null) {
            return classes.line(asked.facts().trainingClass(), asked.caller().scope()).stream()
                    .map(line -> new Option(line.id().toString(), line.name()))
                    .toList();
        }
        return classes
                .list(
                        new Classes.Filter("", Set.of(ClassState.APPROVED)),
                        asked.caller().scope(),
                        Page.Part.beginning(MOST_OFFERED))
                .rows()
                .stream()
                .map(line -> new Option(line.id().toString(), line.name()))
                .toList();
    }
}
