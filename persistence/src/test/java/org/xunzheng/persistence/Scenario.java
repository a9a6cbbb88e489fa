package org.xunzheng.persistence;

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
import org.xunzheng.domain.trainingclass.DraftClass;
import org.xunzheng.domain.trainingclass.RosterLine;
import org.xunzheng.domain.trainingclass.TrainingClass;
import org.xunzheng.serial.Category;
import org.xunzheng.serial.SerialRange;

/** The main flow step by step, with the people who take each step, for tests that begin somewhere along it. */
public final class Scenario {

    /** A password hash that costs nothing, for accounts that never sign in. */
    private static final PasswordHash UNUSED = new PasswordHash("unused");

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

    public static Caller officer(TestSystem system, String authorityCode, Post post) {
        return system.in(() -> {
            Authority authority = system.regions.authority(authorityCode).orElseThrow();
            return open(system, post, authority, Optional.empty());
        });
    }

    private static Caller open(TestSystem system, Post post, Authority authority, Optional<UUID> institution) {
        String login = post.role() + NEXT.incrementAndGet();
        system.accounts.open(
                new Accounts.Opening(login, "测试" + login, UNUSED, authority.id(), institution, Set.of(post)));
        return system.accounts.caller(login).orElseThrow();
    }

    /** An institution with a code of this authority, and its own clerk. */
    public Caller school() {
        UUID id = institution().id();
        system.in(() -> system.assignCode.assign(clerk, id).orElseThrow());
        return system.in(() -> open(system, Post.INSTITUTION, clerk.authority(), Optional.of(id)));
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
        return system.in(() -> system.classes.find(id, Scope.below("")).orElseThrow());
    }

    public long version(UUID id) {
        return system.classes.find(id, Scope.below("")).orElseThrow().version();
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
