package org.xunzheng.web.samples;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.assessment.ConfirmResults;
import org.xunzheng.domain.assessment.Results;
import org.xunzheng.domain.assessment.SubmitResults;
import org.xunzheng.domain.catalogue.Occupations;
import org.xunzheng.domain.certificate.IdempotencyKeys;
import org.xunzheng.domain.certificate.IssueCertificates;
import org.xunzheng.domain.institution.AssignCode;
import org.xunzheng.domain.institution.InstitutionKind;
import org.xunzheng.domain.institution.Institutions;
import org.xunzheng.domain.institution.RegisterInstitution;
import org.xunzheng.domain.ledger.Ledger;
import org.xunzheng.domain.person.Glyphs;
import org.xunzheng.domain.quota.Quotas;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trainingclass.BringRoster;
import org.xunzheng.domain.trainingclass.Classes;
import org.xunzheng.domain.trainingclass.DecideOpening;
import org.xunzheng.domain.trainingclass.DraftClass;
import org.xunzheng.domain.trainingclass.Rosters;
import org.xunzheng.domain.trainingclass.SubmitClass;
import org.xunzheng.serial.Category;

/** The main flow on a day of its own, step by step, through the use cases. */
final class SampleFlow {

    private static final int DAYS_OF_TRAINING = 14;
    private static final int HOURS = 80;

    private final Ports ports;
    private final Clock clock;
    private final Caller clerk;
    private final Caller reviewer;
    private final Caller approver;

    /** What the use cases need. */
    @ApplicationScoped
    static class Ports {
        @Inject
        private Institutions institutions;

        @Inject
        private Classes classes;

        @Inject
        private Rosters rosters;

        @Inject
        private Results results;

        @Inject
        private Occupations occupations;

        @Inject
        private Ledger ledger;

        @Inject
        private Quotas quotas;

        @Inject
        private IdempotencyKeys keys;

        @Inject
        private Glyphs glyphs;

        @Inject
        private Trail trail;

        RegisterInstitution register(Clock clock) {
            return new RegisterInstitution(institutions, glyphs, trail, clock);
        }

        AssignCode assignCode(Clock clock) {
            return new AssignCode(institutions, trail, clock);
        }

        DraftClass draft(Clock clock) {
            return new DraftClass(classes, institutions, occupations, glyphs, trail, clock);
        }

        BringRoster bringRoster(Clock clock) {
            return new BringRoster(classes, rosters, glyphs, trail, clock);
        }

        SubmitClass submit(Clock clock) {
            return new SubmitClass(classes, trail, clock);
        }

        DecideOpening decide(Clock clock) {
            return new DecideOpening(classes, trail, clock);
        }

        SubmitResults submitResults(Clock clock) {
            return new SubmitResults(classes, rosters, results, trail, clock);
        }

        ConfirmResults confirmResults(Clock clock) {
            return new ConfirmResults(classes, results, trail, clock);
        }

        IssueCertificates issue(Clock clock) {
            return new IssueCertificates(classes, rosters, institutions, ledger, glyphs, quotas, keys, trail, clock);
        }

        long version(UUID id, Caller caller) {
            return classes.find(id, caller.scope()).orElseThrow().version();
        }
    }

    SampleFlow(Ports ports, Clock clock, Caller clerk, Caller reviewer, Caller approver) {
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
                                name, creditCode, InstitutionKind.PRIVATE_INSTITUTION, contact, phone))
                .orElseThrow()
                .id();
        ports.assignCode(clock).assign(clerk, id).orElseThrow();
        return id;
    }

    UUID drafted(Caller school, String name, String training, Category category, LocalDate firstDay) {
        return ports.draft(clock)
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
        ports.bringRoster(clock)
                .bring(school, id, ports.version(id, school), SamplePeople.roster(from, size))
                .orElseThrow();
        ports.submit(clock).submit(school, id, ports.version(id, school)).orElseThrow();
        return id;
    }

    UUID approved(
            Caller school, String name, String training, Category category, LocalDate firstDay, int from, int size) {
        UUID id = submitted(school, name, training, category, firstDay, from, size);
        ports.decide(clock).approve(reviewer, id, ports.version(id, school)).orElseThrow();
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
