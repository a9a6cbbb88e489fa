package org.xunzheng.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.xunzheng.domain.account.Accounts;
import org.xunzheng.domain.administration.StandIns;
import org.xunzheng.domain.admission.AdmissionLine;
import org.xunzheng.domain.admission.AdmissionState;
import org.xunzheng.domain.admission.Admissions;
import org.xunzheng.domain.catalogue.Catalogues;
import org.xunzheng.domain.catalogue.Occupations;
import org.xunzheng.domain.certificate.CertificateLine;
import org.xunzheng.domain.certificate.Certificates;
import org.xunzheng.domain.certificate.LegacyCertificates;
import org.xunzheng.domain.directory.Directory;
import org.xunzheng.domain.filing.FilingLine;
import org.xunzheng.domain.filing.FilingState;
import org.xunzheng.domain.filing.Filings;
import org.xunzheng.domain.institution.InstitutionKind;
import org.xunzheng.domain.institution.InstitutionLine;
import org.xunzheng.domain.institution.Institutions;
import org.xunzheng.domain.institution.InstitutionsWithoutCode;
import org.xunzheng.domain.ledger.Heads;
import org.xunzheng.domain.ledger.Openings;
import org.xunzheng.domain.ledger.StoredLedger;
import org.xunzheng.domain.ledger.Verifications;
import org.xunzheng.domain.matter.MatterKind;
import org.xunzheng.domain.matter.Matters;
import org.xunzheng.domain.onlineplatform.PlatformState;
import org.xunzheng.domain.onlineplatform.Platforms;
import org.xunzheng.domain.policy.PolicyDocuments;
import org.xunzheng.domain.policy.PolicyState;
import org.xunzheng.domain.questionbank.QuestionBanks;
import org.xunzheng.domain.questionbank.QuestionKind;
import org.xunzheng.domain.quota.Quotas;
import org.xunzheng.domain.review.Followers;
import org.xunzheng.domain.review.Matter;
import org.xunzheng.domain.review.Reviews;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.teacher.TeacherLine;
import org.xunzheng.domain.teacher.Teachers;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailFilter;
import org.xunzheng.domain.trainingclass.ClassLine;
import org.xunzheng.domain.trainingclass.ClassState;
import org.xunzheng.domain.trainingclass.Classes;
import org.xunzheng.domain.trainingclass.Rosters;
import org.xunzheng.persistence.TestSystem;
import org.xunzheng.persistence.ledger.SqlVerifications;
import org.xunzheng.serial.Serial;

/** Every list there is, with the searches that it offers, and what the home page and the details read. */
final class Asks {

    private static final Set<Seat> ALL = EnumSet.allOf(Seat.class);
    private static final Set<Seat> OFFICERS = EnumSet.complementOf(EnumSet.of(Seat.INSTITUTION));
    /** Who sees most; also for what is the same whoever asks, and for details, which are found by key. */
    static final Set<Seat> PROVINCE = EnumSet.of(Seat.PROVINCE);

    /** The day of {@link TestSystem}. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static final Page.Part ONE = new Page.Part(0, 1);
    private static final List<String> COMMON = List.of("张伟", "王芳", "李娜", "刘敏", "陈静", "王丽", "李强", "张磊", "王军", "李伟");
    private static final List<String> RARE = List.of("𠮷田", "王䶮", "李𬱖", "陈𫖯", "阿依古丽");
    private static final List<String> TRAININGS = List.of("保育师", "焊工", "茶艺师", "电工", "养老护理员");
    private static final List<String> FIRMS = List.of("蓝翔", "鲁泰", "博学", "齐鲁", "金桥");

    private final List<Ask> asks = new ArrayList<>();
    private final BenchmarkDatabase database;
    private final TestSystem system;
    private final Ports ports;

    private Asks(BenchmarkDatabase database, TestSystem system, Ports ports) {
        this.database = database;
        this.system = system;
        this.ports = ports;
    }

    static List<Ask> of(BenchmarkDatabase database, TestSystem system, Ports ports) {
        Asks asks = new Asks(database, system, ports);
        asks.home();
        asks.certificates();
        asks.classes();
        asks.institutions();
        asks.directory();
        asks.teachers();
        asks.filings();
        asks.reviews();
        asks.matters();
        asks.trail();
        asks.ledger();
        asks.administration();
        return asks.asks;
    }

    private void list(String name, Set<Seat> seats, Function<Turn, Page<?>> look) {
        search(name, "", seats, look);
    }

    private void list(String name, Ask.Plain plain, Set<Seat> seats, Function<Turn, Page<?>> look) {
        asks.add(new Ask(name, "", seats, true, look, Optional.of(plain)));
    }

    private void search(String name, String asked, Set<Seat> seats, Function<Turn, Page<?>> look) {
        asks.add(new Ask(name, asked, seats, true, look, Optional.empty()));
    }

    private void detail(String name, String asked, Set<Seat> seats, Function<Turn, Object> look) {
        asks.add(new Ask(name, asked, seats, false, look, Optional.empty()));
    }

    private static <R> Ask.Plain byId(String query, Class<R> row, Function<R, UUID> id) {
        return new Ask.Plain(query + ".id = any (?)", "uuid", one -> id.apply(row.cast(one)));
    }

    private List<UUID> ids(String table) {
        return database.column("select id from " + table + " order by id limit 40").stream()
                .map(UUID::fromString)
                .toList();
    }

    private static List<String> beginnings(List<String> whole, int length) {
        return whole.stream().map(text -> text.substring(0, length)).toList();
    }

    private void home() {
        Classes classes = ports.of(Classes.class, system.classes);
        Reviews reviews = ports.of(Reviews.class, system.reviews);
        Certificates certificates = ports.of(Certificates.class, system.certificates);
        Admissions admissions = ports.of(Admissions.class, system.admissions);
        Set<ClassState> waiting = EnumSet.of(ClassState.SUBMITTED, ClassState.RESULTS_SUBMITTED, ClassState.CONFIRMED);
        detail("home page", "classes by state", ALL, turn -> classes.counts(waiting, turn.scope()));
        detail(
                "home page",
                "most urgent classes",
                ALL,
                turn -> classes.mostUrgent(waiting, EnumSet.of(ClassState.APPROVED), turn.scope(), 10));
        detail("home page", "reviews by matter", OFFICERS, turn -> reviews.counts(turn.caller(), TODAY));
        detail(
                "home page",
                "admissions",
                OFFICERS,
                turn -> admissions.waiting(turn.caller().authority().id(), TODAY));
        detail(
                "home page",
                "where a search leads",
                ALL,
                turn -> List.of(
                        certificates.list(everything(turn.of(COMMON)), turn.scope(), ONE),
                        classes.list(new Classes.Filter(turn.of(COMMON), Set.of()), turn.scope(), ONE)));
        detail(
                "statistics",
                "certificates of a year",
                ALL,
                turn -> system.figures.certificates(
                        LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), turn.scope()));
    }

    private static Certificates.Filter everything(String text) {
        return Certificates.Filter.of(text);
    }

    private void certificates() {
        Certificates certificates = ports.of(Certificates.class, system.certificates);
        LegacyCertificates legacy = ports.of(LegacyCertificates.class, system.legacyCertificates);
        List<String> serials = database.column(
                "select run || lpad(first_number::text, 5, '0') || category from ledger_batch order by hash limit 40");
        List<String> old = database.column("select number from legacy_certificate order by id limit 40");
        list(
                "certificates",
                new Ask.Plain(
                        "select * from certificate e join ledger_batch b on b.run = e.run and b.first_number = e.batch_first where e.serial = any (?::bpchar[])",
                        "text",
                        line -> ((CertificateLine) line).serial().toString()),
                ALL,
                turn -> certificates.list(everything(""), turn.scope(), turn.part()));
        searchCertificates("serial", serials, certificates);
        searchCertificates("beginning of a serial", beginnings(serials, 10), certificates);
        searchCertificates("common name", COMMON, certificates);
        searchCertificates("rare name", RARE, certificates);
        search(
                "certificates",
                "institution",
                ALL,
                turn -> certificates.list(
                        new Certificates.Filter("", turn.of(FIRMS), Optional.empty(), Optional.empty(), false),
                        turn.scope(),
                        turn.part()));
        search(
                "certificates",
                "oldest first",
                ALL,
                turn -> certificates.list(
                        new Certificates.Filter("", "", Optional.empty(), Optional.empty(), true),
                        turn.scope(),
                        turn.part()));
        searchCertificates("nothing", List.of("查无此人"), certificates);
        search("certificates", "month of issue", ALL, turn -> {
            LocalDate from = LocalDate.of(2022, 2, 1).plusMonths(turn.number());
            return certificates.list(
                    new Certificates.Filter("", "", Optional.of(from), Optional.of(from.plusMonths(1)), false),
                    turn.scope(),
                    turn.part());
        });
        detail(
                "certificates",
                "one of them",
                PROVINCE,
                turn -> certificates.find(Serial.stored(turn.of(serials)), turn.scope()));
        list("certificates of before", OFFICERS, turn -> legacy.list("", turn.scope(), turn.part()));
        search(
                "certificates of before",
                "number",
                OFFICERS,
                turn -> legacy.list(turn.of(old), turn.scope(), turn.part()));
        search(
                "certificates of before",
                "common name",
                OFFICERS,
                turn -> legacy.list(turn.of(COMMON), turn.scope(), turn.part()));
    }

    private void searchCertificates(String asked, List<String> texts, Certificates certificates) {
        search(
                "certificates",
                asked,
                ALL,
                turn -> certificates.list(everything(turn.of(texts)), turn.scope(), turn.part()));
    }

    private void classes() {
        Classes classes = ports.of(Classes.class, system.classes);
        Rosters rosters = ports.of(Rosters.class, system.rosters);
        List<UUID> ids = ids("training_class");
        List<UUID> large = ids("training_class where trainees > 300");
        list(
                "classes",
                byId(
                        "select * from training_class c join institution i on i.id = c.institution_id where c",
                        ClassLine.class,
                        ClassLine::id),
                ALL,
                turn -> classes.list(new Classes.Filter("", Set.of()), turn.scope(), turn.part()));
        search(
                "classes",
                "training",
                ALL,
                turn -> classes.list(new Classes.Filter(turn.of(TRAININGS), Set.of()), turn.scope(), turn.part()));
        search(
                "classes",
                "institution",
                ALL,
                turn -> classes.list(new Classes.Filter(turn.of(FIRMS), Set.of()), turn.scope(), turn.part()));
        search(
                "classes",
                "nothing",
                ALL,
                turn -> classes.list(new Classes.Filter("查无此班", Set.of()), turn.scope(), turn.part()));
        search(
                "classes",
                "state",
                ALL,
                turn -> classes.list(
                        new Classes.Filter("", Set.of(turn.of(List.of(ClassState.values())))),
                        turn.scope(),
                        turn.part()));
        search(
                "classes",
                "training over",
                ALL,
                turn -> classes.list(
                        new Classes.Filter("", Set.of(ClassState.APPROVED), true), turn.scope(), turn.part()));
        detail("classes", "one of them", PROVINCE, turn -> classes.line(turn.of(ids), turn.scope()));
        search("roster", "of a class", PROVINCE, turn -> rosters.list(turn.of(large), turn.scope(), turn.part()));
    }

    private void institutions() {
        Institutions institutions = ports.of(Institutions.class, system.institutions);
        InstitutionsWithoutCode withoutCode = ports.of(InstitutionsWithoutCode.class, system.institutions);
        List<UUID> ids = ids("institution");
        List<String> credit = database.column("select credit_code from institution order by id limit 40");
        List<String> codes = database.column(
                "select serial_region || '-' || lpad(code::text, 4, '0') from registration order by id limit 40");
        list(
                "institutions",
                byId("select * from institution i where i", InstitutionLine.class, InstitutionLine::id),
                ALL,
                turn -> institutions.list("", Optional.empty(), turn.scope(), turn.part()));
        for (Search search : List.of(
                new Search("name", FIRMS),
                new Search("credit code", credit),
                new Search("code", codes),
                new Search("nothing", List.of("查无此校")))) {
            search(
                    "institutions",
                    search.asked(),
                    ALL,
                    turn -> institutions.list(turn.of(search.texts()), Optional.empty(), turn.scope(), turn.part()));
        }
        search(
                "institutions",
                "kind",
                ALL,
                turn -> institutions.list(
                        "", Optional.of(turn.of(List.of(InstitutionKind.values()))), turn.scope(), turn.part()));
        detail("institutions", "one of them", PROVINCE, turn -> institutions.find(turn.of(ids), turn.scope()));
        list("institutions without code", OFFICERS, turn -> withoutCode.withoutCode("", turn.scope(), turn.part()));
        list("retired codes", OFFICERS, turn -> institutions.retired("", turn.scope(), turn.part()));
        search(
                "retired codes",
                "name",
                OFFICERS,
                turn -> institutions.retired(turn.of(FIRMS), turn.scope(), turn.part()));
    }

    private record Search(String asked, List<String> texts) {}

    private void directory() {
        Directory directory = ports.of(Directory.class, system.directory);
        Admissions admissions = ports.of(Admissions.class, system.admissions);
        List<UUID> ids = ids("admission");
        List<String> regions =
                database.column("select code from authority where level = 'COUNTY' order by md5(code) limit 40");
        list(
                "directory",
                PROVINCE,
                turn -> directory.on(TODAY, new Directory.Filter("", Optional.empty(), ""), turn.part()));
        search(
                "directory",
                "earlier day",
                PROVINCE,
                turn -> directory.on(
                        TODAY.minusDays(40L * turn.number()),
                        new Directory.Filter("", Optional.empty(), ""),
                        turn.part()));
        search(
                "directory",
                "name",
                PROVINCE,
                turn -> directory.on(TODAY, new Directory.Filter(turn.of(FIRMS), Optional.empty(), ""), turn.part()));
        search(
                "directory",
                "course",
                PROVINCE,
                turn -> directory.on(
                        TODAY, new Directory.Filter(turn.of(TRAININGS), Optional.empty(), ""), turn.part()));
        search(
                "directory",
                "region",
                PROVINCE,
                turn -> directory.on(TODAY, new Directory.Filter("", Optional.empty(), turn.of(regions)), turn.part()));
        search(
                "directory",
                "kind",
                PROVINCE,
                turn -> directory.on(
                        TODAY,
                        new Directory.Filter("", Optional.of(turn.of(List.of(InstitutionKind.values()))), ""),
                        turn.part()));
        list(
                "admissions",
                byId("select * from admission d where d", AdmissionLine.class, AdmissionLine::id),
                OFFICERS,
                turn -> admissions.list(
                        new Admissions.Filter("", Set.of(), Optional.empty(), TODAY), turn.scope(), turn.part()));
        search(
                "admissions",
                "name",
                OFFICERS,
                turn -> admissions.list(
                        new Admissions.Filter(turn.of(FIRMS), Set.of(), Optional.empty(), TODAY),
                        turn.scope(),
                        turn.part()));
        search(
                "admissions",
                "state",
                OFFICERS,
                turn -> admissions.list(
                        new Admissions.Filter(
                                "", Set.of(turn.of(List.of(AdmissionState.values()))), Optional.empty(), TODAY),
                        turn.scope(),
                        turn.part()));
        search(
                "admissions",
                "publisher's step",
                OFFICERS,
                turn -> admissions.list(
                        new Admissions.Filter(
                                "", Set.of(), Optional.of(turn.of(List.of(Admissions.PublisherStep.values()))), TODAY),
                        turn.scope(),
                        turn.part()));
        detail("admissions", "one of them", PROVINCE, turn -> admissions.find(turn.of(ids), turn.scope()));
        list("notices", PROVINCE, turn -> admissions.notices(TODAY, turn.part()));
    }

    private void teachers() {
        Teachers teachers = ports.of(Teachers.class, system.teachers);
        List<UUID> ids = ids("teacher");
        List<UUID> institutions = ids("institution");
        List<String> numbers = database.column("select certificate_number from teacher order by id limit 40");
        list(
                "teachers",
                byId("select * from teacher t where t", TeacherLine.class, TeacherLine::id),
                ALL,
                turn -> teachers.list("", Optional.empty(), turn.scope(), turn.part()));
        search(
                "teachers",
                "common name",
                ALL,
                turn -> teachers.list(turn.of(COMMON), Optional.empty(), turn.scope(), turn.part()));
        search(
                "teachers",
                "certificate's number",
                ALL,
                turn -> teachers.list(turn.of(numbers), Optional.empty(), turn.scope(), turn.part()));
        search(
                "teachers",
                "of an institution",
                OFFICERS,
                turn -> teachers.list("", Optional.of(turn.of(institutions)), turn.scope(), turn.part()));
        detail("teachers", "one of them", PROVINCE, turn -> teachers.find(turn.of(ids), turn.scope()));
    }

    private void filings() {
        Filings filings = ports.of(Filings.class, system.filings);
        QuestionBanks banks = ports.of(QuestionBanks.class, system.questionBanks);
        List<UUID> ids = ids("filing");
        UUID large = UUID.fromString(database.value("select id from question_bank order by theory desc limit 1"));
        list(
                "filings",
                byId("select * from filing f where f", FilingLine.class, FilingLine::id),
                ALL,
                turn -> filings.list(filed("", null, null, null), turn.scope(), turn.part()));
        search(
                "filings",
                "training",
                ALL,
                turn -> filings.list(filed(turn.of(TRAININGS), null, null, null), turn.scope(), turn.part()));
        search(
                "filings",
                "institution",
                ALL,
                turn -> filings.list(filed(turn.of(FIRMS), null, null, null), turn.scope(), turn.part()));
        search(
                "filings",
                "year",
                ALL,
                turn -> filings.list(filed("", 2022 + turn.number() % 6, null, null), turn.scope(), turn.part()));
        search(
                "filings",
                "state",
                ALL,
                turn -> filings.list(
                        filed("", null, turn.of(List.of(FilingState.values())), null), turn.scope(), turn.part()));
        search(
                "filings",
                "overdue",
                ALL,
                turn -> filings.list(filed("", null, null, TODAY), turn.scope(), turn.part()));
        detail("filings", "one of them", PROVINCE, turn -> filings.find(turn.of(ids), turn.scope()));
        list("accepted filings", PROVINCE, turn -> filings.accepted("", Optional.empty(), turn.part()));
        search(
                "accepted filings",
                "training",
                PROVINCE,
                turn -> filings.accepted(turn.of(TRAININGS), Optional.empty(), turn.part()));
        search(
                "accepted filings",
                "year",
                PROVINCE,
                turn -> filings.accepted("", Optional.of(2022 + turn.number() % 6), turn.part()));
        list("question banks", ALL, turn -> banks.list("", turn.scope(), turn.part()));
        search("question banks", "training", ALL, turn -> banks.list(turn.of(TRAININGS), turn.scope(), turn.part()));
        search("questions", "of a large bank", PROVINCE, turn -> banks.questions(large, Optional.empty(), turn.part()));
        search(
                "questions",
                "kind",
                PROVINCE,
                turn -> banks.questions(large, Optional.of(turn.of(List.of(QuestionKind.values()))), turn.part()));
    }

    private static Filings.Query filed(String text, Integer year, FilingState state, LocalDate overdue) {
        return new Filings.Query(
                text, Optional.ofNullable(year), Optional.ofNullable(state), Optional.ofNullable(overdue));
    }

    private void reviews() {
        Reviews reviews = ports.of(Reviews.class, system.reviews);
        Followers followers = ports.of(Followers.class, system.followers);
        Set<Matter> again = Set.of(Matter.CORRECTION);
        List<UUID> ids = ids("training_class");
        list("reviews", OFFICERS, turn -> reviews.waiting(turn.caller(), turn.part()));
        detail("reviews", "of a class", PROVINCE, turn -> reviews.of(Matter.OPENING, turn.of(ids), turn.scope()));
        list("returned", ALL, turn -> followers.waiting(turn.caller(), again, turn.part()));
    }

    private void matters() {
        Matters matters = ports.of(Matters.class, system.matters);
        Quotas quotas = ports.of(Quotas.class, system.quotas);
        Platforms platforms = ports.of(Platforms.class, system.platforms);
        Catalogues catalogues = ports.of(Catalogues.class, system.catalogues);
        Occupations occupations = ports.of(Occupations.class, system.occupations);
        PolicyDocuments policies = ports.of(PolicyDocuments.class, system.policies);
        List<UUID> versions = ids("catalogue_version");
        search(
                "matters",
                "directory-change by name",
                ALL,
                turn -> matters.list(system.kind("directory-change"), turn.of(FIRMS), turn.scope(), turn.part()));
        for (MatterKind<?> kind : system.kinds.all()) {
            search("matters", kind.name(), OFFICERS, turn -> matters.list(kind, "", turn.scope(), turn.part()));
        }
        list("quotas", OFFICERS, turn -> quotas.inForce(turn.scope(), turn.part()));
        list(
                "platforms",
                OFFICERS,
                turn -> platforms.list(new Platforms.Filter("", Optional.empty()), turn.caller(), turn.part()));
        search(
                "platforms",
                "name",
                OFFICERS,
                turn -> platforms.list(new Platforms.Filter("平台1", Optional.empty()), turn.caller(), turn.part()));
        search(
                "platforms",
                "state",
                OFFICERS,
                turn -> platforms.list(
                        new Platforms.Filter("", Optional.of(turn.of(List.of(PlatformState.values())))),
                        turn.caller(),
                        turn.part()));
        list("admitted platforms", PROVINCE, turn -> platforms.admitted("", TODAY, turn.part()));
        list("catalogues", PROVINCE, turn -> catalogues.versions(turn.part()));
        search("projects", "of a catalogue", PROVINCE, turn -> catalogues.projects(turn.of(versions), "", turn.part()));
        search(
                "projects",
                "name",
                PROVINCE,
                turn -> catalogues.projects(turn.of(versions), turn.of(TRAININGS), turn.part()));
        list("occupations", PROVINCE, turn -> occupations.list("", turn.part()));
        search("occupations", "name", PROVINCE, turn -> occupations.list(turn.of(TRAININGS), turn.part()));
        list("documents of policy", OFFICERS, turn -> policies.list(policy("", null), turn.scope(), turn.part()));
        search(
                "documents of policy",
                "title",
                OFFICERS,
                turn -> policies.list(policy("补充规定", null), turn.scope(), turn.part()));
        search(
                "documents of policy",
                "state",
                OFFICERS,
                turn -> policies.list(policy("", turn.of(List.of(PolicyState.values()))), turn.scope(), turn.part()));
        search(
                "documents of policy",
                "to confirm",
                OFFICERS,
                turn -> policies.list(
                        new PolicyDocuments.Filter("", Optional.empty(), Optional.of(turn.caller())),
                        turn.scope(),
                        turn.part()));
    }

    private static PolicyDocuments.Filter policy(String text, PolicyState state) {
        return new PolicyDocuments.Filter(text, Optional.ofNullable(state), Optional.empty());
    }

    private void trail() {
        Trail trail = ports.of(Trail.class, system.trail);
        List<String> logins = database.column("select login from account order by id limit 40");
        List<Subject> subjects =
                ids("training_class").stream().map(Subject::trainingClass).toList();
        List<Subject.Kind> kinds = List.of(Subject.Kind.TRAINING_CLASS, Subject.Kind.ACCOUNT, Subject.Kind.INSTITUTION);
        list("trail", ALL, turn -> trail.search(TrailFilter.ALL, turn.scope(), turn.part()));
        search(
                "trail",
                "login",
                ALL,
                turn -> trail.search(entries(turn.of(logins), "", null, null, null), turn.scope(), turn.part()));
        search(
                "trail",
                "who",
                ALL,
                turn -> trail.search(entries(turn.of(COMMON), "", null, null, null), turn.scope(), turn.part()));
        search(
                "trail",
                "subject",
                ALL,
                turn -> trail.search(entries("", turn.of(TRAININGS), null, null, null), turn.scope(), turn.part()));
        search(
                "trail",
                "frequent action",
                ALL,
                turn -> trail.search(
                        entries("", "", turn.of(List.of(Action.SIGNED_IN, Action.ROSTER_BROUGHT)), null, null),
                        turn.scope(),
                        turn.part()));
        search(
                "trail",
                "rare action",
                ALL,
                turn -> trail.search(
                        entries("", "", turn.of(List.of(Action.HANDED_IN, Action.KEY_GIVEN)), null, null),
                        turn.scope(),
                        turn.part()));
        search(
                "trail",
                "kind",
                ALL,
                turn -> trail.search(entries("", "", null, turn.of(kinds), null), turn.scope(), turn.part()));
        search(
                "trail",
                "week",
                ALL,
                turn -> trail.search(
                        entries("", "", null, null, LocalDate.of(2022, 2, 1).plusDays(40L * turn.number())),
                        turn.scope(),
                        turn.part()));
        detail("trail", "of a class", PROVINCE, turn -> trail.of(turn.of(subjects), turn.scope()));
    }

    private static TrailFilter entries(String who, String text, Action action, Subject.Kind kind, LocalDate from) {
        return new TrailFilter(
                who,
                text,
                Optional.ofNullable(action),
                Optional.ofNullable(kind),
                Optional.ofNullable(from),
                Optional.ofNullable(from).map(day -> day.plusDays(6)),
                Optional.empty());
    }

    private void ledger() {
        StoredLedger ledger = ports.of(StoredLedger.class, system.storedLedger);
        Heads heads = ports.of(Heads.class, system.heads);
        Openings openings = ports.of(Openings.class, system.openings);
        Verifications verifications = ports.of(Verifications.class, new SqlVerifications(system.sql));
        List<String> runs = database.column("select run from ledger_run order by last_hash limit 40");
        list("runs", ALL, turn -> ledger.proofs("", turn.scope(), turn.part()));
        search("runs", "run", ALL, turn -> ledger.proofs(turn.of(runs), turn.scope(), turn.part()));
        search("runs", "institution", ALL, turn -> ledger.proofs(turn.of(FIRMS), turn.scope(), turn.part()));
        list("heads", PROVINCE, turn -> heads.list(turn.part()));
        list("opening balances", ALL, turn -> openings.list(turn.scope(), turn.part()));
        list("verifications", OFFICERS, turn -> verifications.list(turn.scope(), turn.part()));
    }

    private void administration() {
        Accounts accounts = ports.of(Accounts.class, system.accounts);
        StandIns standIns = ports.of(StandIns.class, system.standIns);
        list("accounts", OFFICERS, turn -> accounts.list("", turn.scope(), turn.part()));
        search(
                "accounts",
                "login",
                OFFICERS,
                turn -> accounts.list("j0" + 100 * turn.number(), turn.scope(), turn.part()));
        search("accounts", "common name", OFFICERS, turn -> accounts.list(turn.of(COMMON), turn.scope(), turn.part()));
        list("stand-ins", OFFICERS, turn -> standIns.list(turn.scope(), turn.part()));
    }
}
