package org.xunzheng.it.flow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.xunzheng.it.server.Heard;
import org.xunzheng.it.server.Site;

/** Another system that talks to the application over REST, under one account. */
public final class Rest {

    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Site site;
    private final String login;
    private final Map<String, String> seen;

    private Rest(Site site, String login, Map<String, String> seen) {
        this.site = site;
        this.login = login;
        this.seen = seen;
    }

    /** The interface under a sample account. */
    public static Rest as(Site site, String login) {
        return new Rest(site, login, Map.of());
    }

    public static Rest asNobody(Site site) {
        return new Rest(site, null, Map.of());
    }

    /** The same, having looked at something: its version is sent along with the next step. */
    public Rest seeing(String path) {
        return seen(
                get(path).expect(200).response().headers().firstValue("ETag").orElseThrow());
    }

    /** The same, having looked at the review of something. */
    public Rest seeingReviewOf(String path) {
        return seen('"' + get(path).expect(200).json().at("/review/version").asText() + '"');
    }

    /** The same, that says to have seen this version. */
    public Rest seen(String version) {
        return new Rest(site, login, Map.of("If-Match", version));
    }

    /** An answer: its status, its body, and the body as JSON if it is some. */
    public record Answer(int status, byte[] body, HttpResponse<byte[]> response) {

        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException("no JSON: " + text(), e);
            }
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        public Answer expect(int wanted) {
            if (status != wanted) {
                throw new AssertionError(response.request().method() + " " + response.uri() + ": " + status
                        + " instead of " + wanted + "\n" + text());
            }
            return this;
        }
    }

    public Answer get(String path) {
        return send("GET", path, null, null, Map.of());
    }

    public Answer post(String path, Object body) {
        return send("POST", path, bytes(body), "application/json", Map.of());
    }

    public Answer post(String path, Object body, String header, String value) {
        return send("POST", path, bytes(body), "application/json", Map.of(header, value));
    }

    public Answer post(String path, byte[] body, String type) {
        return send("POST", path, body, type, Map.of());
    }

    public Answer put(String path, byte[] body, String type) {
        return send("PUT", path, body, type, Map.of());
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, bytes(body), "application/json", Map.of());
    }

    private static byte[] bytes(Object body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer send(String method, String path, byte[] body, String type, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(site.at("api/v1/" + path))
                .timeout(Duration.ofMinutes(10))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (login != null) {
            request.header("Authorization", "Bearer xz_" + login + "_Xunzheng-2026");
        }
        headers.forEach(request::header);
        seen.forEach(request::header);
        try {
            HttpResponse<byte[]> response = Heard.answer(CLIENT.send(request.build(), BodyHandlers.ofByteArray()));
            Described.check(site, response);
            return new Answer(response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
