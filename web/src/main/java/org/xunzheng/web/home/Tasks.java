package org.xunzheng.web.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.admission.Admissions;
import org.xunzheng.domain.draw.Draws;
import org.xunzheng.domain.filing.FilingState;
import org.xunzheng.domain.filing.Filings;
import org.xunzheng.domain.institution.InstitutionsWithoutCode;
import org.xunzheng.domain.ledger.RunHolds;
import org.xunzheng.domain.policy.Calendars;
import org.xunzheng.domain.policy.PolicyDocuments;
import org.xunzheng.domain.region.Level;
import org.xunzheng.domain.review.HandInAgain;
import org.xunzheng.domain.review.Reviews;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.subsidy.Payments;
import org.xunzheng.domain.supervision.Sanctions;
import org.xunzheng.domain.trainingclass.ClassState;
import org.xunzheng.domain.trainingclass.Classes;
import org.xunzheng.domain.trainingclass.Classes.StateCount;

/** What waits for whom. */
@ApplicationScoped
class Tasks {

    /** In these a class waits for a level of its review, which is counted with all reviews. */
    private static final Set<ClassState> REVIEWED = EnumSet.of(ClassState.SUBMITTED, ClassState.RESULTS_SUBMITTED);

    private static final Map<Post, Set<ClassState>> WAITING = Map.of(
            Post.REVIEW, REVIEWED,
            Post.APPROVAL, EnumSet.of(ClassState.CONFIRMED),
            Post.INSTITUTION, EnumSet.of(ClassState.RETURNED, ClassState.DRAFT));

    /** How long before it is needed the next calendar is asked for; it is published in November. */
    private static final Period AHEAD = Period.ofDays(60);

    private static final Page.Part ONE = new Page.Part(0, 1);

    private final Classes classes;
    private final InstitutionsWithoutCode withoutCode;
    private final Admissions admissions;
    private final Filings filings;
    private final Reviews reviews;
    private final HandInAgain handInAgain;
    private final PolicyDocuments policies;
    private final Calendars calendars;
    private final RunHolds holds;
    private final Sanctions sanctions;
    private final Draws draws;
    private final Payments payments;
    private final Clock clock;

    @Inject
    Tasks(
            Classes classes,
            InstitutionsWithoutCode withoutCode,
            Admissions admissions,
            Filings filings,
            Reviews reviews,
            HandInAgain handInAgain,
            PolicyDocuments policies,
            Calendars calendars,
            RunHolds holds,
            Sanctions sanctions,
            Draws draws,
            Payments payments,
            Clock clock) {
        this.classes = classes;
        this.withoutCode = withoutCode;
        this.admissions = admissions;
        this.filings = filings;
        this.reviews = reviews;
        this.handInAgain = handInAgain;
        this.policies = policies;
        this.calendars = calendars;
        this.holds = holds;
        this.sanctions = sanctions;
        this.draws = draws;
        this.payments = payments;
        this.clock = clock;
    }

    protected Tasks() {
        this(null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** The states in which a class waits for this caller. */
    static Set<ClassState> states(Caller caller) {
        Set<ClassState> states = EnumSet.noneOf(ClassState.class);
        caller.posts().forEach(post -> states.addAll(WAITING.getOrDefault(post, Set.of())));
        return states;
    }

    /** The states in which a class waits for this caller once its training is over. */
    static Set<ClassState> onceOver(Caller caller) {
        return caller.holds(Post.INSTITUTION) ? EnumSet.of(ClassState.APPROVED) : Set.of();
    }

    /** Everything that waits for the caller, what is late first. */
    List<Task> of(Caller caller) {
        EnumSet<ClassState> counted = EnumSet.of(ClassState.APPROVED);
        counted.addAll(states(caller));
        Map<ClassState, StateCount> counts = classes.counts(counted, caller.scope()).stream()
                .collect(Collectors.toMap(StateCount::state, Function.identity()));
        List<Task> tasks = new ArrayList<>();
        if (caller.holds(Post.INSTITUTION)) {
            long over = count(counts, ClassState.APPROVED).overdue();
            tasks.add(new Task("RESULTS_DUE", over, 0, "/class/list.xhtml?state=APPROVED&over=true"));
        }
        for (ClassState state : states(caller)) {
            if (REVIEWED.contains(state)) {
                continue;
            }
            StateCount count = count(counts, state);
            // Only what should precede the training can be late.
            boolean canBeLate = state.compareTo(ClassState.APPROVED) < 0;
            tasks.add(new Task(
                    state.name(),
                    count.classes(),
                    canBeLate ? count.overdue() : 0,
                    "/class/list.xhtml?state=" + state));
        }
        for (Reviews.Count count : reviews.counts(caller, LocalDate.now(clock))) {
            tasks.add(new Task(count.matter().name(), count.waiting(), count.overdue(), "/review/list.xhtml"));
        }
        if (Stream.of(Post.INSTITUTION, Post.INTAKE, Post.REVIEW, Post.INSPECTION)
                .anyMatch(caller::holds)) {
            long returned = handInAgain.waiting(caller, ONE).total();
            tasks.add(new Task("HAND_IN_AGAIN", returned, 0, "/review/returned.xhtml"));
        }
        if (caller.holds(Post.INSTITUTION)) {
            long returned = filings.list(
                            new Filings.Query(
                                    "", Optional.empty(), Optional.of(FilingState.RETURNED), Optional.empty()),
                            caller.scope(),
                            ONE)
                    .total();
            tasks.add(new Task("FILING_RETURNED", returned, 0, "/filing/list.xhtml?state=RETURNED"));
        } else {
            tasks.addAll(ofAdmissions(caller));
        }
        if (caller.holds(Post.INTAKE)) {
            long waiting = withoutCode.withoutCode("", caller.scope(), ONE).total();
            tasks.add(new Task("WITHOUT_CODE", waiting, 0, "/institution/list.xhtml?withoutCode=true"));
        }
        if (caller.holds(Post.APPROVAL)) {
            long waiting = policies.list(
                            new PolicyDocuments.Filter("", Optional.empty(), Optional.of(caller)), caller.scope(), ONE)
                    .total();
            tasks.add(new Task("POLICY_DRAFT", waiting, 0, "/policy/list.xhtml?waiting=true"));
        }
        if (caller.holds(Post.REVIEW) || caller.holds(Post.APPROVAL)) {
            long waiting = draws.waiting(caller.scope(), LocalDate.now(clock));
            tasks.add(new Task("DRAW_WAITING", waiting, 0, "/draw/list.xhtml"));
        }
        if (caller.holds(Post.REVIEW) && caller.authority().level() == Level.PROVINCE) {
            tasks.add(calendar());
        }
        tasks.addAll(rectifications(caller));
        tasks.addAll(payments(caller));
        tasks.sort((a, b) -> Boolean.compare(b.overdue() > 0, a.overdue() > 0));
        if (caller.holds(Post.REVIEW)) {
            heldRuns(caller).ifPresent(held -> tasks.add(0, held));
        }
        return tasks;
    }

    /** What has to be put right, or was not by its day (SUP-3). */
    private List<Task> rectifications(Caller caller) {
        LocalDate today = LocalDate.now(clock);
        if (caller.institution().isPresent()) {
            String own = "/institution/show.xhtml?id=" + caller.institution().get();
            long overdue = sanctions.overdue(caller.scope(), today);
            long open = sanctions.open(caller.scope(), today) + overdue;
            return open == 0 ? List.of() : List.of(new Task("RECTIFICATION_OPEN", open, overdue, own));
        }
        if (!caller.holds(Post.INSPECTION) && !caller.holds(Post.APPROVAL)) {
            return List.of();
        }
        long overdue = sanctions.overdue(caller.scope(), today);
        return List.of(new Task("RECTIFICATION_OVERDUE", overdue, overdue, "/sanction/list.xhtml?state=OVERDUE"));
    }

    /** What can be sent to finance, what an objection holds, and what the bank sent back (SUB-7, SUB-9). */
    private List<Task> payments(Caller caller) {
        LocalDate today = LocalDate.now(clock);
        List<Task> tasks = new ArrayList<>();
        if (caller.holds(Post.FUND)) {
            tasks.add(payments(caller, Payments.Wait.READY, today, "/subsidy/payments.xhtml"));
        }
        if (caller.holds(Post.APPROVAL)) {
            tasks.add(payments(caller, Payments.Wait.HELD, today, "/subsidy/payments.xhtml"));
        }
        if (caller.holds(Post.INSTITUTION)) {
            long failed = payments.failed(caller.scope());
            tasks.add(new Task("SUBSIDY_FAILED", failed, failed, "/matter/list.xhtml?kind=claim"));
        }
        return tasks;
    }

    private Task payments(Caller caller, Payments.Wait kept, LocalDate today, String page) {
        long lines = payments.waiting(caller.authority().id(), today).stream()
                .filter(one -> one.kept() == kept)
                .mapToLong(Payments.Waiting::lines)
                .sum();
        return new Task("SUBSIDY_" + kept, lines, 0, page);
    }

    /** Runs that stand lower than what is written down outside the database: nothing is issued there, so they come first. */
    private Optional<Task> heldRuns(Caller caller) {
        long held = holds.held(caller.scope()).size();
        return held == 0 ? Optional.empty() : Optional.of(new Task("RUN_HELD", held, 0, "/ledger/openings.xhtml"));
    }

    /** What the publisher has to do after the reviews, and what came back to intake. */
    private List<Task> ofAdmissions(Caller caller) {
        List<Task> tasks = new ArrayList<>();
        Level level = caller.authority().level();
        boolean isPublisher = level == Level.CITY || level == Level.PROVINCE;
        boolean publishes = isPublisher && caller.holds(Post.APPROVAL);
        boolean decides = publishes || isPublisher && caller.holds(Post.REVIEW);
        if (!decides && !caller.holds(Post.INTAKE)) {
            return tasks;
        }
        Admissions.Waiting waiting = admissions.waiting(caller.authority().id(), LocalDate.now(clock));
        if (publishes) {
            tasks.add(new Task("NOTICE_OVER", waiting.publishable(), 0, "/admission/list.xhtml?step=PUBLISH"));
        }
        if (decides) {
            tasks.add(new Task(
                    "OBJECTION", waiting.objected(), waiting.held(), "/admission/list.xhtml?step=DECIDE_OBJECTION"));
        }
        if (caller.holds(Post.INTAKE)) {
            tasks.add(new Task("ADMISSION_RETURNED", waiting.returned(), 0, "/admission/list.xhtml?state=RETURNED"));
        }
        return tasks;
    }

    /** The calendars that working days are counted by today or will be soon. */
    private Task calendar() {
        LocalDate today = LocalDate.now(clock);
        List<Integer> there = calendars.years();
        long missing = Stream.of(today.getYear(), today.plus(AHEAD).getYear())
                .distinct()
                .filter(year -> !there.contains(year))
                .count();
        return new Task("CALENDAR_MISSING", missing, 0, "/calendar/bring.xhtml");
    }

    private static StateCount count(Map<ClassState, StateCount> counts, ClassState state) {
        return counts.getOrDefault(state, new StateCount(state, 0, 0));
    }
}
