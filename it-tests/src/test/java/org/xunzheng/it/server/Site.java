package org.xunzheng.it.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.xunzheng.launcher.DatabaseAccess;

/**
 * The running application as a test sees it.
 *
 * @param root its address, with a slash at the end
 * @param database the database behind it, for what only SQL can show
 * @param files the directory of attached files, for what happens to a disk
 * @param relay what stands before the database, where it can be taken away
 */
public record Site(URI root, DatabaseAccess database, Path files, Optional<Relay> relay) {

    Site(URI root, DatabaseAccess database, Path files) {
        this(root, database, files, Optional.empty());
    }

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** The address of a page or resource, such as {@code at("api/v1/public/status")}. */
    public URI at(String path) {
        return root.resolve(path);
    }

    /**
     * Lets time pass for a class that is approved: it then began and ended so many days earlier. The clock of a packaged
     * system cannot be set, and nobody can apply for a class whose first lesson is over (CLS-1).
     */
    public void passes(int days, String trainingClass) {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var update = connection.prepareStatement(
                        "update training_class set first_day = first_day - ?, last_day = last_day - ?"
                                + " where id = ?::uuid and state = 'APPROVED'")) {
            update.setInt(1, days);
            update.setInt(2, days);
            update.setString(3, trainingClass);
            if (update.executeUpdate() != 1) {
                throw new AssertionError("no approved class " + trainingClass);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * Lets the assessment that papers were drawn for be over: it then was held some days ago. A draw never changes, so who owns
     * the tables has its trigger look away.
     */
    public void assessmentIsOver(String draw) {
        moveAssessment(draw, -5);
    }

    /** Puts the day of the assessment back, or verification would say, rightly, that somebody changed the draw. */
    public void assessmentIsAhead(String draw) {
        moveAssessment(draw, 5);
    }

    private void moveAssessment(String draw, int days) {
        DatabaseAccess.Login owner = database.owner().orElseThrow();
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), owner.user(), owner.password());
                var work = connection.createStatement()) {
            connection.setAutoCommit(false);
            work.execute("alter table draw disable trigger draw_moves_on");
            try (var update = connection.prepareStatement(
                    "update draw set sealed_through = sealed_through + ? where id = ?::uuid and state = 'DRAWN'")) {
                update.setInt(1, days);
                update.setString(2, draw);
                if (update.executeUpdate() != 1) {
                    throw new AssertionError("not drawn: " + draw);
                }
            }
            work.execute("alter table draw enable trigger draw_moves_on");
            connection.commit();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Lets the public notice of a claim's subsidies run out (SUB-7): it then began and ended a month earlier. */
    public void subsidyNoticeRunsOut(String claim) {
        DatabaseAccess.Login owner = database.owner().orElseThrow();
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), owner.user(), owner.password());
                var work = connection.createStatement()) {
            connection.setAutoCommit(false);
            work.execute("alter table subsidy_line disable trigger subsidy_moves_on");
            work.execute("alter table subsidy_line disable trigger subsidy_leaves_an_event");
            try (var update = connection.prepareStatement(
                    "update subsidy_line set notice_from = notice_from - 31, notice_until = notice_until - 31"
                            + " where claim_id = ?::uuid and state = 'NOTICED'")) {
                update.setString(1, claim);
                if (update.executeUpdate() == 0) {
                    throw new AssertionError("not in notice: " + claim);
                }
            }
            work.execute("alter table subsidy_line enable trigger subsidy_moves_on");
            work.execute("alter table subsidy_line enable trigger subsidy_leaves_an_event");
            connection.commit();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Lets the public notice of an institution's admission run out (INS-2): it then began and ended a month earlier. */
    public void noticeRunsOut(String name) {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var update = connection.prepareStatement(
                        "update admission set notice_first = notice_first - 31, notice_last = notice_last - 31"
                                + " where name = ? and state = 'ON_NOTICE'")) {
            update.setString(1, name);
            if (update.executeUpdate() != 1) {
                throw new AssertionError("no notice of " + name);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Asks for the page or resource as a stranger would: without a session, without following redirects. */
    public HttpResponse<String> get(String path) {
        try {
            var question = HttpRequest.newBuilder(at(path))
                    .timeout(Duration.ofMinutes(10))
                    .build();
            return Heard.answer(CLIENT.send(question, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new AssertionError("No answer from " + at(path), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while asking " + at(path), e);
        }
    }
}
