package org.xunzheng.it.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request that is nearly one of the interface's: its path, method, headers and body are often right and sometimes anything.
 *
 * @param body null for none
 */
record RandomRequest(String method, String path, Map<String, String> headers, String body) {

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "0",
            "-1",
            "1",
            "2147483648",
            "99999999999999999999",
            "1e400",
            "null",
            "true",
            "{}",
            "[]",
            "\u0000",
            "\uD83D\uDE00",
            "王芳",
            "保育师",
            "2026-02-30",
            "2026-11-28",
            "10000-01-01",
            "-999999999-01-01",
            "+999999999-12-31",
            "APPROVED",
            "B",
            "NaN",
            "%",
            "_",
            "'",
            "\"",
            "\\",
            "../..",
            "<b>",
            "a".repeat(3_000),
            "００１",
            "37091100012600001B",
            "00000000-0000-0000-0000-000000000000",
            "1-1-1-1-1",
            "370911",
            "'; select 1; --",
            "\n",
            "\u202e");

    private static final Map<String, List<String>> HEADERS = Map.of(
            "If-Match", List.of("\"0\"", "\"1\"", "0", "*", "W/\"2\"", "\"", "\"-1\"", "\"99999999999999999999\"", ""),
            "Accept", List.of("*/*", "application/json", "text/html", "foo", ",,,", "application/json;q=9"),
            "Accept-Language", List.of("zh", "en_US", ";;;", "*", "zh;q=abc"),
            "Content-Type",
                    List.of(
                            "application/json",
                            "text/csv",
                            "application/octet-stream",
                            "text/plain",
                            "foo",
                            "/",
                            "application/json;charset=foo"),
            "Idempotency-Key", List.of("a", "", "x".repeat(300)),
            "Range", List.of("bytes=0-1", "foo"),
            "Cookie", List.of("language=en", "language=***", "=;=", "JSESSIONID=nothing"),
            "X-HTTP-Method-Override", List.of("DELETE"));

    /** Makes requests from the description of the interface. */
    static final class Source {

        private final Random random;
        private final JsonNode description;
        private final List<String> paths = new ArrayList<>();
        private final List<String> ids;

        /** @param ids of things that are there */
        Source(long seed, JsonNode description, List<String> ids) {
            random = new Random(seed);
            this.description = description;
            description.get("paths").fieldNames().forEachRemaining(paths::add);
            this.ids = List.copyOf(ids);
        }

        RandomRequest next() {
            String path = any(paths);
            JsonNode methods = description.get("paths").get(path);
            List<String> known = new ArrayList<>();
            methods.fieldNames().forEachRemaining(known::add);
            String method = often(() -> any(known).toUpperCase(java.util.Locale.ROOT), () -> any(METHODS));
            JsonNode operation = methods.path(method.toLowerCase(java.util.Locale.ROOT));
            Map<String, String> headers = new LinkedHashMap<>();
            String body = body(operation, headers);
            HEADERS.forEach((name, values) -> {
                if (random.nextInt(8) == 0 || name.equals("If-Match") && random.nextInt(4) > 0) {
                    headers.put(name, any(values));
                }
            });
            return new RandomRequest(method, filled(path) + query(operation), headers, body);
        }

        /** In the description's paths, with the pattern that it may have. */
        private static final Pattern PARAMETER = Pattern.compile("\\{(?:[^{}]|\\{[^{}]*\\})*\\}");

        private static final List<String> METHODS =
                List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "FOO");

        private String filled(String path) {
            return PARAMETER
                    .matcher(path.substring(1))
                    .replaceAll(found -> Matcher.quoteReplacement(encoded(often(() -> any(ids), () -> any(TEXTS)))));
        }

        private String query(JsonNode operation) {
            StringBuilder query = new StringBuilder();
            for (JsonNode parameter : operation.path("parameters")) {
                if (parameter.path("in").asText().equals("query") && random.nextInt(3) > 0) {
                    query.append(query.isEmpty() ? "?" : "&")
                            .append(parameter.get("name").asText());
                    query.append('=')
                            .append(encoded(often(
                                    () -> value(parameter.path("schema"), 0).replace("\"", ""), () -> any(TEXTS))));
                }
            }
            return query.toString();
        }

        private String body(JsonNode operation, Map<String, String> headers) {
            JsonNode content = operation.path("requestBody").path("content");
            if (content.isEmpty() || random.nextInt(12) == 0) {
                return random.nextInt(3) == 0 ? any(TEXTS) : null;
            }
            List<String> types = new ArrayList<>();
            content.fieldNames().forEachRemaining(types::add);
            String type = any(types);
            headers.put("Content-Type", type);
            return type.contains("json")
                    ? often(() -> value(content.get(type).path("schema"), 0), () -> any(TEXTS))
                    : any(TEXTS);
        }

        /** JSON that the schema describes, more or less. */
        private String value(JsonNode schema, int depth) {
            if (random.nextInt(10) == 0) {
                return random.nextBoolean() ? "null" : quoted(any(TEXTS));
            }
            if (schema.has("$ref")) {
                String name = schema.get("$ref").asText().replaceAll(".*/", "");
                return depth > 6
                        ? "null"
                        : value(description.path("components").path("schemas").path(name), depth + 1);
            }
            if (schema.has("oneOf")) {
                return value(
                        schema.get("oneOf")
                                .get(random.nextInt(schema.get("oneOf").size())),
                        depth + 1);
            }
            if (schema.has("enum")) {
                return quoted(schema.get("enum")
                        .get(random.nextInt(schema.get("enum").size()))
                        .asText());
            }
            return switch (schema.path("type").asText()) {
                case "object" -> object(schema, depth);
                case "array" -> array(schema.path("items"), depth);
                case "boolean" -> String.valueOf(random.nextBoolean());
                case "integer", "number" -> any(List.of("0", "1", "-1", "60", "2026", "2147483648", "1e400", "0.5"));
                default -> quoted(often(() -> any(ids), () -> any(TEXTS)));
            };
        }

        private String object(JsonNode schema, int depth) {
            List<String> fields = new ArrayList<>();
            schema.path("properties").properties().forEach(field -> {
                if (random.nextInt(6) > 0) {
                    fields.add(quoted(field.getKey()) + ":" + value(field.getValue(), depth + 1));
                }
            });
            return "{" + String.join(",", fields) + "}";
        }

        private String array(JsonNode items, int depth) {
            List<String> values = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                values.add(value(items, depth + 1));
            }
            return "[" + String.join(",", values) + "]";
        }

        private <T> T often(Supplier<T> usual, Supplier<T> odd) {
            return random.nextInt(3) > 0 ? usual.get() : odd.get();
        }

        private <T> T any(List<T> all) {
            return all.get(random.nextInt(all.size()));
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        }

        private static String quoted(String text) {
            return com.fasterxml.jackson.databind.node.TextNode.valueOf(text).toString();
        }
    }
}
