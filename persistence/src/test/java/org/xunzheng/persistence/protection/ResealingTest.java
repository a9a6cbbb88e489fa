package org.xunzheng.persistence.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.NotPermitted;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.job.Job;
import org.xunzheng.domain.job.JobRun;
import org.xunzheng.domain.job.JobState;
import org.xunzheng.domain.job.StartJob;
import org.xunzheng.domain.ledger.Fault;
import org.xunzheng.domain.person.PersonFixture;
import org.xunzheng.domain.protection.ProtectionReason;
import org.xunzheng.domain.protection.ResealData;
import org.xunzheng.domain.protection.ResealingJob;
import org.xunzheng.domain.protection.SealedData;
import org.xunzheng.domain.protection.SealedData.Holding;
import org.xunzheng.domain.protection.SealedData.Kind;
import org.xunzheng.domain.protection.SealedData.Portion;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.teacher.KeepTeachers;
import org.xunzheng.domain.teacher.Teacher;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.TrailLine;
import org.xunzheng.persistence.JobNode;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;

@DisplayName("Sealing again under the newest version of the key")
class ResealingTest {

    private static final Key FIRST = key('e');
    private static final Key LOOKUP = key('l');

    private final TestSystem system = new TestSystem();
    private final Scenario scenario = new Scenario(system, "370911");
    private final Caller administrator = Scenario.officer(system, "370911", Post.SYSTEM);

    @Test
    @DisplayName(
            "CRT-9: brings certificates, rosters, teachers and secrets of codes along, and the ledger still verifies")
    void bringsEverythingAlong() throws SQLException {
        Caller school = scenario.school();
        UUID id = scenario.confirmed(school, 0, 5).id();
        scenario.issue(scenario.read(id));
        UUID teacher = endedTeacher(school);
        system.in(() -> {
            system.accounts.setSecret(administrator.account(), Optional.of(new byte[] {7, 8, 9}));
            return null;
        });
        assertThat(older(2)).isPositive();

        newKey();
        start();
        carryOut(system.resealData);

        assertThat(older(2)).isZero();
        assertThat(system.in(() -> system.sealedData.holdings()))
                .extracting(Holding::version)
                .containsOnly(2);
        assertThat(verified()).isEmpty();
        assertThat(system.in(() -> system.rosters.of(id)).get(1).phone()).isEqualTo("13812345678");
        assertThat(system.in(() -> system.rosters.of(id)).get(4).idNumber()).isEqualTo(PersonFixture.idNumber(4));
        assertThat(system.in(() -> system.teachers.find(teacher, Scope.below("")))
                        .orElseThrow()
                        .idNumber())
                .isEqualTo(PersonFixture.idNumber(80));
        assertThat(system.in(() -> system.accounts.secret(administrator.account()))
                        .orElseThrow()
                        .bytes())
                .containsExactly(7, 8, 9);
        assertThat(system.in(() ->
                        system.trail.of(new Subject(Subject.Kind.ACCOUNT, administrator.account()), Scope.below(""))))
                .extracting(TrailLine::action)
                .contains(Action.RESEALING_BEGUN, Action.RESEALING_ENDED);
    }

    @Test
    @DisplayName("is gone on with by another node where one was lost")
    void goesOnAfterAStop() {
        Caller school = scenario.school();
        scenario.withRoster(school, 0, 3);
        newKey();
        start();
        assertThat(system.in(() -> system.resealData.start(administrator).refusals()))
                .extracting(Refusal::reason)
                .containsExactly(ProtectionReason.RESEALING_RUNS);
        JobNode lost = new JobNode(system, new ResealingJob(lostBehindOnePortion()));
        Job taken = lost.take().orElseThrow();
        assertThatThrownBy(() -> lost.carryOut(taken)).isInstanceOf(JobNode.Lost.class);
        assertThat(older(2)).isEqualTo(1);
        carryOut(system.resealData);
        assertThat(older(2)).isZero();
        assertThat(newest()).satisfies(newest -> {
            assertThat(newest.total()).isEqualTo(4);
            assertThat(newest.done()).isEqualTo(4);
            assertThat(newest.state()).isEqualTo(JobState.DONE);
        });
        assertThat(system.in(() -> system.resealData.start(administrator).refusals()))
                .extracting(Refusal::reason)
                .containsExactly(ProtectionReason.NOTHING_TO_RESEAL);
    }

    @Test
    @DisplayName(
            "CRT-9: of a certificate the database lets only the cipher change, and only to a newer version of the key")
    void letsOnlyTheCipherChange() throws SQLException {
        scenario.issued(scenario.school(), 0, 3);
        String newer = "update certificate set id_cipher = set_byte(id_cipher, 0, 2)";
        refused("update certificate set holder = '张三'");
        refused(newer + ", holder = '张三'");
        refused(newer + ", id_key = sha256('x')");
        refused("update certificate set id_cipher = set_byte(id_cipher, 20, 0)");
        refused("update certificate set id_cipher = '\\x02'");
        refused("delete from certificate");
        assertThat(change(newer)).isEqualTo(3);
        refused("update certificate set id_cipher = set_byte(id_cipher, 0, 1)");
    }

    @Test
    @DisplayName("CRT-9: a cipher that was put there by somebody else under a newer version is still named")
    void namesATamperedCipher() throws SQLException {
        scenario.issued(scenario.school(), 0, 3);
        newKey();
        assertThat(change("update certificate set id_cipher = set_byte(id_cipher, 0, 2) where number = 2"))
                .isEqualTo(1);
        assertThat(verified()).containsExactly(Fault.Kind.CERTIFICATE_CHANGED);
    }

    @Test
    @DisplayName("CRT-9: certificates are sealed under the newest version, whatever their roster lies under")
    void issuesUnderTheNewestVersion() {
        UUID id = scenario.confirmed(scenario.school(), 0, 3).id();
        newKey();
        scenario.issue(scenario.read(id));
        assertThat(versions("trainee")).containsExactly(1, 1, 1);
        assertThat(versions("certificate")).containsExactly(2, 2, 2);
        assertThat(verified()).isEmpty();
    }

    private List<Integer> versions(String table) {
        return system.in(() -> system.sql.list(
                org.xunzheng.persistence.sql.Statement.of("select key_version(id_cipher) from " + table),
                row -> row.getInt(1)));
    }

    @Test
    @DisplayName("knows every sealed column that there is")
    void knowsEveryColumn() {
        assertThat(system.in(() -> system.sql.list(
                        org.xunzheng.persistence.sql.Statement.of(
                                "select table_name, column_name from information_schema.columns"
                                        + " where table_schema = 'public' and column_name like '%cipher%'"),
                        row -> new SqlSealedData.Place(row.getString(1), row.getString(2)))))
                .containsExactlyInAnyOrderElementsOf(SqlSealedData.PLACES.values());
    }

    @Test
    @DisplayName(
            "rows that are passed over as others write them are looked for again; what is left then is not called done")
    void looksForWhatWasPassedOver() {
        scenario.withRoster(scenario.school(), 0, 3);
        newKey();
        start();
        carryOut(passingOverRosters(100));
        assertThat(newest().reason()).contains("ProtectionReason.ROWS_PASSED_OVER");
        assertThat(older(2)).isPositive();
        start();
        carryOut(passingOverRosters(1));
        assertThat(newest().state()).isEqualTo(JobState.DONE);
        assertThat(older(2)).isZero();
    }

    @Test
    @DisplayName("only the system administrator begins it")
    void onlyTheSystemAdministrator() {
        assertThatThrownBy(() -> system.in(() -> system.resealData.start(scenario.approver)))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> system.in(() -> system.resealData.reload(scenario.approver)))
                .isInstanceOf(NotPermitted.class);
    }

    private UUID endedTeacher(Caller school) {
        return system.in(() -> {
            UUID id = system.keepTeachers
                    .add(
                            school,
                            new KeepTeachers.Form(
                                    PersonFixture.name(80),
                                    PersonFixture.idNumber(80).digits(),
                                    Teacher.Kind.THEORY,
                                    "教师资格证",
                                    "20100001",
                                    "高级",
                                    null))
                    .orElseThrow()
                    .id();
            system.keepTeachers.end(school, id, 0).orElseThrow();
            return id;
        });
    }

    private void newKey() {
        system.vault.replace(Map.of(1, FIRST, 2, key('f')), LOOKUP);
    }

    private void start() {
        system.in(() -> system.resealData.start(administrator).orElseThrow());
    }

    private void carryOut(ResealData resealData) {
        JobNode node = new JobNode(system, new ResealingJob(resealData));
        Job taken = node.takeAfterSilence().orElseThrow();
        system.in(() -> {
            node.carryOut(taken);
            return null;
        });
    }

    private Job newest() {
        return system.jobs.newest(ResealingJob.NAME).orElseThrow();
    }

    private ResealData lostBehindOnePortion() {
        return new ResealData(
                system.vault,
                system.sealedData,
                system.jobs,
                new StartJob(system.jobs),
                system.trail,
                Clock.systemUTC()) {
            @Override
            public long left(int version) {
                return system.in(() -> super.left(version));
            }

            @Override
            public Portion portion(JobRun run, int version, Kind kind, String after, Function<Portion, String> notes) {
                system.in(() -> super.portion(run, version, kind, after, notes));
                throw new JobNode.Lost();
            }
        };
    }

    /** The data as it is gone through while others write: a round passes over the roster's numbers. */
    private ResealData passingOverRosters(int rounds) {
        return new ResealData(
                system.vault,
                new SealedData() {
                    private int passed;

                    @Override
                    public List<Holding> holdings() {
                        return system.sealedData.holdings();
                    }

                    @Override
                    public long olderThan(int version) {
                        return system.sealedData.olderThan(version);
                    }

                    @Override
                    public Portion reseal(Kind kind, int version, String after) {
                        return kind == Kind.TRAINEE_ID && passed++ < rounds
                                ? new Portion("", 0)
                                : system.sealedData.reseal(kind, version, after);
                    }
                },
                system.jobs,
                new StartJob(system.jobs),
                system.trail,
                Clock.systemUTC());
    }

    private long older(int version) {
        return system.in(() -> system.sealedData.olderThan(version));
    }

    private List<Fault.Kind> verified() {
        return system.in(() -> system.verifyLedger.verify(Scope.below(""), (done, all) -> {}).faults().stream()
                .map(Fault::kind)
                .toList());
    }

    private void refused(String change) {
        assertThatThrownBy(() -> change(change))
                .as(change)
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("is refused: its rows are kept as they were written");
    }

    private int change(String change) throws SQLException {
        try (Connection behind = system.behindTheBack();
                Statement statement = behind.createStatement()) {
            return statement.executeUpdate(change);
        }
    }

    private static Key key(char letter) {
        return new SecretKeySpec(String.valueOf(letter).repeat(32).getBytes(StandardCharsets.US_ASCII), "AES");
    }
}
