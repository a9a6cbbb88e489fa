package org.xunzheng.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.administration.ArrangeStandIn;
import org.xunzheng.domain.administration.FirstLink;
import org.xunzheng.domain.administration.GiveKeys;
import org.xunzheng.domain.administration.GivePosts;
import org.xunzheng.domain.administration.KeepAccounts;
import org.xunzheng.domain.administration.OwnAccount;
import org.xunzheng.domain.administration.SignIn;
import org.xunzheng.domain.administration.SignInRules;
import org.xunzheng.domain.admission.AdmissionDossier;
import org.xunzheng.domain.admission.ApplyOnline;
import org.xunzheng.domain.admission.DecideAdmission;
import org.xunzheng.domain.admission.EnterAdmission;
import org.xunzheng.domain.admission.Objections;
import org.xunzheng.domain.admission.PublishAdmission;
import org.xunzheng.domain.admission.SubmitAdmission;
import org.xunzheng.domain.assessment.AnnouncePapers;
import org.xunzheng.domain.assessment.AssessmentKind;
import org.xunzheng.domain.assessment.AssessmentRules;
import org.xunzheng.domain.assessment.BankPool;
import org.xunzheng.domain.assessment.ConfirmResults;
import org.xunzheng.domain.assessment.DrawnPapers;
import org.xunzheng.domain.assessment.SubmitResults;
import org.xunzheng.domain.catalogue.AddOccupations;
import org.xunzheng.domain.catalogue.CatalogueKind;
import org.xunzheng.domain.catalogue.CheckCatalogue;
import org.xunzheng.domain.certificate.CheckCertificate;
import org.xunzheng.domain.certificate.ClassToIssue;
import org.xunzheng.domain.certificate.ClassesToIssue;
import org.xunzheng.domain.certificate.DecideCorrection;
import org.xunzheng.domain.certificate.EnterCorrection;
import org.xunzheng.domain.certificate.IssueCertificates;
import org.xunzheng.domain.certificate.RecordLegacy;
import org.xunzheng.domain.certificate.ReissueCertificate;
import org.xunzheng.domain.certificate.WithdrawCertificate;
import org.xunzheng.domain.certificate.WithdrawLegacy;
import org.xunzheng.domain.digest.Hashing;
import org.xunzheng.domain.digest.Hashings;
import org.xunzheng.domain.directory.DirectoryChangeKind;
import org.xunzheng.domain.directory.EnterEarlierAdmissions;
import org.xunzheng.domain.directory.MayTrain;
import org.xunzheng.domain.directory.PublishChange;
import org.xunzheng.domain.draw.AnnounceDraw;
import org.xunzheng.domain.draw.DrawLots;
import org.xunzheng.domain.draw.MendDraw;
import org.xunzheng.domain.file.AttachFile;
import org.xunzheng.domain.file.Attachment;
import org.xunzheng.domain.file.EnterAttachment;
import org.xunzheng.domain.file.FileScan;
import org.xunzheng.domain.file.RemoveFile;
import org.xunzheng.domain.file.StoredFile;
import org.xunzheng.domain.filing.DecideFiling;
import org.xunzheng.domain.filing.JudgeFiling;
import org.xunzheng.domain.filing.SubmitFiling;
import org.xunzheng.domain.filing.WriteFiling;
import org.xunzheng.domain.institution.AssignCode;
import org.xunzheng.domain.institution.EarlierAdmissions;
import org.xunzheng.domain.institution.ImportInstitutions;
import org.xunzheng.domain.institution.RegisterInstitution;
import org.xunzheng.domain.institution.RetireCode;
import org.xunzheng.domain.job.StartJob;
import org.xunzheng.domain.ledger.Batch;
import org.xunzheng.domain.ledger.CloseDay;
import org.xunzheng.domain.ledger.CompareWithWitness;
import org.xunzheng.domain.ledger.OpeningBalanceKind;
import org.xunzheng.domain.ledger.ProveInclusion;
import org.xunzheng.domain.ledger.VerifyLedger;
import org.xunzheng.domain.matter.Asking;
import org.xunzheng.domain.matter.DecideMatter;
import org.xunzheng.domain.matter.HandIn;
import org.xunzheng.domain.matter.Matter;
import org.xunzheng.domain.matter.MatterKind;
import org.xunzheng.domain.matter.MatterKinds;
import org.xunzheng.domain.matter.WithdrawMatter;
import org.xunzheng.domain.onlineplatform.EndPlatform;
import org.xunzheng.domain.onlineplatform.PlatformKind;
import org.xunzheng.domain.person.Glyphs;
import org.xunzheng.domain.policy.BringCalendar;
import org.xunzheng.domain.policy.DecidePolicy;
import org.xunzheng.domain.policy.EnterPolicy;
import org.xunzheng.domain.privacy.FindPerson;
import org.xunzheng.domain.privacy.RevealPersonalData;
import org.xunzheng.domain.protection.ResealData;
import org.xunzheng.domain.questionbank.BringQuestions;
import org.xunzheng.domain.quota.QuotaKind;
import org.xunzheng.domain.regionchange.RegionChangeKind;
import org.xunzheng.domain.review.HandInAgain;
import org.xunzheng.domain.review.TakeLevel;
import org.xunzheng.domain.review.Verdict;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.subsidy.ClaimKind;
import org.xunzheng.domain.subsidy.EnterPayeeAccount;
import org.xunzheng.domain.subsidy.ObjectToLine;
import org.xunzheng.domain.subsidy.PaySubsidies;
import org.xunzheng.domain.supervision.HandoverAnswerKind;
import org.xunzheng.domain.supervision.HandoverKind;
import org.xunzheng.domain.supervision.SanctionKind;
import org.xunzheng.domain.supervision.SanctionLiftingKind;
import org.xunzheng.domain.teacher.KeepTeachers;
import org.xunzheng.domain.trail.SearchTrail;
import org.xunzheng.domain.trail.TrailEnd;
import org.xunzheng.domain.trail.TrailEntry;
import org.xunzheng.domain.trainingclass.BringRoster;
import org.xunzheng.domain.trainingclass.ClassReviews;
import org.xunzheng.domain.trainingclass.DecideOpening;
import org.xunzheng.domain.trainingclass.DraftClass;
import org.xunzheng.domain.trainingclass.RosterFindings;
import org.xunzheng.domain.trainingclass.SubmitClass;
import org.xunzheng.domain.trainingclass.TrainingClass;
import org.xunzheng.persistence.account.SqlAccounts;
import org.xunzheng.persistence.account.SqlServiceKeys;
import org.xunzheng.persistence.account.SqlSessions;
import org.xunzheng.persistence.account.SqlStandIns;
import org.xunzheng.persistence.admission.SqlAdmissions;
import org.xunzheng.persistence.admission.SqlOnlineApplications;
import org.xunzheng.persistence.assessment.SqlPlans;
import org.xunzheng.persistence.assessment.SqlResults;
import org.xunzheng.persistence.catalogue.SqlCatalogues;
import org.xunzheng.persistence.catalogue.SqlOccupations;
import org.xunzheng.persistence.certificate.SqlCertificates;
import org.xunzheng.persistence.certificate.SqlClassesToIssue;
import org.xunzheng.persistence.certificate.SqlCorrections;
import org.xunzheng.persistence.certificate.SqlLegacyCertificates;
import org.xunzheng.persistence.directory.SqlApprovedCourses;
import org.xunzheng.persistence.directory.SqlDirectory;
import org.xunzheng.persistence.directory.SqlReportedChanges;
import org.xunzheng.persistence.draw.SqlDraws;
import org.xunzheng.persistence.file.DirectoryFileStore;
import org.xunzheng.persistence.file.SqlAttachments;
import org.xunzheng.persistence.filing.SqlFilings;
import org.xunzheng.persistence.institution.JpaInstitutions;
import org.xunzheng.persistence.job.SqlJobs;
import org.xunzheng.persistence.ledger.FileWitness;
import org.xunzheng.persistence.ledger.SqlHeads;
import org.xunzheng.persistence.ledger.SqlLedger;
import org.xunzheng.persistence.ledger.SqlOpenings;
import org.xunzheng.persistence.ledger.SqlRunHolds;
import org.xunzheng.persistence.ledger.SqlStoredLedger;
import org.xunzheng.persistence.matter.JpaMatters;
import org.xunzheng.persistence.onlineplatform.SqlPlatforms;
import org.xunzheng.persistence.platform.Grants;
import org.xunzheng.persistence.platform.Migrator;
import org.xunzheng.persistence.policy.SqlCalendars;
import org.xunzheng.persistence.policy.SqlPolicyDocuments;
import org.xunzheng.persistence.policy.SqlProfiles;
import org.xunzheng.persistence.policy.YamlFormat;
import org.xunzheng.persistence.privacy.SqlPersonalFiles;
import org.xunzheng.persistence.privacy.SqlPersonalNumbers;
import org.xunzheng.persistence.protection.ConfiguredHashings;
import org.xunzheng.persistence.protection.KeyStoreSigning;
import org.xunzheng.persistence.protection.SlowPasswords;
import org.xunzheng.persistence.protection.SqlSealedData;
import org.xunzheng.persistence.protection.Vault;
import org.xunzheng.persistence.questionbank.SqlQuestionBanks;
import org.xunzheng.persistence.quota.SqlQuotas;
import org.xunzheng.persistence.region.SqlRegions;
import org.xunzheng.persistence.regionchange.SqlRegionChanges;
import org.xunzheng.persistence.retry.SqlIdempotencyKeys;
import org.xunzheng.persistence.review.SqlFollowers;
import org.xunzheng.persistence.review.SqlReviews;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;
import org.xunzheng.persistence.statistics.SqlFigures;
import org.xunzheng.persistence.subsidy.SqlClaims;
import org.xunzheng.persistence.subsidy.SqlPayeeAccounts;
import org.xunzheng.persistence.subsidy.SqlPayments;
import org.xunzheng.persistence.supervision.SqlHandovers;
import org.xunzheng.persistence.supervision.SqlSanctions;
import org.xunzheng.persistence.teacher.SqlTeachers;
import org.xunzheng.persistence.trail.SqlStoredRecords;
import org.xunzheng.persistence.trail.SqlStoredTrail;
import org.xunzheng.persistence.trail.SqlTrail;
import org.xunzheng.persistence.trainingclass.SqlClasses;
import org.xunzheng.persistence.trainingclass.SqlRosters;
import org.xunzheng.serial.SerialRange;

/**
 * The use cases over a real PostgreSQL, without a container: each call of {@link #in} is one transaction on the thread
 * that makes it.
 */
public final class TestSystem {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** Five attempts; codes for approval. */
    public static final SignInRules SIGN_IN_RULES = new SignInRules(
            5,
            Duration.ofMinutes(1),
            Duration.ofHours(1),
            Duration.ofMinutes(30),
            Duration.ofHours(12),
            Duration.ofDays(90),
            10,
            Set.of(Post.APPROVAL),
            false);

    private final TestServer.Database database;
    private final EntityManagerFactory factory;
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();
    private final TestClock clock = new TestClock();

    public final Sql sql;
    public final Vault vault = newVault();
    public final KeyStoreSigning signing = signing();
    /** Can be changed at any time, as an operator would between two starts. */
    public volatile String digest = "SHA-256";
    /** How far the clock of this node is ahead of the database's; can be changed at any time. */
    public volatile Duration clockAhead = Duration.ZERO;
    /** Where requests come from; can be changed at any time. */
    public volatile String origin = "";

    public final Hashings hashings = new Hashings() {
        @Override
        public Hashing current() {
            return named(digest).orElseThrow();
        }

        @Override
        public Optional<Hashing> named(String name) {
            return new ConfiguredHashings("SHA-256").named(name);
        }
    };
    public final Glyphs glyphs = text -> text.contains("\uD87A\uDFF0") ? List.of("\uD87A\uDFF0") : List.of();
    public final SqlRegions regions;
    public final SqlAccounts accounts;
    public final SqlSessions sessions;
    public final SqlServiceKeys serviceKeys;
    public final SqlStandIns standIns;
    public final SlowPasswords passwords = new SlowPasswords();
    public final SqlOccupations occupations;
    public final JpaInstitutions institutions;
    public final SqlClasses classes;
    public final SqlRosters rosters;
    public final SqlResults results;
    public final SqlLedger ledger;
    public final SqlCertificates certificates;
    public final SqlTrail trail;
    public final SqlProfiles profiles;
    public final SqlPolicyDocuments policies;
    public final SqlCalendars calendars;
    public final SqlFigures figures;
    public final SqlSealedData sealedData;
    public final SqlJobs jobs;
    public final ResealData resealData;
    public final RevealPersonalData revealPersonalData;
    public final FindPerson findPerson;
    public final SearchTrail searchTrail;
    public final SqlCorrections corrections;
    public final EnterCorrection enterCorrection;
    public final DecideCorrection decideCorrection;
    public final RegisterInstitution registerInstitution;
    public final AssignCode assignCode;
    public final DraftClass draftClass;
    public final RosterFindings rosterFindings;
    public final BringRoster bringRoster;
    public final SubmitClass submitClass;
    public final DecideOpening decideOpening;
    public final SubmitResults submitResults;
    public final ConfirmResults confirmResults;
    public final ClassesToIssue classesToIssue;
    public final IssueCertificates issueCertificates;
    public final CheckCertificate checkCertificate;
    public final WithdrawCertificate withdrawCertificate;
    public final EnterPolicy enterPolicy;
    public final DecidePolicy decidePolicy;
    public final BringCalendar bringCalendar;
    public final SignIn signIn;
    public final OwnAccount ownAccount;
    public final KeepAccounts keepAccounts;
    public final GivePosts givePosts;
    public final GiveKeys giveKeys;
    public final ArrangeStandIn arrangeStandIn;
    public final FirstLink firstLink;
    public final SqlStoredLedger storedLedger;
    public final VerifyLedger verifyLedger;
    public final SqlHeads heads;
    /** Where this node, and others on its database, write down outside of it what was issued. */
    public final Path witnessFolder;

    public final FileWitness witness;
    public final SqlRunHolds runHolds;
    public final CompareWithWitness compareWithWitness;
    public final CloseDay closeDay;
    public final ProveInclusion proveInclusion;
    public final SqlReviews reviews;
    public final SqlFollowers followers;
    public final HandInAgain handInAgain;
    public final SqlAttachments attachments;
    public final DirectoryFileStore files = new DirectoryFileStore(temporary(), 1);
    private final Path brought = temporary();
    /** Can be changed at any time. */
    public volatile FileScan.Finding finding = FileScan.Finding.CLEAN;
    /** Is told of each scan. */
    public volatile Runnable scanned = () -> {};

    public final AttachFile attachFile;
    public final RemoveFile removeFile;
    public final SqlOpenings openings;
    public final SqlQuotas quotas;
    public final SqlDirectory directory;
    public final SqlApprovedCourses approvedCourses;
    public final SqlAdmissions admissions;
    public final SqlReportedChanges reportedChanges;
    public final AdmissionDossier admissionDossier;
    public final EnterAdmission enterAdmission;
    public final SubmitAdmission submitAdmission;
    public final ApplyOnline applyOnline;
    public final DecideAdmission decideAdmission;
    public final Objections objections;
    public final PublishAdmission publishAdmission;
    public final SqlTeachers teachers;
    public final KeepTeachers keepTeachers;
    public final SqlLegacyCertificates legacyCertificates;
    public final SqlHandovers handovers;
    public final MatterKinds kinds;
    public final Asking asking;
    public final JpaMatters matters;
    public final HandIn handIn;
    public final DecideMatter decideMatter;
    public final WithdrawMatter withdrawMatter;
    public final RetireCode retireCode;
    public final ReissueCertificate reissueCertificate;
    public final RecordLegacy recordLegacy;
    public final WithdrawLegacy withdrawLegacy;
    public final SqlCatalogues catalogues;
    public final CheckCatalogue checkCatalogue;
    public final AddOccupations addOccupations;
    public final SqlQuestionBanks questionBanks;
    public final SqlDraws draws;
    public final SqlPlans plans;
    public final BankPool bankPool;
    public final AnnouncePapers announcePapers;
    public final DrawLots drawLots;
    public final MendDraw mendDraw;
    public final DrawnPapers drawnPapers;
    public final BringQuestions bringQuestions;
    public final ImportInstitutions importInstitutions;
    public final SqlPlatforms platforms;
    public final SqlSanctions sanctions;
    public final SqlClaims claims;
    public final SqlPayments payments;
    public final EnterPayeeAccount enterPayeeAccount;
    public final ObjectToLine objectToLine;
    public final PaySubsidies paySubsidies;
    public final EndPlatform endPlatform;
    public final SqlFilings filings;
    public final WriteFiling writeFiling;
    public final SubmitFiling submitFiling;
    public final JudgeFiling judgeFiling;
    public final DecideFiling decideFiling;

    /** A system on an empty database of its own, where it works as a role that owns nothing. */
    public TestSystem() {
        this(TestServer.newDatabaseOfTwo(), temporary());
    }

    /** A system on this database, which is brought to the schema of this version, by its owner. */
    public TestSystem(DataSource dataSource) {
        this(new TestServer.Database(dataSource, dataSource), temporary());
    }

    private TestSystem(TestServer.Database opened, Path folder) {
        database = opened;
        witnessFolder = folder;
        witness = new FileWitness(Optional.of(folder.toString()), Optional.empty());
        DataSource dataSource = opened.application();
        Migrator.flyway(opened.owner(), vault).migrate();
        if (opened.owner() != dataSource) {
            giveToApplication();
        }
        Map<String, Object> overrides = new HashMap<>();
        overrides.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        overrides.put("jakarta.persistence.nonJtaDataSource", dataSource);
        overrides.put("jakarta.persistence.jtaDataSource", null);
        overrides.put("hibernate.connection.datasource", dataSource);
        overrides.put(
                "hibernate.transaction.jta.platform",
                "org.hibernate.engine.transaction.jta.platform.internal.NoJtaPlatform");
        overrides.put("hibernate.transaction.coordinator_class", "jdbc");
        // The schema is Flyway's; the entities must fit it.
        overrides.put("hibernate.hbm2ddl.auto", "validate");
        factory = Persistence.createEntityManagerFactory("xunzheng", overrides);
        EntityManager entityManager = threadBound();

        sql = new Sql(entityManager) {
            // As in the container, where whoever is in no transaction gets one for the statement.
            @Override
            public <T> List<T> list(Statement statement, Reader<T> reader) {
                return in(() -> super.list(statement, reader));
            }

            @Override
            public void each(Statement statement, int rowsAtOnce, Taker taker) {
                in(() -> {
                    super.each(statement, rowsAtOnce, taker);
                    return null;
                });
            }
        };
        regions = new SqlRegions(sql);
        accounts = new SqlAccounts(sql, vault, clock);
        sessions = new SqlSessions(sql);
        serviceKeys = new SqlServiceKeys(sql);
        standIns = new SqlStandIns(sql, clock);
        occupations = new SqlOccupations(sql);
        institutions = new JpaInstitutions(entityManager, sql);
        classes = new SqlClasses(sql, clock);
        rosters = new SqlRosters(sql, vault);
        results = new SqlResults(sql);
        ledger = new SqlLedger(sql, hashings, witness);
        runHolds = new SqlRunHolds(sql);
        compareWithWitness = new CompareWithWitness(witness, runHolds);
        certificates = new SqlCertificates(sql, vault);
        SqlStoredRecords records = new SqlStoredRecords(sql);
        trail = new SqlTrail(sql, hashings, () -> origin, records);
        figures = new SqlFigures(sql);
        sealedData = new SqlSealedData(sql, vault);
        jobs = new SqlJobs(sql, vault);
        resealData = new ResealData(vault, sealedData, jobs, new StartJob(jobs), trail, clock);
        revealPersonalData = new RevealPersonalData(new SqlPersonalNumbers(sql, vault), trail, clock);
        findPerson = new FindPerson(new SqlPersonalFiles(sql, vault), trail, clock);
        searchTrail = new SearchTrail(trail, clock);
        YamlFormat format = new YamlFormat();
        profiles = new SqlProfiles(sql, format);
        policies = new SqlPolicyDocuments(sql);
        calendars = new SqlCalendars(sql);
        enterPolicy = new EnterPolicy(policies, profiles, format, regions, trail, clock);
        decidePolicy = new DecidePolicy(policies, enterPolicy, trail, clock);
        bringCalendar = new BringCalendar(calendars, trail, clock);
        directory = new SqlDirectory(sql);
        approvedCourses = new SqlApprovedCourses(sql);
        EarlierAdmissions earlier = new EnterEarlierAdmissions(directory, approvedCourses);
        registerInstitution = new RegisterInstitution(institutions, earlier, occupations, glyphs, trail, clock);
        assignCode = new AssignCode(institutions, regions, trail, clock);
        sanctions = new SqlSanctions(sql);
        MayTrain mayTrain = new MayTrain(institutions, directory, sanctions, clock);
        draftClass = new DraftClass(mayTrain, classes, institutions, occupations, glyphs, trail, clock);
        rosterFindings = new RosterFindings(rosters, profiles, clock);
        bringRoster = new BringRoster(mayTrain, classes, rosters, rosterFindings, glyphs, trail, clock);
        questionBanks = new SqlQuestionBanks(sql);
        filings = new SqlFilings(sql, vault);
        reviews = new SqlReviews(sql);
        followers = new SqlFollowers(sql);
        handInAgain = new HandInAgain(reviews, followers, trail, clock);
        TakeLevel takeLevel = new TakeLevel(reviews, trail, clock);
        ClassReviews classReviews = new ClassReviews(reviews, regions, takeLevel);
        submitClass = new SubmitClass(
                mayTrain, classes, profiles, calendars, approvedCourses, filings, classReviews, trail, clock);
        decideOpening = new DecideOpening(mayTrain, classes, classReviews, trail, clock);
        submitResults = new SubmitResults(mayTrain, classes, rosters, results, profiles, classReviews, trail, clock);
        confirmResults = new ConfirmResults(mayTrain, classes, results, classReviews, trail, clock);
        attachments = new SqlAttachments(sql);
        EnterAttachment enterAttachment = new EnterAttachment(attachments, trail, clock) {
            @Override
            public List<Refusal> refusals(Target target) {
                return in(() -> super.refusals(target));
            }

            @Override
            public Decision<Attachment> enter(Target target, StoredFile file) {
                return in(() -> super.enter(target, file));
            }
        };
        attachFile = new AttachFile(enterAttachment, files, file -> scan());
        removeFile = new RemoveFile(attachments, trail, clock);
        openings = new SqlOpenings(sql, hashings);
        quotas = new SqlQuotas(sql);
        legacyCertificates = new SqlLegacyCertificates(sql, vault);
        catalogues = new SqlCatalogues(sql, clock);
        checkCatalogue = new CheckCatalogue(catalogues, occupations, clock);
        platforms = new SqlPlatforms(sql);
        reportedChanges = new SqlReportedChanges(sql);
        matters = new JpaMatters(entityManager, sql, clock);
        draws = new SqlDraws(sql);
        plans = new SqlPlans(sql);
        bankPool = new BankPool(classes, plans, questionBanks);
        announcePapers = new AnnouncePapers(classes, plans, bankPool, new AnnounceDraw(draws, trail, clock));
        drawLots = new DrawLots(draws, bankPool, trail, clock);
        mendDraw = new MendDraw(draws, trail, clock);
        drawnPapers = new DrawnPapers(draws, classes, plans, bankPool, clock);
        handovers = new SqlHandovers(sql);
        claims = new SqlClaims(sql, vault, clock);
        payments = new SqlPayments(sql, vault, clock);
        SqlPayeeAccounts payeeAccounts = new SqlPayeeAccounts(sql, vault);
        enterPayeeAccount = new EnterPayeeAccount(payeeAccounts, trail, clock);
        objectToLine = new ObjectToLine(claims, trail, clock);
        paySubsidies = new PaySubsidies(payments, claims, payeeAccounts, matters, trail, clock);
        kinds = new MatterKinds(List.of(
                new ClaimKind(claims, payeeAccounts, classes, calendars, mayTrain),
                new DirectoryChangeKind(
                        institutions,
                        directory,
                        approvedCourses,
                        reportedChanges,
                        occupations,
                        glyphs,
                        new PublishChange(reportedChanges, institutions, directory, approvedCourses, trail)),
                new QuotaKind(quotas),
                new OpeningBalanceKind(openings, runHolds, institutions),
                new CatalogueKind(checkCatalogue, catalogues),
                new PlatformKind(platforms),
                new SanctionKind(sanctions, institutions),
                new HandoverKind(handovers, institutions),
                new HandoverAnswerKind(handovers),
                new SanctionLiftingKind(sanctions, institutions, matters),
                new AssessmentKind(new AssessmentRules(classes, plans, draws), classes),
                new RegionChangeKind(new SqlRegionChanges(sql))));
        asking = new Asking(regions, profiles, clock);
        handIn = new HandIn(asking, matters, reviews, new SqlIdempotencyKeys(sql), trail);
        decideMatter = new DecideMatter(asking, matters, reviews, takeLevel, trail);
        withdrawMatter = new WithdrawMatter(matters, reviews, trail, clock);
        admissions = new SqlAdmissions(sql);
        admissionDossier = new AdmissionDossier(admissions, profiles, clock);
        SqlOnlineApplications onlineApplications = new SqlOnlineApplications(sql, vault);
        enterAdmission = new EnterAdmission(
                admissions, onlineApplications, institutions, occupations, regions, glyphs, trail, clock);
        submitAdmission = new SubmitAdmission(
                admissions, admissionDossier, attachments, profiles, regions, reviews, trail, clock);
        applyOnline = new ApplyOnline(
                enterAdmission,
                submitAdmission,
                admissionDossier,
                admissions,
                onlineApplications,
                attachments,
                attachFile,
                removeFile,
                regions,
                reviews,
                trail,
                () -> origin,
                clock);
        decideAdmission = new DecideAdmission(admissions, reviews, takeLevel, profiles, regions, trail, clock);
        objections = new Objections(admissions, regions, trail, clock);
        publishAdmission =
                new PublishAdmission(admissions, institutions, directory, approvedCourses, regions, trail, clock);
        teachers = new SqlTeachers(sql, vault);
        keepTeachers = new KeepTeachers(teachers, trail, clock);
        retireCode = new RetireCode(institutions, trail, clock);
        reissueCertificate = new ReissueCertificate(certificates, trail, clock);
        recordLegacy = new RecordLegacy(legacyCertificates, trail, clock);
        withdrawLegacy = new WithdrawLegacy(legacyCertificates, trail, clock);
        addOccupations = new AddOccupations(occupations, trail, clock);
        bringQuestions = new BringQuestions(questionBanks, trail, clock);
        importInstitutions = new ImportInstitutions(institutions, earlier, regions, glyphs, trail, clock);
        writeFiling = new WriteFiling(mayTrain, filings, institutions, regions, occupations, trail, clock);
        endPlatform = new EndPlatform(platforms, matters, trail, clock);
        judgeFiling = new JudgeFiling(profiles, questionBanks, platforms, clock);
        submitFiling = new SubmitFiling(
                mayTrain, filings, questionBanks, platforms, profiles, calendars, regions, reviews, trail, clock);
        decideFiling = new DecideFiling(mayTrain, filings, reviews, takeLevel, trail, clock);
        classesToIssue = atReferenceTime(new SqlClassesToIssue(sql, classes, profiles, trail, ledger, vault));
        issueCertificates = new IssueCertificates(
                classesToIssue, ledger, glyphs, new SqlIdempotencyKeys(sql), witness, runHolds, clock);
        checkCertificate = new CheckCertificate(certificates, legacyCertificates, runHolds);
        corrections = new SqlCorrections(sql, vault);
        enterCorrection = new EnterCorrection(certificates, corrections, regions, reviews, glyphs, trail, clock);
        decideCorrection = new DecideCorrection(certificates, corrections, reviews, takeLevel, trail, clock);
        withdrawCertificate = new WithdrawCertificate(certificates, trail, clock);
        signIn = new SignIn(accounts, sessions, passwords, SIGN_IN_RULES, trail, clock);
        ownAccount = new OwnAccount(accounts, sessions, passwords, SIGN_IN_RULES, trail, clock);
        keepAccounts = new KeepAccounts(accounts, sessions, passwords, regions, institutions, trail, clock);
        givePosts = new GivePosts(accounts, sessions, trail, clock);
        giveKeys = new GiveKeys(accounts, serviceKeys, SIGN_IN_RULES, trail, clock);
        arrangeStandIn = new ArrangeStandIn(standIns, accounts, trail, clock);
        firstLink = new FirstLink(accounts, serviceKeys, passwords, regions, trail, clock);
        storedLedger = new SqlStoredLedger(sql, vault);
        heads = new SqlHeads(sql, witness);
        proveInclusion = new ProveInclusion(storedLedger, heads, hashings);
        closeDay = new CloseDay(heads, hashings, signing, witness, this::referenceTime, clock);
        verifyLedger = new VerifyLedger(
                storedLedger, new SqlStoredTrail(sql), records, heads, hashings, signing, witness, files, clock);
    }

    /** The database's clock agrees with the test's, but for what a test says. */
    private Instant referenceTime() {
        return clock.instant().minus(clockAhead);
    }

    private ClassesToIssue atReferenceTime(ClassesToIssue real) {
        return new ClassesToIssue() {
            @Override
            public Optional<ClassToIssue> find(UUID id, Scope scope, LocalDate dayOfIssue) {
                return real.find(id, scope, dayOfIssue).map(found -> found.readAt(referenceTime()));
            }

            @Override
            public SerialRange issue(TrainingClass issued, TrailEntry entry, TrailEnd end, Batch batch) {
                return real.issue(issued, entry, end, batch);
            }
        };
    }

    private static KeyStoreSigning signing() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            KeyPair pair = generator.generateKeyPair();
            return new KeyStoreSigning(pair.getPrivate(), pair.getPublic());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path temporary() {
        try {
            Path folder = Files.createTempDirectory("xunzheng-files");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Vault newVault() {
        return new Vault(new SecretKeySpec(key('e'), "AES"), new SecretKeySpec(key('l'), "HmacSHA256"));
    }

    private static byte[] key(char letter) {
        return String.valueOf(letter).repeat(32).getBytes(StandardCharsets.US_ASCII);
    }

    /** Runs the work in one transaction, the running one if there is one; what it throws rolls back. */
    public <T> T in(Supplier<T> work) {
        if (current.get() != null) {
            return work.get();
        }
        EntityManager entityManager = factory.createEntityManager();
        current.set(entityManager);
        EntityTransaction transaction = entityManager.getTransaction();
        transaction.begin();
        try {
            T value = work.get();
            transaction.commit();
            return value;
        } finally {
            try {
                if (transaction.isActive()) {
                    transaction.rollback();
                }
            } finally {
                current.remove();
                entityManager.close();
            }
        }
    }

    /** Hands in a matter. */
    public Decision<Matter> handIn(Caller caller, String kind, Map<String, ?> typed) {
        return in(() -> handIn.handIn(caller, kind(kind), typed));
    }

    /** Takes the level whose turn it is of a matter as it stands. */
    public Decision<Matter> decide(Caller caller, Matter matter, Verdict verdict, String remark) {
        return in(() -> decideMatter.decide(
                caller,
                kind(matter.kind()),
                matter.id(),
                matters.find(matter.id(), Scope.below("")).orElseThrow().version(),
                new TakeLevel.Answer(verdict, remark)));
    }

    /** The kind of this name. */
    public MatterKind<?> kind(String name) {
        return kinds.named(name).orElseThrow();
    }

    private void giveToApplication() {
        try (Connection owner = database.owner().getConnection()) {
            Grants.give(owner, TestServer.APPLICATION);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Another node on the same database. */
    public TestSystem anotherNode() {
        return new TestSystem(database, witnessFolder);
    }

    /** Another node on the same database, which works there as who owns the tables. */
    public TestSystem asOwner() {
        return new TestSystem(new TestServer.Database(database.owner(), database.owner()), witnessFolder);
    }

    /** Another node on the same database that sees nothing of what this one wrote down outside of it. */
    public TestSystem onAnotherMachine() {
        return new TestSystem(database, temporary());
    }

    /** What the work finds; nothing of what it does stays. */
    public <T> T undone(Supplier<T> work) {
        AtomicReference<T> found = new AtomicReference<>();
        try {
            in(() -> {
                found.set(work.get());
                throw new Undone();
            });
        } catch (Undone asWanted) {
            return found.get();
        }
        throw new IllegalStateException("the transaction was committed");
    }

    private static final class Undone extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    /** The database as the application reaches it. */
    public DataSource application() {
        return database.application();
    }

    /** A connection past the application, as somebody with a database tool has it. */
    public Connection behindTheBack() throws SQLException {
        return database.owner().getConnection();
    }

    /** Whether this thread is in a transaction. */
    public boolean isInTransaction() {
        return current.get() != null;
    }

    /** A file with this content, as somebody brings it. */
    public Path file(byte[] content) {
        try {
            return Files.write(Files.createTempFile(brought, "brought", ".bin"), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileScan.Finding scan() {
        scanned.run();
        return finding;
    }

    /** Sets the time that the system reads. */
    public void at(String instant) {
        at(Instant.parse(instant));
    }

    /** Sets the clock of every thread. */
    public void at(Instant instant) {
        clock.now = instant;
    }

    /** Does the work as on another day, at ten in the morning; other threads stay where they are. */
    public <T> T on(LocalDate day, Supplier<T> work) {
        clock.elsewhere.set(day.atTime(10, 0).atZone(CHINA).toInstant());
        try {
            return work.get();
        } finally {
            clock.elsewhere.remove();
        }
    }

    private EntityManager threadBound() {
        return (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> {
                    try {
                        return method.invoke(current.get(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static final class TestClock extends Clock {

        private volatile Instant now = Instant.parse("2026-11-20T02:00:00Z");
        private final ThreadLocal<Instant> elsewhere = new ThreadLocal<>();

        @Override
        public ZoneId getZone() {
            return CHINA;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            Instant other = elsewhere.get();
            return other == null ? now : other;
        }
    }
}
