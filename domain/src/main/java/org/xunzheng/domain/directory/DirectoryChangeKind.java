package org.xunzheng.domain.directory;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.catalogue.Occupations;
import org.xunzheng.domain.institution.Course;
import org.xunzheng.domain.institution.CourseLine;
import org.xunzheng.domain.institution.CourseReason;
import org.xunzheng.domain.institution.FactsCheck;
import org.xunzheng.domain.institution.Institution;
import org.xunzheng.domain.institution.InstitutionField;
import org.xunzheng.domain.institution.Institutions;
import org.xunzheng.domain.matter.Asked;
import org.xunzheng.domain.matter.Field;
import org.xunzheng.domain.matter.Form;
import org.xunzheng.domain.matter.Matter;
import org.xunzheng.domain.matter.MatterKind;
import org.xunzheng.domain.matter.Option;
import org.xunzheng.domain.matter.Route;
import org.xunzheng.domain.matter.Who;
import org.xunzheng.domain.person.Glyphs;
import org.xunzheng.domain.policy.Key;
import org.xunzheng.domain.region.Authority;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.Rule;
import org.xunzheng.serial.Category;

/**
 * How the directory of institutions changes (机构目录变更): intake reports to the city what changes about an institution, and
 * nothing is in force before the city publishes it (INS-3, INS-4, INS-5). An institution applies for courses itself.
 */
@Dependent
@Clause({"INS-3", "INS-4", "INS-5"})
public class DirectoryChangeKind implements MatterKind<DirectoryChangeKind.Facts> {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_CONTACT = 50;
    private static final int LONGEST_PHONE = 50;
    private static final int LONGEST_ADDRESS = 200;
    /** Much longer than a code, so that a wrong one is told as such. */
    private static final int LONGEST_OCCUPATION = 50;
    /** An institution's own number stands in the directory, for everybody to call. */
    private static final Pattern TELEPHONE = Pattern.compile("[0-9０-９+()（） -]{5,20}");
    /** An evaluation can be so many years late. */
    private static final int YEARS_BACK = 2;

    private final Form<Facts> form;
    private final Institutions institutions;
    private final Directory directory;
    private final ApprovedCourses courses;
    private final ReportedChanges changes;
    private final Occupations occupations;
    private final Glyphs glyphs;
    private final PublishChange publish;

    @Inject
    public DirectoryChangeKind(
            Institutions institutions,
            Directory directory,
            ApprovedCourses courses,
            ReportedChanges changes,
            Occupations occupations,
            Glyphs glyphs,
            PublishChange publish) {
        this.institutions = institutions;
        this.directory = directory;
        this.courses = courses;
        this.changes = changes;
        this.occupations = occupations;
        this.glyphs = glyphs;
        this.publish = publish;
        this.form = Form.of(
                Facts.class,
                List.of(
                        InstitutionField.of(Rule.INS_3, institutions, Facts::institution),
                        Field.<Facts>one("what", Rule.INS_3)
                                .from(asked -> reportable(asked))
                                .decides(),
                        Field.<Facts>line("name", Rule.INS_3, LONGEST_NAME).when(Facts::what, DirectoryChange.FACTS),
                        Field.<Facts>line("contact", Rule.INS_3, LONGEST_CONTACT)
                                .ifAny()
                                .when(Facts::what, DirectoryChange.FACTS),
                        Field.<Facts>line("phone", Rule.INS_3, LONGEST_PHONE)
                                .code(TELEPHONE)
                                .when(Facts::what, DirectoryChange.FACTS),
                        Field.<Facts>line("address", Rule.INS_3, LONGEST_ADDRESS)
                                .ifAny()
                                .when(Facts::what, DirectoryChange.FACTS),
                        Field.<Facts>line("training", Rule.INS_4, LONGEST_NAME)
                                .when(Facts::what, DirectoryChange.COURSE),
                        Field.<Facts>one("category", Rule.SER_8).when(Facts::what, DirectoryChange.COURSE),
                        Field.<Facts>line("occupation", Rule.INS_4, LONGEST_OCCUPATION)
                                .ifAny()
                                .when(Facts::what, DirectoryChange.COURSE),
                        Field.<Facts>day("until", Rule.INS_4).ifAny().when(Facts::what, DirectoryChange.COURSE),
                        Field.<Facts>number("year", Rule.INS_5)
                                .between(asked -> asked.today().getYear() - YEARS_BACK, asked -> asked.today()
                                        .getYear())
                                .when(Facts::what, DirectoryChange.EVALUATION),
                        Field.<Facts>number("score", Rule.INS_5)
                                .between(asked -> 0, asked -> 100)
                                .when(Facts::what, DirectoryChange.EVALUATION),
                        Field.<Facts>one("result", Rule.INS_5).when(Facts::what, DirectoryChange.EVALUATION),
                        Field.words("reason", Rule.INS_3)));
    }

    /**
     * What is reported; of facts, course and evaluation there is the one that it is about.
     *
     * @param name as the institution is called now
     * @param until the last day of the course, if it ends
     */
    public record Facts(
            UUID institution,
            DirectoryChange what,
            String name,
            String contact,
            String phone,
            String address,
            String training,
            Category category,
            String occupation,
            LocalDate until,
            Integer year,
            Integer score,
            Evaluation.Result result,
            String reason) {}

    @Override
    public String name() {
        return "directory-change";
    }

    @Override
    public Form<Facts> form() {
        return form;
    }

    @Override
    public Who who() {
        return Who.writtenBy(Post.INTAKE, Post.INSTITUTION);
    }

    /** An institution applies for a course of its own; other facts begin with those that there are. */
    @Override
    public Map<String, ?> begun(Asked<Facts> asked) {
        if (asked.caller().institution().isPresent()) {
            return Map.of("institution", asked.caller().institution().get(), "what", DirectoryChange.COURSE);
        }
        return asked.facts().what() == DirectoryChange.FACTS
                ? found(asked).map(this::begun).orElse(Map.of())
                : Map.of();
    }

    private Map<String, ?> begun(Institution institution) {
        var now = now(institution);
        return Map.of("name", now.name(), "contact", now.contact(), "phone", now.phone(), "address", now.address());
    }

    @Override
    public List<Refusal> against(Asked<Facts> asked) {
        Facts facts = asked.facts();
        List<Refusal> refusals = new ArrayList<>();
        switch (facts.what()) {
            case FACTS -> checkFacts(facts, found(asked).orElseThrow(), refusals);
            case COURSE -> checkCourse(facts, asked.today(), refusals);
            case EVALUATION -> {
                if (directory.evaluations(facts.institution()).stream().anyMatch(one -> one.year() == facts.year())) {
                    refusals.add(Refusal.at(Place.field("year"), DirectoryReason.EVALUATED_ALREADY, facts.year()));
                }
            }
            case REMOVAL -> {}
        }
        if (directory.inForce(facts.institution()).isEmpty()) {
            refusals.add(Refusal.of(DirectoryReason.NOT_IN_DIRECTORY));
        }
        if (facts.what() != DirectoryChange.COURSE
                && changes.waits(facts.institution(), facts.what(), asked.matter())) {
            refusals.add(Refusal.of(DirectoryReason.CHANGE_WAITS));
        }
        if (asked.matter().isPresent()) {
            refusals.addAll(Publisher.refusals(asked.caller(), publisher(asked)));
        }
        return refusals;
    }

    private void checkFacts(Facts facts, Institution institution, List<Refusal> refusals) {
        if (read(facts, refusals).equals(now(institution))) {
            refusals.add(Refusal.of(DirectoryReason.NOTHING_CHANGED));
        }
    }

    private org.xunzheng.domain.institution.Facts read(Facts facts, List<Refusal> refusals) {
        FactsCheck check = new FactsCheck(glyphs, Place::field, refusals);
        return check.facts(check.name(facts.name()), facts.contact(), facts.phone(), facts.address());
    }

    private void checkCourse(Facts facts, LocalDate today, List<Refusal> refusals) {
        course(facts, refusals)
                .filter(course -> courses.of(facts.institution()).stream()
                        .anyMatch(one -> one.course().training().equals(course.training())
                                && one.covers(course, today, LocalDate.MAX)))
                .ifPresent(course -> refusals.add(
                        Refusal.at(Place.field("training"), CourseReason.APPROVED_ALREADY, course.training())));
        if (facts.until() != null && facts.until().isBefore(today)) {
            refusals.add(Refusal.at(Place.field("until"), DirectoryReason.UNTIL_OVER, today));
        }
    }

    private Optional<Course> course(Facts facts, List<Refusal> refusals) {
        CourseLine line = new CourseLine(facts.training(), facts.category(), facts.occupation());
        return CourseLine.read(List.of(line), occupations, refusals).stream().findFirst();
    }

    @Override
    public Route route(Asked<Facts> asked) {
        Institution institution = found(asked).orElseThrow();
        Authority own = asked.regions().authority(institution.authority()).orElseThrow();
        int levels = asked.facts().what() == DirectoryChange.COURSE
                ? asked.profiles().inForce(own.id(), asked.today()).value(Key.REVIEW_ADMISSION)
                : 1;
        return new Route(
                own,
                Optional.of(institution.id()),
                institution.name(),
                Publisher.levels(own, publisher(asked), levels),
                Optional.empty());
    }

    @Override
    public Map<String, ?> inForce(Matter matter, Asked<Facts> asked) {
        Facts facts = asked.facts();
        PublishChange.Reading reading =
                new PublishChange.Reading(read(facts, new ArrayList<>()), course(facts, new ArrayList<>()));
        return Map.of(
                "version", publish.publish(asked, publisher(asked), reading).number());
    }

    private Authority publisher(Asked<Facts> asked) {
        return Publisher.of(
                asked.regions()
                        .authority(found(asked).orElseThrow().authority())
                        .orElseThrow(),
                asked.regions());
    }

    private org.xunzheng.domain.institution.Facts now(Institution institution) {
        return new org.xunzheng.domain.institution.Facts(
                institution.name(),
                institution.contact(),
                institution.phone(),
                directory.inForce(institution.id()).map(DirectoryEntry::address).orElse(""));
    }

    private Optional<Institution> found(Asked<Facts> asked) {
        return Optional.ofNullable(asked.facts().institution())
                .flatMap(id -> institutions.find(id, asked.caller().scope()));
    }

    private static List<Option> reportable(Asked<Facts> asked) {
        return (asked.caller().institution().isPresent()
                        ? Stream.of(DirectoryChange.COURSE)
                        : Stream.of(DirectoryChange.values()))
                .map(what -> new Option(what.name(), Refusal.word(what)))
                .toList();
    }
}
