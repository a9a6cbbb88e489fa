package org.xunzheng.persistence.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.digest.ChainDigest;
import org.xunzheng.domain.digest.Hashing;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.EntryDigest;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.TrailEntry;
import org.xunzheng.domain.trail.TrailFilter;
import org.xunzheng.domain.trail.TrailLine;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;
import org.xunzheng.persistence.sql.Statement;

class TrailTest {

    private static final TestSystem SYSTEM = new TestSystem();
    private static final Instant AT = Instant.parse("2026-11-20T02:00:00Z");
    private static final Scenario SCENARIO = new Scenario(SYSTEM, "370911");

    @Test
    @DisplayName("REV-3: who, when, what; each entry follows the one before it by hash")
    void entriesAreChained() {
        Caller school = SCENARIO.school();
        UUID id = SCENARIO.approved(school, 0, 2).id();
        Subject subject = Subject.trainingClass(id);
        List<TrailLine> lines = SYSTEM.in(() -> SYSTEM.trail.of(subject, school.scope()));
        List<byte[]> stored = SYSTEM.in(() -> SYSTEM.sql.list(
                Statement.of("select hash from trail_entry where subject_id = ? order by number", id),
                row -> row.getBytes(1)));

        assertThat(lines).extracting(TrailLine::number).containsExactly(1, 2, 3, 4, 5);
        byte[] previous = ChainDigest.beginning();
        for (int i = 0; i < lines.size(); i++) {
            TrailLine line = lines.get(i);
            Caller who = i < 3 ? school : SCENARIO.reviewer;
            assertThat(line.login()).isEqualTo(who.login());
            TrailEntry entry = TrailEntry.of(subject, line.action(), who, line.at());
            for (var fact : line.facts().entrySet()) {
                entry = entry.with(fact.getKey(), fact.getValue());
            }
            previous = EntryDigest.of(Hashing.SHA_256, previous, line.number(), entry);
            assertThat(stored.get(i)).as(line.action().name()).isEqualTo(previous);
        }
    }

    @Test
    @DisplayName("REV-3: no ID number gets into the trail")
    void noIdNumberGetsIntoTheTrail() {
        Caller school = SCENARIO.school();
        SCENARIO.issued(school, 0, 3);
        List<String> facts = SYSTEM.in(
                () -> SYSTEM.sql.list(Statement.of("select facts from trail_entry"), row -> row.getString(1)));
        assertThat(facts).isNotEmpty().noneMatch(text -> text.matches("(?s).*[0-9]{17}[0-9X].*"));
    }

    @Test
    @DisplayName("REV-4: an auditor sees what happened in the own region")
    void anAuditorSeesTheOwnRegion() {
        SCENARIO.drafted(SCENARIO.school());
        Caller auditor = Scenario.officer(SYSTEM, "370900", Post.AUDIT);
        assertThat(newest(auditor.scope())).isPositive();
        assertThat(newest(Scenario.officer(SYSTEM, "370100", Post.AUDIT).scope()))
                .isZero();
    }

    @Test
    @DisplayName("REV-3: unrelated work of two officers of one bureau goes on the bureau's trail without a collision")
    void twoOfficersOfOneBureauDoNotCollide() throws Exception {
        Caller first = Scenario.officer(SYSTEM, "370902", Post.REVIEW);
        Caller second = Scenario.officer(SYSTEM, "370902", Post.REVIEW);
        Subject bureau = new Subject(Subject.Kind.AUTHORITY, first.authority().id());
        CountDownLatch written = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<?> slow = threads.submit(() -> SYSTEM.in(() -> {
                SYSTEM.trail.record(TrailEntry.of(bureau, Action.PERSON_SEARCHED, first, AT));
                written.countDown();
                awaitSomebodyWaiting();
                return true;
            }));
            Future<?> quick = threads.submit(() -> SYSTEM.in(() -> {
                await(written);
                SYSTEM.trail.record(TrailEntry.of(bureau, Action.PERSON_EXPORTED, second, AT));
                return true;
            }));
            slow.get(10, TimeUnit.MINUTES);
            quick.get(10, TimeUnit.MINUTES);
        } finally {
            threads.shutdownNow();
        }
        assertThat(SYSTEM.in(() -> SYSTEM.trail.of(bureau, first.scope())))
                .extracting(TrailLine::number, TrailLine::action)
                .containsExactly(tuple(1, Action.PERSON_SEARCHED), tuple(2, Action.PERSON_EXPORTED));
    }

    private static void await(CountDownLatch event) {
        try {
            assertThat(event.await(10, TimeUnit.MINUTES))
                    .as("the first entry was written")
                    .isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns once another transaction waits for a lock of this one. */
    private static void awaitSomebodyWaiting() {
        Instant hangs = Instant.now().plusSeconds(600);
        try (Connection connection = SYSTEM.behindTheBack();
                PreparedStatement waiting = connection.prepareStatement("select 1 from pg_stat_activity"
                        + " where datname = current_database() and wait_event_type = 'Lock'")) {
            while (!waiting.executeQuery().next()) {
                assertThat(Instant.now())
                        .as("the second officer waits for the first")
                        .isBefore(hangs);
                Thread.onSpinWait();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long newest(Scope scope) {
        TrailFilter ofClasses = new TrailFilter(
                "",
                "",
                Optional.empty(),
                Optional.of(Subject.Kind.TRAINING_CLASS),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return SYSTEM.in(() -> SYSTEM.trail.search(ofClasses, scope, new Page.Part(0, 5)))
                .total();
    }
}
