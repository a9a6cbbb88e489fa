package org.xunzheng.web.samples;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.assessment.ConfirmResults;
import org.xunzheng.domain.assessment.Results;
import org.xunzheng.domain.assessment.SubmitResults;
import org.xunzheng.domain.attendance.AttendedHours;
import org.xunzheng.domain.attendance.ClassAttendance;
import org.xunzheng.domain.catalogue.Occupations;
import org.xunzheng.domain.certificate.ClassesToIssue;
import org.xunzheng.domain.certificate.IssueCertificates;
import org.xunzheng.domain.directory.ApprovedCourses;
import org.xunzheng.domain.directory.Directory;
import org.xunzheng.domain.directory.EnterEarlierAdmissions;
import org.xunzheng.domain.directory.MayTrain;
import org.xunzheng.domain.filing.DecideFiling;
import org.xunzheng.domain.filing.Filings;
import org.xunzheng.domain.filing.SubmitFiling;
import org.xunzheng.domain.filing.WriteFiling;
import org.xunzheng.domain.institution.AssignCode;
import org.xunzheng.domain.institution.Institutions;
import org.xunzheng.domain.institution.RegisterInstitution;
import org.xunzheng.domain.ledger.Ledger;
import org.xunzheng.domain.ledger.RunHolds;
import org.xunzheng.domain.ledger.Witness;
import org.xunzheng.domain.onlineplatform.Platforms;
import org.xunzheng.domain.person.Glyphs;
import org.xunzheng.domain.policy.BringCalendar;
import org.xunzheng.domain.policy.Calendars;
import org.xunzheng.domain.policy.Profiles;
import org.xunzheng.domain.questionbank.BringQuestions;
import org.xunzheng.domain.questionbank.QuestionBanks;
import org.xunzheng.domain.region.Regions;
import org.xunzheng.domain.retry.IdempotencyKeys;
import org.xunzheng.domain.review.Reviews;
import org.xunzheng.domain.review.TakeBack;
import org.xunzheng.domain.review.TakeLevel;
import org.xunzheng.domain.supervision.Sanctions;
import org.xunzheng.domain.timetable.Timetables;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trainingclass.BringRoster;
import org.xunzheng.domain.trainingclass.ClassReviews;
import org.xunzheng.domain.trainingclass.Classes;
import org.xunzheng.domain.trainingclass.DecideOpening;
import org.xunzheng.domain.trainingclass.DraftClass;
import org.xunzheng.domain.trainingclass.RosterFindings;
import org.xunzheng.domain.trainingclass.Rosters;
import org.xunzheng.domain.trainingclass.SubmitClass;

/** What the use cases need, so that each can be made with a clock of its own. */
@ApplicationScoped
class SamplePorts {

    private final Institutions institutions;
    private final Directory directory;
    private final ApprovedCourses courses;
    private final Classes classes;
    private final Rosters rosters;
    private final Results results;
    private final Occupations occupations;
    private final Ledger ledger;
    private final IdempotencyKeys keys;
    private final Witness witness;
    private final RunHolds holds;
    private final Glyphs glyphs;
    private final ClassesToIssue classesToIssue;
    private final Profiles profiles;
    private final Calendars calendars;
    private final Filings filings;
    private final QuestionBanks banks;
    private final Platforms platforms;
    private final Sanctions sanctions;
    private final Regions regions;
    private final Reviews reviews;
    private final Timetables timetables;
    private final AttendedHours hours;
    private final Trail trail;

    @Inject
    SamplePorts(
            Institutions institutions,
            Directory directory,
            ApprovedCourses courses,
            Classes classes,
            Rosters rosters,
            Results results,
            Occupations occupations,
            Ledger ledger,
            IdempotencyKeys keys,
            Witness witness,
            RunHolds holds,
            Glyphs glyphs,
            ClassesToIssue classesToIssue,
            Profiles profiles,
            Calendars calendars,
            Filings filings,
            QuestionBanks banks,
            Platforms platforms,
            Sanctions sanctions,
            Regions regions,
            Reviews reviews,
            Timetables timetables,
            AttendedHours hours,
            Trail trail) {
        this.institutions = institutions;
        this.directory = directory;
        this.courses = courses;
        this.classes = classes;
        this.rosters = rosters;
        this.results = results;
        this.occupations = occupations;
        this.ledger = ledger;
        this.keys = keys;
        this.witness = witness;
        this.holds = holds;
        this.glyphs = glyphs;
        this.classesToIssue = classesToIssue;
        this.profiles = profiles;
        this.calendars = calendars;
        this.filings = filings;
        this.banks = banks;
        this.platforms = platforms;
        this.sanctions = sanctions;
        this.regions = regions;
        this.reviews = reviews;
        this.timetables = timetables;
        this.hours = hours;
        this.trail = trail;
    }

    protected SamplePorts() {
        this(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null, null);
    }

    RegisterInstitution register(Clock clock) {
        return new RegisterInstitution(
                institutions, new EnterEarlierAdmissions(directory, courses), occupations, glyphs, trail, clock);
    }

    AssignCode assignCode(Clock clock) {
        return new AssignCode(institutions, regions, trail, clock);
    }

    DraftClass draft(Clock clock) {
        return new DraftClass(mayTrain(clock), classes, institutions, occupations, glyphs, trail, clock);
    }

    BringRoster bringRoster(Clock clock) {
        return new BringRoster(
                mayTrain(clock), classes, rosters, new RosterFindings(rosters, profiles, clock), glyphs, trail, clock);
    }

    SubmitClass submit(Clock clock) {
        return new SubmitClass(
                mayTrain(clock), classes, profiles, calendars, courses, filings, classReviews(clock), trail, clock);
    }

    private MayTrain mayTrain(Clock clock) {
        return new MayTrain(institutions, directory, sanctions, clock);
    }

    private ClassReviews classReviews(Clock clock) {
        return new ClassReviews(reviews, regions, new TakeLevel(reviews, trail, clock), new TakeBack(reviews));
    }

    DecideOpening decide(Clock clock) {
        return new DecideOpening(mayTrain(clock), classes, classReviews(clock), trail, clock);
    }

    SubmitResults submitResults(Clock clock) {
        return new SubmitResults(
                mayTrain(clock),
                classes,
                rosters,
                results,
                profiles,
                classReviews(clock),
                new ClassAttendance(mayTrain(clock), classes, timetables, hours, profiles, clock),
                trail,
                clock);
    }

    ConfirmResults confirmResults(Clock clock) {
        return new ConfirmResults(mayTrain(clock), classes, results, classReviews(clock), trail, clock);
    }

    IssueCertificates issue(Clock clock) {
        return new IssueCertificates(
                new ClassesOfThePast(classesToIssue, clock), ledger, glyphs, keys, witness, holds, clock);
    }

    BringCalendar bringCalendar(Clock clock) {
        return new BringCalendar(calendars, trail, clock);
    }

    BringQuestions bringQuestions(Clock clock) {
        return new BringQuestions(banks, trail, clock);
    }

    WriteFiling writeFiling(Clock clock) {
        return new WriteFiling(mayTrain(clock), filings, institutions, regions, occupations, trail, clock);
    }

    SubmitFiling submitFiling(Clock clock) {
        return new SubmitFiling(
                mayTrain(clock), filings, banks, platforms, profiles, calendars, regions, reviews, trail, clock);
    }

    DecideFiling decideFiling(Clock clock) {
        return new DecideFiling(mayTrain(clock), filings, reviews, new TakeLevel(reviews, trail, clock), trail, clock);
    }

    Trail trail() {
        return trail;
    }

    Filings filings() {
        return filings;
    }

    List<Integer> years() {
        return calendars.years();
    }

    long version(UUID id, Caller caller) {
        return classes.find(id, caller.scope()).orElseThrow().version();
    }
}
