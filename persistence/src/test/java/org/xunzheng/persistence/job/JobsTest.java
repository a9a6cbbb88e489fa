package org.xunzheng.persistence.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.NotPermitted;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.file.DamagedFile;
import org.xunzheng.domain.job.Job;
import org.xunzheng.domain.job.JobFiles;
import org.xunzheng.domain.job.JobKind;
import org.xunzheng.domain.job.JobReason;
import org.xunzheng.domain.job.JobRun;
import org.xunzheng.domain.job.JobState;
import org.xunzheng.domain.job.Jobs;
import org.xunzheng.domain.job.StartJob;
import org.xunzheng.domain.job.SweepJobs;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.Unavailable;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.persistence.JobNode;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;
import org.xunzheng.persistence.sql.Statement;

@DisplayName("A job")
class JobsTest {

    private static final int STEPS = 4;

    private static final TestSystem SYSTEM = new TestSystem();

    private final TestSystem system = SYSTEM;
    private final Caller owner = Scenario.officer(system, "370911", Post.REVIEW);
    private final Caller operator = Scenario.officer(system, "370900", Post.SYSTEM);
    private final Counting kind = new Counting();
    private final JobNode one = new JobNode(system, kind);
    private final JobNode other = new JobNode(system, kind);

    @BeforeEach
    void nothingElseToDo() throws SQLException {
        behindTheBack("update job set state = 'CANCELLED', node = null, notes_cipher = null, ended_at = now()"
                + " where ended_at is null");
    }

    /** Counts to four; each step writes a row together with its notes. */
    private final class Counting implements JobKind {

        private final List<JobState> ends = new ArrayList<>();
        private int lostBehind = STEPS;
        private Runnable inTheMiddle = () -> {};

        @Override
        public String name() {
            return "counting";
        }

        @Override
        public void run(JobRun run) {
            for (int step = Integer.parseInt(run.notes()) + 1; step <= STEPS; step++) {
                int now = step;
                inTheMiddle.run();
                system.in(() -> {
                    system.sql.update(Statement.of(
                            "insert into occupation (code, name) values (?, 'x')",
                            run.id() + "-" + now + "-" + run.claim()));
                    run.save(String.valueOf(now), now, STEPS);
                    return null;
                });
                if (step == lostBehind && step < STEPS) {
                    throw new JobNode.Lost();
                }
            }
        }

        @Override
        public void ended(Job job, JobState how, Optional<Caller> who) {
            ends.add(how);
        }
    }

    @Test
    @DisplayName("goes from its owner to one node, and is done")
    void isDone() {
        UUID id = asked();
        assertThat(shown(id)).satisfies(job -> {
            assertThat(job.state()).isEqualTo(JobState.WAITING);
            assertThat(job.ownerName()).isEqualTo(owner.name());
            assertThat(job.percent()).isZero();
        });
        one.carryOut(one.take().orElseThrow());
        assertThat(shown(id)).satisfies(job -> {
            assertThat(job.state()).isEqualTo(JobState.DONE);
            assertThat(job.done()).isEqualTo(STEPS);
            assertThat(job.percent()).isEqualTo(100);
            assertThat(job.endedAt()).isPresent();
        });
        assertThat(written(id)).isEqualTo(STEPS);
        assertThat(kind.ends).containsExactly(JobState.DONE);
        assertThat(one.take()).isEmpty();
    }

    @Test
    @DisplayName("is taken by one node, whoever asks meanwhile, and by none that does not know its kind")
    void isTakenOnce() {
        UUID id = asked();
        UUID next = asked();
        assertThat(new JobNode(system).take()).isEmpty();
        // The second asks while the first has not committed yet: it waits for nobody and gets the next one.
        Optional<Job> first = system.in(() -> {
            Optional<Job> taken = one.take();
            assertThat(elsewhere(other)).map(Job::id).contains(next);
            return taken;
        });
        assertThat(first).map(Job::id).contains(id);
        assertThat(other.take()).isEmpty();
    }

    /** On another thread, which has a connection of its own. */
    private static Optional<Job> elsewhere(JobNode node) {
        return CompletableFuture.supplyAsync(node::take).join();
    }

    @Test
    @DisplayName("whose node is lost is gone on with by another, and no step is done twice")
    void isGoneOnWith() {
        UUID id = asked();
        kind.lostBehind = 2;
        Job taken = one.take().orElseThrow();
        assertThatThrownBy(() -> one.carryOut(taken)).isInstanceOf(JobNode.Lost.class);
        assertThat(shown(id).state()).isEqualTo(JobState.RUNNING);
        assertThat(other.take()).as("while it may still be worked on").isEmpty();

        Job again = other.takeAfterSilence().orElseThrow();
        assertThat(again.lost()).isEqualTo(1);
        other.carryOut(again);
        assertThat(shown(id).state()).isEqualTo(JobState.DONE);
        assertThat(written(id)).isEqualTo(STEPS);
    }

    @Test
    @DisplayName("that another node took is left by the one that had it, with nothing of its last step")
    void isLeftByWhoLostIt() {
        UUID id = asked();
        Job taken = one.take().orElseThrow();
        kind.inTheMiddle = () -> {
            kind.inTheMiddle = () -> {};
            other.carryOut(other.takeAfterSilence().orElseThrow());
        };
        one.carryOut(taken);
        assertThat(shown(id).state()).isEqualTo(JobState.DONE);
        assertThat(written(id)).isEqualTo(STEPS);
        assertThat(kind.ends).containsExactly(JobState.DONE);
    }

    @Test
    @DisplayName("that is heard of is nobody else's; given back, it is at once")
    void isHeardOf() throws SQLException {
        UUID id = asked();
        one.take().orElseThrow();
        behindTheBack("update job set heard_of_at = heard_of_at - interval '1 day' where ended_at is null");
        system.jobs.beat(one.name, List.of(id));
        assertThat(other.take()).isEmpty();
        system.jobs.giveBack(one.name);
        assertThat(shown(id).state()).isEqualTo(JobState.WAITING);
        assertThat(other.take()).map(Job::lost).contains(0);
    }

    @Test
    @DisplayName("that takes its node down several times at the same step is given up")
    void isGivenUp() {
        UUID id = asked();
        kind.inTheMiddle = () -> {
            throw new JobNode.Lost();
        };
        for (int i = 0; i < 3; i++) {
            Job taken = one.takeAfterSilence().orElseThrow();
            assertThatThrownBy(() -> one.carryOut(taken)).isInstanceOf(JobNode.Lost.class);
        }
        one.carryOut(one.takeAfterSilence().orElseThrow());
        assertThat(shown(id)).satisfies(job -> {
            assertThat(job.state()).isEqualTo(JobState.FAILED);
            assertThat(job.reason()).contains("JobReason.GIVEN_UP");
        });
        assertThat(kind.ends).containsExactly(JobState.FAILED);
    }

    @Test
    @DisplayName(
            "is cancelled by its owner at once, in the middle of a step of which nothing stays; a second time changes nothing")
    void isCancelled() {
        UUID id = asked();
        Job taken = one.take().orElseThrow();
        kind.inTheMiddle = () -> assertThat(one.cancel(owner, id).isGranted()).isTrue();
        one.carryOut(taken);
        assertThat(shown(id).state()).isEqualTo(JobState.CANCELLED);
        assertThat(written(id)).isZero();
        assertThat(one.cancel(owner, id).isGranted()).isTrue();
        assertThat(kind.ends).containsExactly(JobState.CANCELLED);
        assertThat(one.takeAfterSilence()).isEmpty();
    }

    @Test
    @DisplayName("of a kind that another version knew waits for that version, and can be cancelled")
    void isOfAnotherVersion() {
        UUID id = asked();
        JobNode older = new JobNode(system);
        assertThat(older.takeAfterSilence()).isEmpty();
        assertThat(older.cancel(owner, id).isGranted()).isTrue();
        assertThat(shown(id).state()).isEqualTo(JobState.CANCELLED);
    }

    @Test
    @DisplayName(
            "REV-3: cancelled by the system administrator of the region stands on the trail of its owner's account")
    void isCancelledByTheOperator() {
        UUID id = asked();
        assertThat(one.cancel(operator, id).isGranted()).isTrue();
        assertThat(system.in(
                        () -> system.trail.of(new Subject(Subject.Kind.ACCOUNT, owner.account()), Scope.below(""))))
                .last()
                .satisfies(entry -> {
                    assertThat(entry.action()).isEqualTo(Action.JOB_CANCELLED);
                    assertThat(entry.login()).isEqualTo(operator.login());
                });
    }

    @Test
    @DisplayName("that is done is not cancelled any more")
    void isNotCancelledWhenDone() {
        UUID id = asked();
        one.carryOut(one.take().orElseThrow());
        assertThat(one.cancel(owner, id).refusals()).extracting(Refusal::reason).containsExactly(JobReason.OVER);
    }

    @Test
    @DisplayName("REV-4: is seen and cancelled by its owner and the system administrator of the region alone")
    void isSeenByItsOwner() {
        UUID id = asked();
        Caller colleague = Scenario.officer(system, "370911", Post.REVIEW);
        Caller elsewhere = Scenario.officer(system, "371700", Post.SYSTEM);
        for (Caller stranger : List.of(colleague, elsewhere)) {
            assertThat(system.jobs.find(id, stranger)).isEmpty();
            assertThat(system.jobs.list(stranger, new Page.Part(0, 10)).rows()).isEmpty();
            assertThatThrownBy(() -> one.cancel(stranger, id)).isInstanceOf(NotFound.class);
        }
        assertThat(system.jobs.list(operator, new Page.Part(0, 10)).rows())
                .extracting(Job::id)
                .contains(id);
    }

    @Test
    @DisplayName("of somebody without an account fails, and says why")
    void failsWithoutItsOwner() {
        UUID id = asked();
        kind.inTheMiddle = () -> {
            throw new NotPermitted("closed");
        };
        one.carryOut(one.take().orElseThrow());
        assertThat(shown(id).reason()).contains("JobReason.NOT_PERMITTED");
    }

    @Test
    @DisplayName("fails by what nobody foresaw, but not while the database is away")
    void failsByWhatNobodyForesaw() {
        UUID id = asked();
        kind.inTheMiddle = () -> {
            throw new Unavailable(null);
        };
        Job away = one.take().orElseThrow();
        assertThatThrownBy(() -> one.carryOut(away)).isInstanceOf(Unavailable.class);
        assertThat(shown(id).state()).isEqualTo(JobState.RUNNING);
        kind.inTheMiddle = () -> {
            throw new IllegalStateException("nobody foresaw it");
        };
        Job back = one.takeAfterSilence().orElseThrow();
        assertThatThrownBy(() -> one.carryOut(back)).isInstanceOf(IllegalStateException.class);
        assertThat(shown(id).reason()).contains("JobReason.UNEXPECTED");
    }

    @Test
    @DisplayName("is refused to who has too many that wait or run")
    void isRefused() {
        for (int i = 0; i < StartJob.MOST_OPEN; i++) {
            asked();
        }
        assertThat(system.in(() -> new StartJob(system.jobs).start(owner, wanted()))
                        .refusals())
                .extracting(Refusal::reason)
                .containsExactly(JobReason.TOO_MANY);
    }

    @Test
    @DisplayName("is forgotten with its files some days after it is over, and what others left behind goes with them")
    void isForgotten(@TempDir Path folder) throws SQLException, IOException {
        JobFiles files = new DirectoryJobFiles(folder);
        UUID running = asked();
        UUID done = asked();
        one.take().orElseThrow();
        Job ending = one.take().orElseThrow();
        UUID nobodys = UUID.randomUUID();
        for (UUID id : List.of(running, done, nobodys)) {
            files.keep(id, JobFiles.RESULT, out -> out.write(1));
        }
        system.jobs.end(ending, JobState.DONE, Optional.empty(), Optional.of("导出.xlsx"));
        SweepJobs sweep = new SweepJobs(system.jobs, files);

        sweep.sweep(Duration.ofDays(7));
        assertThat(files.jobs()).containsExactlyInAnyOrder(running, done);
        assertThat(Files.readAllBytes(files.find(done, JobFiles.RESULT))).containsExactly(1);

        sweep.sweep(Duration.ZERO);
        assertThat(system.jobs.list(owner, new Page.Part(0, 10)).rows())
                .extracting(Job::id)
                .containsExactly(running);
        assertThat(files.jobs()).containsExactly(running);
        assertThatThrownBy(() -> files.find(done, JobFiles.RESULT)).isInstanceOf(DamagedFile.class);
    }

    @Test
    @DisplayName("REV-3: what it was asked for with lies sealed, and is gone once it is over")
    void keepsItsNotesSealed() {
        UUID id = system.in(() -> system.jobs.add(owner.account(), new Jobs.Wanted("counting", "", "filter 张三", 0)));
        assertThat(system.jobs.notes(id)).contains("filter 张三");
        assertThat(system.sql.count(Statement.of(
                        "select count(*) from job j where position(convert_to('张三', 'UTF8') in j.notes_cipher) > 0"
                                + " or j::text like '%张三%'")))
                .isZero();
        one.cancel(owner, id);
        assertThat(system.sql.count(Statement.of("select count(*) from job where notes_cipher is not null")))
                .isZero();
    }

    @Test
    @DisplayName("only goes on, in the database too")
    void onlyGoesOn() throws SQLException {
        UUID id = asked();
        for (String change : List.of(
                "update job set state = 'DONE', ended_at = now(), notes_cipher = null",
                "update job set owner = (select id from account where login <> '" + owner.login() + "' limit 1)",
                "delete from job")) {
            assertThatThrownBy(() -> behindTheBack(change))
                    .as(change)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("only goes on");
        }
        one.carryOut(one.take().orElseThrow());
        assertThatThrownBy(() -> behindTheBack("update job set state = 'CANCELLED'"))
                .hasMessageContaining("only goes on");
        assertThat(shown(id).state()).isEqualTo(JobState.DONE);
    }

    private static Jobs.Wanted wanted() {
        return new Jobs.Wanted("counting", "", "0", STEPS);
    }

    private UUID asked() {
        return system.in(() -> new StartJob(system.jobs).start(owner, wanted()).orElseThrow());
    }

    private Job shown(UUID id) {
        return system.jobs.find(id, owner).orElseThrow();
    }

    private long written(UUID id) {
        return system.sql.count(Statement.of("select count(*) from occupation where code like ?", id + "-%"));
    }

    private int behindTheBack(String change) throws SQLException {
        try (Connection behind = system.behindTheBack();
                java.sql.Statement statement = behind.createStatement()) {
            return statement.executeUpdate(change);
        }
    }
}
