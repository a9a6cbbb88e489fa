package org.xunzheng.domain.subsidy;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.attendance.Attended;
import org.xunzheng.domain.attendance.ClassAttendance;
import org.xunzheng.domain.directory.MayTrain;
import org.xunzheng.domain.matter.Asked;
import org.xunzheng.domain.matter.Field;
import org.xunzheng.domain.matter.Form;
import org.xunzheng.domain.matter.Matter;
import org.xunzheng.domain.matter.MatterKind;
import org.xunzheng.domain.matter.Option;
import org.xunzheng.domain.matter.Route;
import org.xunzheng.domain.matter.Who;
import org.xunzheng.domain.policy.Calendars;
import org.xunzheng.domain.policy.Key;
import org.xunzheng.domain.policy.Profile;
import org.xunzheng.domain.policy.Scheme;
import org.xunzheng.domain.policy.SkillLevel;
import org.xunzheng.domain.policy.Standard;
import org.xunzheng.domain.region.Authority;
import org.xunzheng.domain.review.Levels;
import org.xunzheng.domain.rule.Clause;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Place;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.Rule;
import org.xunzheng.domain.supervision.TrainingStep;
import org.xunzheng.domain.trainingclass.ClassState;
import org.xunzheng.domain.trainingclass.Classes;
import org.xunzheng.domain.trainingclass.TrainingClass;

/**
 * How an institution claims the subsidy of a class (补贴申领): who of it gets how much is worked out, reviewed level by level, and put
 * on public notice (SUB-1 to SUB-7, SUB-9).
 */
@Dependent
@Clause({"SUB-1", "SUB-2", "SUB-3", "SUB-4", "SUB-5", "SUB-6", "SUB-7", "SUB-9"})
public class ClaimKind implements MatterKind<ClaimKind.Facts> {

    private static final int LONGEST_AGREEMENT = 60;

    private final Claims claims;
    private final Classes classes;
    private final Calendars calendars;
    private final MayTrain mayTrain;
    private final ClassAttendance attendance;
    private final Form<Facts> form;

    @Inject
    public ClaimKind(
            Claims claims,
            PayeeAccounts accounts,
            Classes classes,
            Calendars calendars,
            MayTrain mayTrain,
            ClassAttendance attendance) {
        this.claims = claims;
        this.classes = classes;
        this.calendars = calendars;
        this.mayTrain = mayTrain;
        this.attendance = attendance;
        this.form = Form.of(
                Facts.class,
                List.of(
                        Field.<Facts>one("trainingClass", Rule.SUB_1)
                                .from(this::givenClass)
                                .given(),
                        Field.<Facts>one("scheme", Rule.SUB_4).decides(),
                        Field.<Facts>one("level", Rule.SUB_2).decides(),
                        Field.one("fund", Rule.SUB_6),
                        Field.<Facts>one("payee", Rule.SUB_5).decides(),
                        Field.<Facts>line("agreement", Rule.SUB_5, LONGEST_AGREEMENT)
                                .when(Facts::payee, Payee.INSTITUTION),
                        Field.<Facts>one("account", Rule.SUB_5).from(asked -> accounts(accounts, asked)),
                        Field.worked("people", Rule.SUB_1, this::judged)));
    }

    /**
     * What is claimed.
     *
     * @param level that the class trained for
     * @param agreement with the trainees, by its number
     * @param account that it is paid into
     * @param people who gets what, worked out
     */
    public record Facts(
            UUID trainingClass,
            Scheme scheme,
            SkillLevel level,
            Fund fund,
            Payee payee,
            String agreement,
            UUID account,
            List<ClaimRow> people) {}

    @Override
    public String name() {
        return "claim";
    }

    @Override
    public Form<Facts> form() {
        return form;
    }

    @Override
    public Who who() {
        return Who.writtenBy(Post.INSTITUTION)
                .seenBy(Post.INSTITUTION, Post.REVIEW, Post.APPROVAL, Post.INSPECTION, Post.FUND, Post.AUDIT);
    }

    /** Who gets how much of what is typed so far; nobody, as long as too little is. */
    public List<ClaimRow> judged(Asked<Facts> asked) {
        return standard(asked)
                .map(found -> {
                    ClaimRules rules = new ClaimRules(ClaimRules.Limits.of(profile(asked)), found);
                    UnaryOperator<Candidate> attending = attending(found(asked).orElseThrow());
                    return claims
                            .candidates(
                                    asked.facts().trainingClass(),
                                    asked.facts().scheme(),
                                    asked.facts().level(),
                                    asked.today(),
                                    asked.matter())
                            .stream()
                            .map(attending)
                            .map(rules::judge)
                            .toList();
                })
                .orElse(List.of());
    }

    /**
     * What counts is what was attended (SUB-1). A class that was opened without a timetable has no lessons to attend; there the hours of
     * its plan count.
     */
    private UnaryOperator<Candidate> attending(TrainingClass of) {
        List<Attended> attended = attendance.hours(of);
        if (attended.stream().noneMatch(one -> one.planned() > 0)) {
            return UnaryOperator.identity();
        }
        Map<Integer, Integer> counted =
                attended.stream().collect(Collectors.toMap(Attended::position, Attended::counted));
        return one -> one.attending(one.position()
                .map(position -> counted.getOrDefault(position, 0))
                .orElse(0));
    }

    private Optional<Standard> standard(Asked<Facts> asked) {
        Facts facts = asked.facts();
        return facts.scheme() == null || facts.level() == null
                ? Optional.empty()
                : found(asked).flatMap(of -> profile(asked)
                        .find(Key.SUBSIDY_STANDARDS)
                        .flatMap(figure -> figure.value().of(facts.scheme(), of.category(), facts.level())));
    }

    private Optional<TrainingClass> found(Asked<Facts> asked) {
        return Optional.ofNullable(asked.facts().trainingClass())
                .flatMap(id -> classes.find(id, asked.caller().scope()));
    }

    /** The figures of the authority of the class, today. */
    private Profile profile(Asked<Facts> asked) {
        return asked.profiles().inForce(found(asked).orElseThrow().authority(), asked.today());
    }

    @Override
    public List<Refusal> against(Asked<Facts> asked) {
        TrainingClass of = found(asked).orElseThrow();
        List<Refusal> refusals =
                new ArrayList<>(mayTrain.refusals(TrainingStep.SUBSIDY, of.registration(), Optional.of(of.id())));
        if (of.state() != ClassState.ISSUED) {
            refusals.add(Refusal.at(Place.field("trainingClass"), ClaimReason.NOT_ISSUED));
        }
        refusals.addAll(ofStandards(asked));
        claims.underWay(of.id(), asked.facts().scheme(), asked.matter())
                .ifPresent(other -> refusals.add(Refusal.at(Place.field("trainingClass"), ClaimReason.UNDER_WAY)));
        if (refusals.isEmpty()) {
            refusals.addAll(ofPeople(asked));
        }
        return refusals;
    }

    private List<Refusal> ofStandards(Asked<Facts> asked) {
        return profile(asked).find(Key.SUBSIDY_STANDARDS).isEmpty()
                ? List.of(Refusal.at(Place.field("scheme"), ClaimReason.STANDARDS_NOT_SET))
                : standard(asked).isEmpty()
                        ? List.of(profile(asked)
                                .get(Key.SUBSIDY_STANDARDS)
                                .refuse(Refusal.at(Place.field("scheme"), ClaimReason.NO_STANDARD)))
                        : List.of();
    }

    /** Somebody gets something; where it would be put in force, everybody whom it names still does, and nobody else decides meanwhile. */
    private List<Refusal> ofPeople(Asked<Facts> asked) {
        if (ClaimRules.granted(asked.facts().people()) == 0) {
            return List.of(Refusal.at(
                    Place.field("trainingClass"),
                    ClaimReason.NOBODY_FITS,
                    asked.facts().people().size()));
        }
        asked.matter().ifPresent(claims::hold);
        return asked.matter().isPresent()
                        && (claims.namesOthers(asked.matter().get())
                                || isOtherwise(asked.facts().people(), judged(asked)))
                ? List.of(Refusal.of(ClaimReason.CHANGED_SINCE))
                : List.of();
    }

    private static boolean isOtherwise(List<ClaimRow> people, List<ClaimRow> now) {
        return people.stream().filter(ClaimRow::isGranted).anyMatch(row -> now.stream()
                .noneMatch(one -> one.serial().equals(row.serial())
                        && one.isGranted()
                        && one.amountFen().equals(row.amountFen())));
    }

    /**
     * After the working days for taking it and for its review (SUB-9). Where a calendar is missing there is no such day: nobody has
     * to wait with a claim until it is brought.
     */
    @Clause("SUB-9")
    private Optional<LocalDate> due(Asked<Facts> asked) {
        Profile profile = profile(asked);
        Decision<LocalDate> due = calendars
                .around(asked.today())
                .plus(asked.today(), profile.value(Key.CLAIM_INTAKE_DAYS) + profile.value(Key.CLAIM_REVIEW_DAYS));
        return due.isGranted() ? Optional.of(due.orElseThrow()) : Optional.empty();
    }

    @Override
    public Route route(Asked<Facts> asked) {
        TrainingClass of = found(asked).orElseThrow();
        Authority authority = asked.regions().authority(of.authority()).orElseThrow();
        List<ClaimRow> people = asked.facts().people();
        return new Route(
                authority,
                Optional.of(of.institution()),
                of.plan().name() + ": " + ClaimRules.granted(people) + " / " + ClaimRules.total(people),
                Levels.of(profile(asked).value(Key.REVIEW_SUBSIDY), Post.REVIEW, authority, asked.regions()),
                due(asked));
    }

    @Override
    public Map<String, ?> inForce(Matter matter, Asked<Facts> asked) {
        LocalDate from = asked.today();
        LocalDate until = from.plusDays(profile(asked).value(Key.CLAIM_NOTICE_DAYS) - 1L);
        claims.notice(matter, from, until, asked.caller());
        return Map.of(
                "noticeFrom",
                from,
                "noticeUntil",
                until,
                "amount",
                ClaimRules.total(asked.facts().people()));
    }

    private List<Option> givenClass(Asked<Facts> asked) {
        return found(asked)
                .map(of -> List.of(new Option(of.id().toString(), of.plan().name())))
                .orElse(List.of());
    }

    /** Those of the institution that claims. */
    private List<Option> accounts(PayeeAccounts accounts, Asked<Facts> asked) {
        return asked.caller()
                .institution()
                .or(() -> found(asked).map(TrainingClass::institution))
                .map(institution -> accounts.of(institution, asked.caller().scope()).stream()
                        .map(one -> new Option(one.id().toString(), one.label()))
                        .toList())
                .orElse(List.of());
    }
}
