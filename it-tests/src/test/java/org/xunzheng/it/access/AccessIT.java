package org.xunzheng.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.it.server.Build;
import org.xunzheng.it.server.Heard;
import org.xunzheng.it.server.OnServer;
import org.xunzheng.it.server.ServerKind;
import org.xunzheng.it.server.Site;

/** Asks for everything as everybody, and compares with {@code docs/access.csv}, which a security officer reads. */
@OnServer(ServerKind.PAYARA_MICRO)
@DisplayName("What opens for whom")
class AccessIT {

    private static final Path PAGES = Path.of("../web/src/main/webapp");
    private static final Path TABLE = Path.of("../docs/access.csv");
    private static final String NO_MATTER = "00000000-0000-4000-8000-000000000000";
    private static final String NOBODY = "nobody";
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** A sample account that holds each post and no other. */
    private static final Map<String, String> POSTS = new LinkedHashMap<>();

    static {
        POSTS.put("intake", "daiyue.clerk");
        POSTS.put("review", "daiyue.review");
        POSTS.put("approval", "daiyue.approve");
        POSTS.put("inspection", "daiyue.inspect");
        POSTS.put("fund", "daiyue.fund");
        POSTS.put("statistics", "sheng.officer");
        POSTS.put("audit", "auditor");
        POSTS.put("institution", "taishan.school");
        POSTS.put("system", "sheng.system");
        POSTS.put("security", "sheng.security");
    }

    @Test
    @DisplayName("every page, as every post and as nobody")
    void pages(Site site) throws IOException {
        Map<String, List<String>> asked = new TreeMap<>();
        Map<String, WebSession> sessions = new LinkedHashMap<>();
        sessions.put(NOBODY, WebSession.ofNobody(site));
        POSTS.forEach((post, login) -> sessions.put(post, WebSession.of(site, login)));
        List<String> pages;
        try (Stream<Path> files = Files.walk(PAGES)) {
            pages = files.map(file -> PAGES.relativize(file).toString().replace('\\', '/'))
                    .filter(page -> page.endsWith(".xhtml") && !page.startsWith("WEB-INF"))
                    .sorted()
                    .toList();
        }
        for (String page : pages) {
            List<String> answers = new ArrayList<>();
            sessions.values().forEach(session -> answers.add(opened(session.get(page))));
            asked.put("PAGE /" + page, answers);
        }
        compare("pages.csv", "PAGE ", asked);
    }

    /** Whether a page opened: that it then misses a matter to show does not count. */
    private static String opened(HttpResponse<String> response) {
        boolean toSignIn = response.statusCode() == 302
                && response.headers().firstValue("Location").orElse("").contains("login.xhtml");
        return toSignIn || response.statusCode() == 403 ? "no" : "yes";
    }

    @Test
    @DisplayName("every method of the REST interface, as every post and as nobody")
    void methods(Site site) throws IOException {
        JsonNode paths = new ObjectMapper()
                .readTree(send(site, "GET", "openapi?format=JSON", null, null).body())
                .get("paths");
        Map<String, List<String>> asked = new TreeMap<>();
        paths.properties().forEach(path -> path.getValue().properties().forEach(method -> {
            String verb = method.getKey().toUpperCase(Locale.ROOT);
            if (List.of("GET", "POST", "PUT", "DELETE", "PATCH").contains(verb)) {
                asked.put(
                        verb + " " + named(path.getKey()), answers(site, verb, path.getKey(), type(method.getValue())));
            }
        }));
        assertThat(asked).hasSizeGreaterThan(60);
        compare("methods.csv", "", asked);
    }

    /** The path without what its parameters look like. */
    private static String named(String path) {
        return path.replaceAll("\\{(\\w+):([^{}]|\\{[^{}]*\\})*\\}", "{$1}");
    }

    /** The media type that a method reads, if it reads one. */
    private static String type(JsonNode method) {
        JsonNode content = method.path("requestBody").path("content");
        return content.fieldNames().hasNext() ? content.fieldNames().next() : null;
    }

    private static List<String> answers(Site site, String verb, String path, String type) {
        String address = path.substring(1)
                .replaceAll("\\{(serial|code|number)(:[^/]*)?\\}", "37091100012600001B")
                .replaceAll("\\{year(:[^/]*)?\\}", "2026")
                .replaceAll("\\{([^{}]|\\{[^{}]*\\})*\\}", NO_MATTER);
        List<String> answers = new ArrayList<>();
        answers.add(allowed(send(site, verb, address, type, null).statusCode()));
        POSTS.values()
                .forEach(login -> answers.add(
                        allowed(send(site, verb, address, type, login).statusCode())));
        return answers;
    }

    private static String allowed(int status) {
        return status == 401 || status == 403 ? "no" : "yes";
    }

    private static HttpResponse<String> send(Site site, String verb, String path, String type, String login) {
        HttpRequest.Builder request = HttpRequest.newBuilder(site.at(path))
                .timeout(Duration.ofMinutes(10))
                .method(verb, type == null ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"));
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (login != null) {
            request.header("Authorization", "Bearer xz_" + login + "_Xunzheng-2026");
        }
        try {
            return Heard.answer(CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new AssertionError(verb + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Compares with the rows of the table of this kind; what was found lies beside the other results of the build. */
    private static void compare(String file, String prefix, Map<String, List<String>> asked) throws IOException {
        List<String> found = new ArrayList<>();
        asked.forEach((what, answers) -> found.add(what + "," + String.join(",", answers)));
        Files.write(Build.output().resolve(file), found);
        List<String> table = Files.readAllLines(TABLE);
        assertThat(table.get(0)).isEqualTo("what," + NOBODY + "," + String.join(",", POSTS.keySet()));
        List<String> wanted = table.stream()
                .skip(1)
                .filter(row -> row.startsWith("PAGE ") == prefix.equals("PAGE "))
                .sorted()
                .toList();
        assertThat(found.stream().sorted().toList()).as("docs/access.csv").isEqualTo(wanted);
    }
}
