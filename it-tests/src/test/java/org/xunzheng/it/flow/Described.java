package org.xunzheng.it.flow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.xunzheng.it.server.Site;

/** Compares what a server answers with what its description promises, for every answer that a test hears over REST. */
final class Described {

    private static final Map<URI, JsonNode> PATHS = new ConcurrentHashMap<>();

    private Described() {}

    /** Fails where a success is none of those described, or lacks its version or its media type. */
    static void check(Site site, HttpResponse<?> answer) {
        if (answer.statusCode() >= 300) {
            return;
        }
        String method = answer.request().method().toLowerCase(Locale.ROOT);
        List<JsonNode> operations = operations(
                paths(site), "/" + site.root().relativize(answer.uri()).getPath(), method);
        boolean promised = operations.stream()
                .map(one -> one.path("responses").path(String.valueOf(answer.statusCode())))
                .anyMatch(one -> !one.isMissingNode() && isAs(one, answer));
        if (!promised) {
            throw new AssertionError(method + " " + answer.uri().getPath() + " answers " + answer.statusCode() + " "
                    + answer.headers().map() + ", which is not as described: " + operations);
        }
    }

    private static boolean isAs(JsonNode described, HttpResponse<?> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
        JsonNode content = described.path("content");
        boolean typed = content.isEmpty() ? type.isEmpty() : content.has(type) || content.has("*/*");
        return typed
                && described.path("headers").properties().stream()
                        .allMatch(header ->
                                answer.headers().firstValue(header.getKey()).isPresent());
    }

    private static List<JsonNode> operations(JsonNode paths, String path, String method) {
        List<JsonNode> found = new ArrayList<>();
        paths.properties().forEach(one -> {
            String pattern = one.getKey().replace(".", "\\.").replaceAll("\\{[^}]*}", "[^/]+");
            if (path.matches(pattern) && one.getValue().has(method)) {
                found.add(one.getValue().get(method));
            }
        });
        return found;
    }

    private static JsonNode paths(Site site) {
        return PATHS.computeIfAbsent(site.root(), root -> {
            try {
                return new ObjectMapper()
                        .readTree(site.get("api/v1/public/openapi.json").body())
                        .get("paths");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
