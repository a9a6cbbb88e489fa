package org.xunzheng.domain.timetable;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.matter.Asked;
import org.xunzheng.domain.matter.Field;
import org.xunzheng.domain.matter.Form;
import org.xunzheng.domain.matter.Matter;
import org.xunzheng.domain.matter.MatterKind;
import org.xunzheng.domain.matter.Option;
import org.xunzheng.domain.matter.Route;
import org.xunzheng.domain.matter.Who;
import org.xunzheng.domain.region.Authority;
import org.xunzheng.domain.review.Review;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.Rule;
import org.xunzheng.domain.trainingclass.ClassState;
import org.xunzheng.domain.trainingclass.Classes;
import org.xunzheng.domain.trainingclass.TrainingClass;

/**
 * The timetable of a class (课程表): handed in by its institution, approved by an officer in the post of review. One that
 * replaces an approved one is handed in whole, with the reason (CLS-6).
 */
@Dependent
@Clause("CLS-6")
public class TimetableKind implements MatterKind<TimetableKind.Facts> {

    private static final int LONGEST_REASON = 200;
    private static final int MOST_OFFERED = 100;

    private final Form<Facts> form = Form.of(
            Facts.class,
            List.of(
                    Field.<Facts>one("trainingClass", Rule.CLS_6)
                            .from(this::offered)
                            .given(),
                    Field.<Facts>line("reason", Rule.CLS_6, LONGEST_REASON).when(this::replaces),
                    Field.rows("lessons", Rule.CLS_6)));
    private final TimetableRules rules;
    private final Timetables timetables;
    private final Classes classes;

    @Inject
    public TimetableKind(TimetableRules rules, Timetables timetables, Classes classes) {
        this.rules = rules;
        this.timetables = timetables;
        this.classes = classes;
    }

    /**
     * What is handed in.
     *
     * @param reason why an approved timetable is replaced; nothing for the first one
     * @param lessons all lessons of the class, those that are over as well
     */
    public record Facts(UUID trainingClass, String reason, List<LessonLine> lessons) {}

    @Override
    public String name() {
        return "timetable";
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
        return read(asked).refusals();
    }

    private Decision<List<Lesson>> read(Asked<Facts> asked) {
        return rules.read(asked.facts().lessons(), found(asked), asked.profile(), asked.matter(), asked.now());
    }

    @Override
    public Route route(Asked<Facts> asked) {
        TrainingClass of = found(asked);
        Authority authority = asked.regions().authority(of.authority()).orElseThrow();
        return new Route(
                authority,
                Optional.of(of.institution()),
                of.plan().name(),
                List.of(new Review.Level(authority, Post.REVIEW)),
                Optional.empty());
    }

    @Override
    public Map<String, ?> inForce(Matter matter, Asked<Facts> asked) {
        TrainingClass of = found(asked);
        List<Lesson> lessons = read(asked).orElseThrow();
        timetables.replace(matter, of.id(), of.institution(), lessons, asked.now());
        return Map.of("lessons", lessons.size(), "profile", asked.profile().version());
    }

    private boolean replaces(Facts facts) {
        return facts.trainingClass() != null
                && !timetables.inForce(facts.trainingClass()).isEmpty();
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
