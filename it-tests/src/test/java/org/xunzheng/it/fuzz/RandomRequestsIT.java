package org.xunzheng.it.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.xunzheng.it.flow.Rest;
import org.xunzheng.it.server.Heard;
import org.xunzheng.it.server.OnServer;
import org.xunzheng.it.server.Site;

/**
 * A few hundred requests in every build; {@code -Dfuzz.requests=20000} sends more, and {@code -Dfuzz.seed} others.
 */
@OnServer
@Order(Integer.MAX_VALUE - 1)
@DisplayName("Random requests")
class RandomRequestsIT {

    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 400);
    private static final long SEED = Long.getLong("fuzz.seed", 20261128);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> PEOPLE = List.of(
            "",
            "daiyue.clerk",
            "daiyue.review",
            "daiyue.approve",
            "taian.review",
            "taian.approve",
            "sheng.review",
            "sheng.approve",
            "taishan.school",
            "auditor",
            "daiyue.inspect");

    private static final List<String> LISTS = List.of(
            "classes",
            "certificates",
            "institutions",
            "filings",
            "admissions",
            "matters/quota",
            "matters/opening-balance",
            "platforms",
            "matters/platform",
            "catalogues",
            "matters/region-change",
            "question-banks",
            "teachers",
            "certificate-corrections",
            "matters/directory-change");

    @Test
    @DisplayName("are each answered, and no answer is a failure")
    void nothingFails(Site site) throws Exception {
        JsonNode description = JSON.readTree(site.get("openapi?format=JSON").body());
        RandomRequest.Source source = new RandomRequest.Source(SEED, description, ids(site));
        List<String> failures = new ArrayList<>();
        Map<Integer, Integer> statuses = new TreeMap<>();
        for (int i = 0; i < REQUESTS; i++) {
            RandomRequest request = source.next();
            String who = PEOPLE.get(i % PEOPLE.size());
            HttpResponse<byte[]> answer = answer(site, request, who);
            statuses.merge(answer.statusCode(), 1, Integer::sum);
            if (answer.statusCode() >= 500 && answer.statusCode() != 501) {
                failures.add(answer.statusCode() + " " + who + " " + request + " "
                        + new String(answer.body(), StandardCharsets.UTF_8));
            }
        }
        System.out.println("random requests by status: " + statuses);
        assertThat(statuses).as("they reach the use cases").containsKeys(200, 400, 401, 403, 404, 422);
        assertThat(failures).as("seed %s", SEED).isEmpty();
        assertThat(Rest.asNobody(site).get("public/status").status()).isEqualTo(200);
        assertThat(Rest.as(site, "daiyue.review").get("classes").status()).isEqualTo(200);
    }

    private static List<String> ids(Site site) {
        List<String> ids = new ArrayList<>(List.of("37091100012600001B", "2026", "370911", "0001"));
        for (String who : List.of("daiyue.review", "taishan.school", "taian.review")) {
            for (String list : LISTS) {
                Rest.Answer answer = Rest.as(site, who).get(list + "?size=5");
                if (answer.status() == 200) {
                    ids.addAll(answer.json().findValuesAsText("id"));
                }
            }
        }
        assertThat(ids).hasSizeGreaterThan(20);
        return ids;
    }

    private static HttpResponse<byte[]> answer(Site site, RandomRequest request, String who)
            throws IOException, InterruptedException {
        HttpRequest.Builder sent = HttpRequest.newBuilder(site.at(request.path()))
                .timeout(Duration.ofMinutes(10))
                .method(
                        request.method(),
                        request.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(request.body()));
        if (!who.isEmpty()) {
            sent.header("Authorization", "Bearer xz_" + who + "_Xunzheng-2026");
        }
        request.headers().forEach(sent::header);
        HttpResponse<byte[]> answer = CLIENT.send(sent.build(), BodyHandlers.ofByteArray());
        return answer.body().length == 0 ? answer : Heard.answer(answer);
    }
}
