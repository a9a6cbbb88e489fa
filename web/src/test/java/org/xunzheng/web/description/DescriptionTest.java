package org.xunzheng.web.description;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The description that is packed into the WAR: valid, and complete enough to make a client from. */
@DisplayName("The description of the REST interface")
class DescriptionTest {

    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]*)}");
    private static final Path ACCESS = Path.of("../docs/access.csv");
    private static final String JSON = "application/json";
    private static final int FEWEST_OPERATIONS = 120;

    private static SwaggerParseResult read;
    private static OpenAPI description;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream in = DescriptionTest.class.getResourceAsStream("/META-INF/openapi.json")) {
            ParseOptions options = new ParseOptions();
            options.setResolve(true);
            read = new OpenAPIV3Parser()
                    .readContents(new String(in.readAllBytes(), StandardCharsets.UTF_8), null, options);
        }
        description = read.getOpenAPI();
    }

    @Test
    @DisplayName("is valid OpenAPI 3")
    void isValid() {
        assertThat(read.getMessages()).isEmpty();
        assertThat(description.getOpenapi()).startsWith("3.0");
        assertThat(description.getPaths().values().stream()
                        .mapToInt(path -> path.readOperations().size())
                        .sum())
                .isGreaterThanOrEqualTo(FEWEST_OPERATIONS);
    }

    @Test
    @DisplayName("names every operation once, and says in its own words what it does")
    void namesOperations() {
        Set<String> ids = new HashSet<>();
        Set<String> summaries = new HashSet<>();
        assertThat(faults((where, operation, faults) -> {
                    if (operation.getOperationId() == null
                            || !operation.getOperationId().matches("[a-z][A-Za-z]+")
                            || !ids.add(operation.getOperationId())) {
                        faults.add(where + " operationId " + operation.getOperationId());
                    }
                    if (operation.getSummary() == null
                            || operation.getSummary().isBlank()
                            || !summaries.add(operation.getTags() + operation.getSummary())) {
                        faults.add(where + " summary " + operation.getSummary());
                    }
                }))
                .isEmpty();
    }

    @Test
    @DisplayName("has every parameter of a path, typed, and no pattern in it")
    void describesParameters() {
        assertThat(faults((where, operation, faults) -> {
                    Set<String> inPath = parameters(operation).stream()
                            .filter(one -> one.getIn().equals("path"))
                            .map(Parameter::getName)
                            .collect(Collectors.toSet());
                    Set<String> named = new HashSet<>();
                    Matcher parameter = PARAMETER.matcher(where);
                    while (parameter.find()) {
                        named.add(parameter.group(1));
                    }
                    if (!named.equals(inPath)) {
                        faults.add(where + " has the parameters " + inPath);
                    }
                    parameters(operation).stream()
                            .filter(one -> !isTyped(one.getSchema()))
                            .forEach(one -> faults.add(where + " parameter " + one.getName()));
                }))
                .isEmpty();
    }

    @Test
    @DisplayName("types what is sent and what is answered, files as bytes")
    void typesBodies() {
        assertThat(faults((where, operation, faults) -> {
                    if (operation.getRequestBody() != null) {
                        bodies(operation.getRequestBody().getContent(), where + " request", faults);
                    }
                    List<String> successes = operation.getResponses().keySet().stream()
                            .filter(status -> status.startsWith("2"))
                            .toList();
                    if (successes.size() != 1) {
                        faults.add(where + " succeeds with " + successes);
                        return;
                    }
                    ApiResponse success = operation.getResponses().get(successes.get(0));
                    if (success.getContent() == null && where.startsWith("GET")) {
                        faults.add(where + " answers nothing");
                    }
                    bodies(success.getContent(), where + " response", faults);
                }))
                .isEmpty();
    }

    @Test
    @DisplayName("says how each operation fails, by RFC 9457")
    void describesProblems() {
        assertThat(faults((where, operation, faults) -> {
                    boolean open = isOpen(operation);
                    boolean writes = !where.startsWith("GET");
                    Set<String> wanted = new HashSet<>(Set.of("400", "default"));
                    wanted.addAll(open ? Set.of() : Set.of("401", "403"));
                    wanted.addAll(where.contains("{") ? Set.of("404") : Set.of());
                    wanted.addAll(writes ? Set.of("409", "422") : Set.of());
                    wanted.addAll(takesIfMatch(operation) ? Set.of("428") : Set.of());
                    for (String status : wanted) {
                        ApiResponse problem = resolved(operation.getResponses().get(status));
                        if (problem == null || !problem.getContent().containsKey("application/problem+json")) {
                            faults.add(where + " " + status);
                        }
                    }
                }))
                .isEmpty();
    }

    @Test
    @DisplayName("wants If-Match where a step goes by a version, and tells where the version comes from")
    void describesVersions() {
        Operation seen = description.getPaths().get("/api/v1/classes/{id}").getGet();
        assertThat(seen.getResponses().get("200").getHeaders()).containsKey("ETag");
        Operation step =
                description.getPaths().get("/api/v1/classes/{id}/submission").getPost();
        assertThat(parameters(step))
                .anyMatch(one -> one.getName().equals("If-Match") && one.getIn().equals("header") && one.getRequired());
        assertThat(faults((where, operation, faults) -> parameters(operation).stream()
                        .filter(one -> one.getName().equals("If-Match") && !Boolean.TRUE.equals(one.getRequired()))
                        .forEach(one -> faults.add(where))))
                .isEmpty();
    }

    @Test
    @DisplayName("asks for a key where docs/access.csv lets nobody in without one")
    void asksForKey() throws IOException {
        SecurityScheme key = description.getComponents().getSecuritySchemes().get("key");
        assertThat(key.getType()).isEqualTo(SecurityScheme.Type.HTTP);
        assertThat(key.getScheme()).isEqualTo("bearer");
        assertThat(description.getSecurity()).isNull();
        Set<String> openToEverybody = Files.readAllLines(ACCESS).stream()
                .map(row -> row.split(","))
                .filter(row -> row[1].equals("yes"))
                .map(row -> row[0])
                .collect(Collectors.toSet());
        assertThat(openToEverybody).isNotEmpty();
        assertThat(faults((where, operation, faults) -> {
                    if (isOpen(operation) != openToEverybody.contains(where)) {
                        faults.add(where);
                    }
                }))
                .isEmpty();
    }

    private static boolean isOpen(Operation operation) {
        return operation.getSecurity() == null
                || operation.getSecurity().stream().noneMatch(one -> one.containsKey("key"));
    }

    @Test
    @DisplayName("has the facts of each kind of matter that is typed")
    void describesMatters() {
        Schema<?> facts = description.getComponents().getSchemas().get("MatterFacts");
        assertThat(facts.getOneOf()).anyMatch(one -> one.get$ref().endsWith("/QuotaKindFacts"));
        Schema<?> quota = description.getComponents().getSchemas().get("QuotaKindFacts");
        assertThat(quota.getProperties()).containsOnlyKeys("authority", "year", "allowed", "reason");
    }

    private interface Check {
        void look(String where, Operation operation, List<String> faults);
    }

    private static List<String> faults(Check check) {
        List<String> faults = new ArrayList<>();
        BiConsumer<String, Operation> each = (where, operation) -> check.look(where, operation, faults);
        description.getPaths().forEach((path, item) -> item.readOperationsMap()
                .forEach((HttpMethod verb, Operation operation) -> each.accept(verb + " " + path, operation)));
        return faults;
    }

    private static List<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }

    private static boolean takesIfMatch(Operation operation) {
        return parameters(operation).stream().anyMatch(one -> one.getName().equals("If-Match"));
    }

    private static void bodies(Content content, String where, List<String> faults) {
        if (content == null) {
            return;
        }
        content.forEach((type, body) -> {
            boolean file = !type.equals(JSON) && !type.equals("text/plain") && !type.equals("application/yaml");
            if (!isTyped(body.getSchema())) {
                faults.add(where + " " + type + " is untyped");
            } else if (file && !"binary".equals(body.getSchema().getFormat())) {
                faults.add(where + " " + type + " is no file");
            }
        });
    }

    private static boolean isTyped(Schema<?> schema) {
        return schema != null
                && (schema.get$ref() != null
                        || schema.getType() != null
                                && (!"array".equals(schema.getType()) || isTyped(schema.getItems())));
    }

    private static ApiResponse resolved(ApiResponse response) {
        return response == null || response.get$ref() == null
                ? response
                : description
                        .getComponents()
                        .getResponses()
                        .get(response.get$ref().replaceAll(".*/", ""));
    }
}
