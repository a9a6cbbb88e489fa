package org.xunzheng.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.it.server.Heard;
import org.xunzheng.it.server.OnServer;
import org.xunzheng.it.server.ServerKind;
import org.xunzheng.it.server.Site;

/**
 * What lists show to one region is asked for, one by one, by everybody of another: over REST and on screens, 32 at a time. The
 * officers of the other cities hold several posts.
 */
@OnServer(ServerKind.PAYARA_MICRO)
@DisplayName("REV-4: nobody reaches what belongs to another region or institution")
class RegionsIT {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Lists of what belongs to a region or an institution, each with its details over REST and on a screen. */
    private static final List<Matter> MATTERS = List.of(
            new Matter("classes", "id", "classes/%s", "class/show.xhtml?id=%s"),
            new Matter("institutions", "id", "institutions/%s", "institution/show.xhtml?id=%s"),
            new Matter("filings", "id", "filings/%s", "filing/show.xhtml?id=%s"),
            new Matter("admissions", "id", "admissions/%s", "admission/show.xhtml?id=%s"),
            new Matter("matters/directory-change", "id", "matters/directory-change/%s", "matter/show.xhtml?id=%s"),
            new Matter("matters/opening-balance", "id", "matters/opening-balance/%s", "matter/show.xhtml?id=%s"),
            new Matter("question-banks", "id", "question-banks/%s", "question/show.xhtml?id=%s"),
            new Matter("teachers", "id", "teachers/%s", "teacher/edit.xhtml?id=%s"));

    private static final List<String> DAIYUE =
            List.of("daiyue.clerk", "daiyue.review", "daiyue.approve", "daiyue.inspect", "taishan.school");
    private static final List<String> OTHERS = List.of(
            "jinan.officer",
            "jinan.approve",
            "jinan.school",
            "qingdao.officer",
            "qingdao.approve",
            "qingdao.school",
            "linyi.officer",
            "linyi.school");

    private record Matter(String list, String key, String rest, String page) {}

    private record Question(String who, String address, Callable<Integer> ask) {}

    @Test
    void everyListAndEveryDetail(Site site) throws Exception {
        Map<String, WebSession> sessions = new LinkedHashMap<>();
        OTHERS.forEach(login -> sessions.put(login, WebSession.of(site, login)));
        List<Question> questions = new ArrayList<>();
        int found = 0;
        for (Matter matter : MATTERS) {
            Set<String> theirs = new LinkedHashSet<>();
            DAIYUE.forEach(login -> theirs.addAll(keys(site, matter, login)));
            found += theirs.size();
            for (String login : OTHERS) {
                Set<String> shown = new TreeSet<>(keys(site, matter, login));
                shown.retainAll(theirs);
                assertThat(shown).as(matter.list + " shows to " + login).isEmpty();
                theirs.stream().limit(10).forEach(key -> {
                    String detail = String.format(matter.rest, key);
                    questions.add(new Question(login, detail, () -> get(site, "api/v1/" + detail, login)
                            .statusCode()));
                    String page = String.format(matter.page, key);
                    questions.add(new Question(
                            login, page, () -> sessions.get(login).get(page).statusCode()));
                });
            }
        }
        assertThat(found).as("what Daiyue has").isGreaterThan(20);
        for (String serial : serials(site)) {
            for (String login : OTHERS) {
                questions.add(new Question(login, serial, () -> get(site, "api/v1/certificates/" + serial, login)
                        .statusCode()));
                questions.add(new Question(login, serial, () -> sessions.get(login)
                        .get("certificate/show.xhtml?serial=" + serial)
                        .statusCode()));
            }
        }
        ExecutorService askers = Executors.newFixedThreadPool(32);
        List<String> open = new ArrayList<>();
        try {
            List<Future<Integer>> answers =
                    askers.invokeAll(questions.stream().map(Question::ask).toList());
            for (int i = 0; i < answers.size(); i++) {
                int status = answers.get(i).get();
                if (status != 403 && status != 404) {
                    open.add(questions.get(i).who + " " + questions.get(i).address + ": " + status);
                }
            }
        } finally {
            askers.shutdownNow();
        }
        assertThat(open).isEmpty();
    }

    @Test
    @DisplayName("their own people do reach all of it, so that the test above asks for what is there")
    void ownPeopleReachIt(Site site) throws Exception {
        WebSession session = WebSession.of(site, "daiyue.review");
        WebSession school = WebSession.of(site, "taishan.school");
        for (Matter matter : MATTERS) {
            // A teacher's page is a form of the institution.
            boolean ofSchool = matter.page.startsWith("teacher/");
            String login = ofSchool ? "taishan.school" : "daiyue.review";
            for (String key : keys(site, matter, login).stream().limit(2).toList()) {
                assertThat(get(site, "api/v1/" + String.format(matter.rest, key), login)
                                .statusCode())
                        .as(matter.rest)
                        .isEqualTo(200);
                assertThat((ofSchool ? school : session)
                                .get(String.format(matter.page, key))
                                .statusCode())
                        .as(matter.page)
                        .isEqualTo(200);
            }
        }
        String serial = serials(site).get(0);
        assertThat(get(site, "api/v1/certificates/" + serial, "daiyue.review").statusCode())
                .isEqualTo(200);
        assertThat(session.get("certificate/show.xhtml?serial=" + serial).statusCode())
                .isEqualTo(200);
    }

    /** Some serials of Daiyue; there is no list of certificates over REST. */
    private static List<String> serials(Site site) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        site.database().jdbcUrl(),
                        site.database().user(),
                        site.database().password());
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery(
                                "select serial from certificate where serial like '370911%' order by serial limit 5")) {
            List<String> serials = new ArrayList<>();
            while (rows.next()) {
                serials.add(rows.getString(1));
            }
            assertThat(serials).hasSize(5);
            return serials;
        }
    }

    private static Set<String> keys(Site site, Matter matter, String login) {
        HttpResponse<String> answer = get(site, "api/v1/" + matter.list + "?size=200", login);
        Set<String> keys = new LinkedHashSet<>();
        if (answer.statusCode() == 403) {
            return keys;
        }
        assertThat(answer.statusCode())
                .as(login + " " + matter.list + " " + answer.body())
                .isEqualTo(200);
        try {
            JsonNode body = new ObjectMapper().readTree(answer.body());
            JsonNode rows = body.isArray() ? body : body.elements().next();
            for (JsonNode candidate : body) {
                rows = candidate.isArray() ? candidate : rows;
            }
            rows.forEach(row -> keys.add(row.get(matter.key).asText()));
            return keys;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static HttpResponse<String> get(Site site, String path, String login) {
        try {
            return Heard.answer(CLIENT.send(
                    HttpRequest.newBuilder(site.at(path))
                            .header("Authorization", "Bearer xz_" + login + "_Xunzheng-2026")
                            .timeout(Duration.ofMinutes(10))
                            .build(),
                    BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new AssertionError(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
