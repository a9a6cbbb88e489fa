package org.xunzheng.web.samples;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.institution.CourseLine;
import org.xunzheng.domain.institution.InstitutionKind;
import org.xunzheng.domain.institution.RegisterInstitution;
import org.xunzheng.domain.trainingclass.DraftClass;
import org.xunzheng.serial.Category;

/**
 * The main flow through the use cases, each step on a day on which it could be taken: an opening is applied for ahead of its
 * first lesson (CLS-1), everything after the training on the day of this flow.
 */
final class SampleFlow {

    private static final int DAYS_OF_TRAINING = 14;
    private static final int HOURS = 80;
    /** Enough for some working days even before the longest holidays. */
    static final int DAYS_AHEAD = 21;

    /** What every sample institution was approved for before. */
    private static final List<CourseLine> COURSES = List.of(
            new CourseLine("养老护理员", Category.A, ""),
            new CourseLine("中式烹调师", Category.A, ""),
            new CourseLine("家政服务员", Category.A, ""),
            new CourseLine("育婴员", Category.A, ""),
            new CourseLine("育婴员", Category.B, ""),
            new CourseLine("保育师", Category.B, ""),
            new CourseLine("电工", Category.B, ""),
            new CourseLine("网络创业培训", Category.C, ""),
            new CourseLine("创办你的企业", Category.C, ""));

    private final SamplePorts ports;
    private final Clock clock;
    private final Caller clerk;
    private final Caller reviewer;
    private final Caller approver;

    SampleFlow(SamplePorts ports, Clock clock, Caller clerk, Caller reviewer, Caller approver) {
        this.ports = ports;
        this.clock = clock;
        this.clerk = clerk;
        this.reviewer = reviewer;
        this.approver = approver;
    }

    /** Registers an institution and gives it its code. */
    UUID institution(String name, String creditCode, String contact, String phone) {
        UUID id = ports.register(clock)
                .register(
                        clerk,
                        new RegisterInstitution.Application(
                                name, creditCode, InstitutionKind.PRIVATE_INSTITUTION, contact, phone),
                        COURSES)
                .orElseThrow()
                .id();
        ports.assignCode(clock).assign(clerk, id).orElseThrow();
        return id;
    }

    /** The clock when an opening is prepared and applied for. */
    private Clock ahead(LocalDate firstDay) {
        return at(firstDay.minusDays(DAYS_AHEAD), clock);
    }

    /** A clock that stands in the morning of the day, but never later than now. */
    static Clock at(LocalDate day, Clock now) {
        Instant morning = day.atTime(LocalTime.of(10, 30)).atZone(now.getZone()).toInstant();
        return morning.isAfter(now.instant()) ? now : Clock.fixed(morning, now.getZone());
    }

    UUID drafted(Caller school, String name, String training, Category category, LocalDate firstDay) {
        return ports.draft(ahead(firstDay))
                .draft(
                        school,
                        new DraftClass.Draft(
                                null,
                                name,
                                training,
                                null,
                                category,
                                HOURS,
                                firstDay,
                                firstDay.plusDays(DAYS_OF_TRAINING)))
                .orElseThrow()
                .id();
    }

    UUID submitted(
            Caller school, String name, String training, Category category, LocalDate firstDay, int from, int size) {
        UUID id = drafted(school, name, training, category, firstDay);
        Clock then = ahead(firstDay);
        new SampleFiling(ports, then, approver).accepted(school, training, category, firstDay.getYear());
        ports.bringRoster(then)
                .bring(school, id, ports.version(id, school), SamplePeople.roster(from, size))
                .orElseThrow();
        ports.submit(then).submit(school, id, ports.version(id, school)).orElseThrow();
        return id;
    }

    UUID approved(
            Caller school, String name, String training, Category category, LocalDate firstDay, int from, int size) {
        UUID id = submitted(school, name, training, category, firstDay, from, size);
        ports.decide(ahead(firstDay))
                .approve(reviewer, id, ports.version(id, school))
                .orElseThrow();
        return id;
    }

    UUID withResults(
            Caller school, String name, String training, Category category, LocalDate firstDay, int from, int size) {
        UUID id = approved(school, name, training, category, firstDay, from, size);
        ports.submitResults(clock)
                .submit(school, id, ports.version(id, school), SamplePeople.results(from, size))
                .orElseThrow();
        return id;
    }

    UUID confirmed(
            Caller school, String name, String training, Category category, LocalDate firstDay, int from, int size) {
        UUID id = withResults(school, name, training, category, firstDay, from, size);
        ports.confirmResults(clock)
                .confirm(reviewer, id, ports.version(id, school))
                .orElseThrow();
        return id;
    }

    void issue(Caller school, String name, String training, Category category, LocalDate firstDay, int from, int size) {
        UUID id = confirmed(school, name, training, category, firstDay, from, size);
        ports.issue(clock)
                .issue(approver, id, ports.version(id, school), Optional.empty())
                .orElseThrow();
    }
}
