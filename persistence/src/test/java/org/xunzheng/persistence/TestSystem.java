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
import org.xunzheng.domain.assessment.ConfirmResults;
import org.xunzheng.domain.assessment.DrawnPapers;
import org.xunzheng.domain.assessment.SubmitResults;
import org.xunzheng.domain.attendance.AssignNumbers;
import org.xunzheng.domain.attendance.CallRoll;
import org.xunzheng.domain.attendance.ClassAttendance;
import org.xunzheng.domain.attendance.TakeRecords;
import org.xunzheng.domain.catalogue.AddOccupations;
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
import org.xunzheng.domain.draw.DrawLots;
import org.xunzheng.domain.draw.MendDraw;
import org.xunzheng.domain.file.AttachFile;
import org.xunzheng.domain.file.Attachment;
import org.xunzheng.domain.file.Attachments;
import org.xunzheng.domain.file.EnterAttachment;
import org.xunzheng.domain.file.FileScan;
import org.xunzheng.domain.file.RemoveFile;
import org.xunzheng.domain.file.StoredFile;
import org.xunzheng.domain.filing.DecideFiling;
import org.xunzheng.domain.filing.JudgeFiling;
import org.xunzheng.domain.filing.SubmitFiling;
import org.xunzheng.domain.filing.WriteFiling;
import org.xunzheng.domain.institution.AssignCode;
import org.xunzheng.domain.institution.ImportInstitutions;
import org.xunzheng.domain.institution.RegisterInstitution;
import org.xunzheng.domain.institution.RetireCode;
import org.xunzheng.domain.ledger.Batch;
import org.xunzheng.domain.ledger.CloseDay;
import org.xunzheng.domain.ledger.CompareWithWitness;
import org.xunzheng.domain.ledger.ProveInclusion;
import org.xunzheng.domain.ledger.ReferenceTime;
import org.xunzheng.domain.ledger.VerifyLedger;
import org.xunzheng.domain.matter.Asking;
import org.xunzheng.domain.matter.DecideMatter;
import org.xunzheng.domain.matter.HandIn;
import org.xunzheng.domain.matter.Matter;
import org.xunzheng.domain.matter.MatterKind;
import org.xunzheng.domain.matter.MatterKinds;
import org.xunzheng.domain.matter.WithdrawMatter;
import org.xunzheng.domain.onlineplatform.EndPlatform;
import org.xunzheng.domain.person.Glyphs;
import org.xunzheng.domain.policy.BringCalendar;
import org.xunzheng.domain.policy.DecidePolicy;
import org.xunzheng.domain.policy.EnterPolicy;
import org.xunzheng.domain.privacy.FindPerson;
import org.xunzheng.domain.privacy.RevealPersonalData;
import org.xunzheng.domain.protection.ResealData;
import org.xunzheng.domain.questionbank.BringQuestions;
import org.xunzheng.domain.review.HandInAgain;
import org.xunzheng.domain.review.TakeLevel;
import org.xunzheng.domain.review.Verdict;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.subsidy.EnterPayeeAccount;
import org.xunzheng.domain.subsidy.ObjectToLine;
import org.xunzheng.domain.subsidy.PaySubsidies;
import org.xunzheng.domain.teacher.KeepTeachers;
import org.xunzheng.domain.trail.Origin;
import org.xunzheng.domain.trail.SearchTrail;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailEnd;
import org.xunzheng.domain.trail.TrailEntry;
import org.xunzheng.domain.trainingclass.BringRoster;
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
import org.xunzheng.persistence.assessment.SqlPlans;
import org.xunzheng.persistence.assessment.SqlResults;
import org.xunzheng.persistence.attendance.SqlAttendanceRecords;
import org.xunzheng.persistence.catalogue.SqlCatalogues;
import org.xunzheng.persistence.catalogue.SqlOccupations;
import org.xunzheng.persistence.certificate.SqlCertificates;
import org.xunzheng.persistence.certificate.SqlClassesToIssue;
import org.xunzheng.persistence.certificate.SqlCorrections;
import org.xunzheng.persistence.certificate.SqlLegacyCertificates;
import org.xunzheng.persistence.directory.SqlApprovedCourses;
import org.xunzheng.persistence.directory.SqlDirectory;
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
import org.xunzheng.persistence.protection.ConfiguredHashings;
import org.xunzheng.persistence.protection.KeyStoreSigning;
import org.xunzheng.persistence.protection.SlowPasswords;
import org.xunzheng.persistence.protection.SqlSealedData;
import org.xunzheng.persistence.protection.Vault;
import org.xunzheng.persistence.questionbank.SqlQuestionBanks;
import org.xunzheng.persistence.quota.SqlQuotas;
import org.xunzheng.persistence.region.SqlRegions;
import org.xunzheng.persistence.review.SqlFollowers;
import org.xunzheng.persistence.review.SqlReviews;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;
import org.xunzheng.persistence.statistics.SqlFigures;
import org.xunzheng.persistence.subsidy.SqlClaims;
import org.xunzheng.persistence.subsidy.SqlPayments;
import org.xunzheng.persistence.supervision.SqlHandovers;
import org.xunzheng.persistence.supervision.SqlSanctions;
import org.xunzheng.persistence.teacher.SqlTeachers;
import org.xunzheng.persistence.timetable.SqlTimetables;
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
    private final Resolver beans = new Resolver();

    public final Sql sql;
    public final Vault vault = newVault();
    public final KeyStoreSigning signing = signing();
    public final SlowPasswords passwords = new SlowPasswords();
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

    public SqlRegions regions;
    public SqlAccounts accounts;
    public SqlSessions sessions;
    public SqlServiceKeys serviceKeys;
    public SqlStandIns standIns;
    public SqlOccupations occupations;
    public JpaInstitutions institutions;
    public SqlClasses classes;
    public SqlRosters rosters;
    public SqlResults results;
    public SqlLedger ledger;
    public SqlCertificates certificates;
    public SqlTrail trail;
    public SqlProfiles profiles;
    public SqlPolicyDocuments policies;
    public SqlCalendars calendars;
    public SqlFigures figures;
    public SqlSealedData sealedData;
    public SqlJobs jobs;
    public ResealData resealData;
    public RevealPersonalData revealPersonalData;
    public FindPerson findPerson;
    public SearchTrail searchTrail;
    public SqlCorrections corrections;
    public EnterCorrection enterCorrection;
    public DecideCorrection decideCorrection;
    public RegisterInstitution registerInstitution;
    public AssignCode assignCode;
    public DraftClass draftClass;
    public RosterFindings rosterFindings;
    public BringRoster bringRoster;
    public SubmitClass submitClass;
    public DecideOpening decideOpening;
    public SubmitResults submitResults;
    public ConfirmResults confirmResults;
    public ClassesToIssue classesToIssue;
    public IssueCertificates issueCertificates;
    public CheckCertificate checkCertificate;
    public WithdrawCertificate withdrawCertificate;
    public EnterPolicy enterPolicy;
    public DecidePolicy decidePolicy;
    public BringCalendar bringCalendar;
    public SignIn signIn;
    public OwnAccount ownAccount;
    public KeepAccounts keepAccounts;
    public GivePosts givePosts;
    public GiveKeys giveKeys;
    public ArrangeStandIn arrangeStandIn;
    public FirstLink firstLink;
    public SqlStoredLedger storedLedger;
    public VerifyLedger verifyLedger;
    public SqlHeads heads;
    /** Where this node, and others on its database, write down outside of it what was issued. */
    public final Path witnessFolder;

    public final FileWitness witness;

    public SqlRunHolds runHolds;
    public CompareWithWitness compareWithWitness;
    public CloseDay closeDay;
    public ProveInclusion proveInclusion;
    public SqlReviews reviews;
    public SqlFollowers followers;
    public HandInAgain handInAgain;
    public SqlAttachments attachments;
    public final DirectoryFileStore files = new DirectoryFileStore(temporary(), 1);
    private final Path brought = temporary();
    /** Can be changed at any time. */
    public volatile FileScan.Finding finding = FileScan.Finding.CLEAN;
    /** Is told of each scan. */
    public volatile Runnable scanned = () -> {};

    public AttachFile attachFile;
    public RemoveFile removeFile;
    public SqlOpenings openings;
    public SqlQuotas quotas;
    public SqlDirectory directory;
    public SqlApprovedCourses approvedCourses;
    public SqlAdmissions admissions;
    public AdmissionDossier admissionDossier;
    public EnterAdmission enterAdmission;
    public SubmitAdmission submitAdmission;
    public ApplyOnline applyOnline;
    public DecideAdmission decideAdmission;
    public Objections objections;
    public PublishAdmission publishAdmission;
    public SqlTeachers teachers;
    public KeepTeachers keepTeachers;
    public SqlLegacyCertificates legacyCertificates;
    public SqlHandovers handovers;
    public MatterKinds kinds;
    public Asking asking;
    public JpaMatters matters;
    public HandIn handIn;
    public DecideMatter decideMatter;
    public WithdrawMatter withdrawMatter;
    public RetireCode retireCode;
    public ReissueCertificate reissueCertificate;
    public RecordLegacy recordLegacy;
    public WithdrawLegacy withdrawLegacy;
    public SqlCatalogues catalogues;
    public AddOccupations addOccupations;
    public SqlQuestionBanks questionBanks;
    public SqlDraws draws;
    public SqlPlans plans;
    public AnnouncePapers announcePapers;
    public DrawLots drawLots;
    public MendDraw mendDraw;
    public DrawnPapers drawnPapers;
    public BringQuestions bringQuestions;
    public ImportInstitutions importInstitutions;
    public SqlPlatforms platforms;
    public SqlSanctions sanctions;
    public EndPlatform endPlatform;
    public SqlFilings filings;
    public WriteFiling writeFiling;
    public SubmitFiling submitFiling;
    public JudgeFiling judgeFiling;
    public DecideFiling decideFiling;
    public SqlTimetables timetables;

    public SqlAttendanceRecords attendanceRecords;

    public ClassAttendance classAttendance;

    public TakeRecords takeRecords;

    public AssignNumbers assignNumbers;
    public CallRoll callRoll;

    public SqlClaims claims;

    public SqlPayments payments;

    public EnterPayeeAccount enterPayeeAccount;

    public ObjectToLine objectToLine;
    public PaySubsidies paySubsidies;

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
        beans.bind(Clock.class, clock)
                .bind(JpaInstitutions.class, new JpaInstitutions(entityManager, sql))
                .bind(JpaMatters.class, new JpaMatters(entityManager, sql, clock))
                .bind(Sql.class, sql)
                .bind(Vault.class, vault)
                .bind(Hashings.class, hashings)
                .bind(Glyphs.class, glyphs)
                .bind(SlowPasswords.class, passwords)
                .bind(SignInRules.class, SIGN_IN_RULES)
                .bind(Origin.class, () -> origin)
                .bind(ReferenceTime.class, this::referenceTime)
                .bind(KeyStoreSigning.class, signing)
                .bind(FileWitness.class, witness)
                .bind(DirectoryFileStore.class, files)
                .bind(FileScan.class, file -> scan());
        beans.bind(EnterAttachment.class, inTransactions())
                .bind(ClassesToIssue.class, atReferenceTime(beans.get(SqlClassesToIssue.class)))
                .bind(MatterKinds.class, new MatterKinds(kinds()));
        beans.into(this);
    }

    /** Every kind of matter that there is. */
    private List<MatterKind<?>> kinds() {
        return beans.all(MatterKind.class).stream()
                .<MatterKind<?>>map(kind -> kind)
                .toList();
    }

    private EnterAttachment inTransactions() {
        return new EnterAttachment(beans.get(Attachments.class), beans.get(Trail.class), clock) {
            @Override
            public List<Refusal> refusals(Target target) {
                return in(() -> super.refusals(target));
            }

            @Override
            public Decision<Attachment> enter(Target target, StoredFile file) {
                return in(() -> super.enter(target, file));
            }
        };
    }

    /** The bean of this type, made as the container makes it. */
    public <T> T get(Class<T> type) {
        return beans.get(type);
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
