package org.xunzheng.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.xunzheng.domain.account.Accounts;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.PasswordHash;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.assessment.ResultLine;
import org.xunzheng.domain.institution.CourseLine;
import org.xunzheng.domain.institution.Institution;
import org.xunzheng.domain.institution.InstitutionKind;
import org.xunzheng.domain.institution.RegisterInstitution;
import org.xunzheng.domain.person.PersonFixture;
import org.xunzheng.domain.policy.PolicyDocument;
import org.xunzheng.domain.region.Authority;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.TrailEntry;
import org.xunzheng.domain.trainingclass.DraftClass;
import org.xunzheng.domain.trainingclass.RosterLine;
import org.xunzheng.domain.trainingclass.TrainingClass;
import org.xunzheng.persistence.sql.Statement;
import org.xunzheng.serial.Category;
import org.xunzheng.serial.SerialRange;

/** The main flow step by step, with the people who take each step, for tests that begin somewhere along it. */
public final class Scenario {

    /** A password hash that costs nothing, for accounts that never sign in. */
    private static final PasswordHash UNUSED = new PasswordHash("unused");

    private static final String OPENER = "opener";
    private static final Instant OPENED = Instant.parse("2026-11-01T02:00:00Z");

    private static final String FILED = """
            with who as (
              select ?::uuid as institution, ?::uuid as authority, ?::uuid as approver,
                     ?::uuid as clerk, gen_random_uuid() as bank
            ), banks as (
              insert into question_bank (id, institution_id, training, category, number, theory, practice, brought_by,
                                         brought_at)
              select bank, institution, '保育师', 'A', 1, 1, 1, approver, now() from who
            )
            insert into filing (id, version, institution_id, authority_id, year, state, contact, email, training,
                                category, total, theory, practice, online, offline, platform, platform_faces,
                                platform_roll_call, platform_interaction, platform_records, scale, assessment, pledged_by,
                                bank_version, profile, submitted_on, submitted_by, decided_by, changed_at, turn)
            select gen_random_uuid(), 0, institution, authority, y, 'ACCEPTED', '', '', '保育师', c, 60, 20, 40, 0, 60, '',
                   false, false, false, false, '', '', '', bank, 'test', '2026-01-05', clerk, approver, now(), 1
              from who cross join generate_series(2025, 2027) y cross join unnest(array['A', 'B', 'C']) c
            """;

    /** What every institution here is approved for. */
    private static final List<CourseLine> COURSES = Arrays.stream(Category.values())
            .map(category -> new CourseLine("保育师", category, ""))
            .toList();

    private static final AtomicInteger NEXT = new AtomicInteger();

    public final TestSystem system;
    public final Caller clerk;
    public final Caller reviewer;
    public final Caller approver;

    public Scenario(TestSystem system, String authorityCode) {
        this.system = system;
        this.clerk = officer(system, authorityCode, Post.INTAKE);
        this.reviewer = officer(system, authorityCode, Post.REVIEW);
        this.approver = officer(system, authorityCode, Post.APPROVAL);
    }

    public static Caller officer(TestSystem system, String authorityCode, Post... posts) {
        return system.in(() -> {
            Authority authority = system.regions.authority(authorityCode).orElseThrow();
            return open(system, Set.of(posts), authority, Optional.empty());
        });
    }

    private static Caller open(TestSystem system, Set<Post> posts, Authority authority, Optional<UUID> institution) {
        String login = posts.iterator().next().role() + NEXT.incrementAndGet();
        system.accounts.open(new Accounts.Opening(
                login, "测试" + login, Optional.of(UNUSED), false, authority.id(), institution, posts));
        Caller caller = system.accounts.caller(login).orElseThrow();
        system.trail.record(TrailEntry.of(
                new Subject(Subject.Kind.ACCOUNT, caller.account()), Action.ACCOUNT_OPENED, opener(system), OPENED));
        return caller;
    }

    /** Who opens the accounts of tests: on the trail it is nobody whom a test looks for. */
    private static Caller opener(TestSystem system) {
        return system.accounts.caller(OPENER).orElseGet(() -> {
            system.accounts.open(new Accounts.Opening(
                    OPENER,
                    "开户",
                    Optional.of(UNUSED),
                    false,
                    system.regions.authority("370000").orElseThrow().id(),
                    Optional.empty(),
                    Set.of()));
            return system.accounts.caller(OPENER).orElseThrow();
        });
    }

    /** An institution with a code of this authority, and its own clerk. */
    public Caller school() {
        UUID id = institution().id();
        system.in(() -> system.assignCode.assign(clerk, id).orElseThrow());
        filed(system, id, clerk.authority().id(), approver.account(), clerk.account());
        return system.in(() -> open(system, Set.of(Post.INSTITUTION), clerk.authority(), Optional.of(id)));
    }

    /** Has the institution filed 保育师 in every category, this year and the next, as rows; {@code FilingsTest} files by steps. */
    public static void filed(TestSystem system, UUID institution, UUID authority, UUID approver, UUID clerk) {
        system.in(() -> system.sql.update(Statement.of(FILED, institution, authority, approver, clerk)));
    }

    public Institution institution() {
        int n = NEXT.incrementAndGet();
        return system.in(() -> system.registerInstitution
                .register(
                        clerk,
                        new RegisterInstitution.Application(
                                "测试培训学校" + n,
                                CreditCodes.number(n),
                                InstitutionKind.PRIVATE_INSTITUTION,
                                "王芳",
                                "0538-6998196"),
                        COURSES)
                .orElseThrow());
    }

    public TrainingClass drafted(Caller school) {
        return drafted(school, Category.B, LocalDate.of(2026, 10, 8), LocalDate.of(2026, 11, 6));
    }

    public TrainingClass drafted(Caller school, Category category, LocalDate firstDay, LocalDate lastDay) {
        return system.in(() -> system.draftClass
                .draft(school, new DraftClass.Draft(null, "保育师2026年第3期", "保育师", null, category, 60, firstDay, lastDay))
                .orElseThrow());
    }

    public TrainingClass withRoster(Caller school, int from, int howMany) {
        TrainingClass drafted = drafted(school);
        return system.in(() -> system.bringRoster
                .bring(school, drafted.id(), drafted.version(), roster(from, howMany))
                .orElseThrow()
                .trainingClass());
    }

    public TrainingClass approved(Caller school, int from, int howMany) {
        UUID id = withRoster(school, from, howMany).id();
        submit(school, id);
        system.in(() -> system.decideOpening.approve(reviewer, id, version(id)).orElseThrow());
        return read(id);
    }

    /** Submits the class well ahead of its first day, as CLS-1 wants it. */
    public void submit(Caller school, UUID id) {
        LocalDate ahead = read(id).plan().firstDay().minusDays(14);
        system.on(
                ahead,
                () -> system.in(
                        () -> system.submitClass.submit(school, id, version(id)).orElseThrow()));
    }

    /** One figure that the region sets from this day on, entered and confirmed the day before. */
    public static PolicyDocument figureInForce(
            TestSystem system, String region, LocalDate from, String key, String value, String citation) {
        Caller enters = officer(system, region, Post.REVIEW);
        Caller confirms = officer(system, region, Post.APPROVAL);
        String[] path = key.split("\\.");
        String text = """
                region: "%s"
                valid-from: %s
                title: 试行规定
                figures: { %s: { %s: { value: %s, cite: %s } } }
                """.formatted(region, from, path[0], path[1], value, citation);
        return system.on(from.minusDays(1), () -> {
            PolicyDocument draft =
                    system.in(() -> system.enterPolicy.enter(enters, text).orElseThrow());
            return system.in(
                    () -> system.decidePolicy.confirm(confirms, draft.id(), 0).orElseThrow());
        });
    }

    public TrainingClass withResults(Caller school, int from, int howMany) {
        UUID id = approved(school, from, howMany).id();
        system.in(() -> system.submitResults
                .submit(school, id, version(id), allPassed(from, howMany))
                .orElseThrow());
        return read(id);
    }

    public TrainingClass confirmed(Caller school, int from, int howMany) {
        UUID id = withResults(school, from, howMany).id();
        system.in(() -> system.confirmResults.confirm(reviewer, id, version(id)).orElseThrow());
        return read(id);
    }

    public SerialRange issued(Caller school, int from, int howMany) {
        TrainingClass confirmed = confirmed(school, from, howMany);
        return issue(confirmed);
    }

    public SerialRange issue(TrainingClass confirmed) {
        return system.in(() -> system.issueCertificates
                .issue(approver, confirmed.id(), confirmed.version(), Optional.empty())
                .orElseThrow());
    }

    public TrainingClass read(UUID id) {
        return system.in(() -> system.classes.find(id, ofWhoTeachesIt(id)).orElseThrow());
    }

    public long version(UUID id) {
        return read(id).version();
    }

    /** Sees the class as long as it is a draft, too. */
    private Scope ofWhoTeachesIt(UUID id) {
        return system.sql
                .first(
                        Statement.of("select institution_id from training_class where id = ?", id),
                        row -> Scope.institution(row.getObject(1, UUID.class)))
                .orElseThrow();
    }

    public static List<RosterLine> roster(int from, int howMany) {
        List<RosterLine> lines = new ArrayList<>();
        for (int i = 0; i < howMany; i++) {
            lines.add(new RosterLine(
                    i + 2,
                    PersonFixture.name(from + i),
                    PersonFixture.idNumber(from + i).digits(),
                    false,
                    i % 2 == 0 ? "" : "13812345678"));
        }
        return lines;
    }

    public static List<ResultLine> allPassed(int from, int howMany) {
        List<ResultLine> lines = new ArrayList<>();
        for (int i = 0; i < howMany; i++) {
            lines.add(new ResultLine(
                    i + 2,
                    PersonFixture.name(from + i),
                    PersonFixture.idNumber(from + i).digits(),
                    "86.5",
                    "90",
                    "合格"));
        }
        return lines;
    }
}
