package org.xunzheng.web.description;

import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.xunzheng.web.matter.MattersResource;
import org.xunzheng.web.problem.Problem;
import org.xunzheng.web.rest.AccessFilter;
import org.xunzheng.web.rest.RestApplication;

/** Completes a description by what holds for every method of the interface: its names, bodies, headers and problems. */
final class Conventions {

    private static final Map<String, String> PROBLEMS = new TreeMap<>(Map.of(
            "400", "The request cannot be read, or there is an ID number in its address.",
            "401", "Nobody is signed in: no key, or one that does not count any more.",
            "403", "The caller's posts, or the scopes of the key, do not allow it.",
            "404", "It is not there, or not for the caller.",
            "409", "Somebody else changed the same; reading it anew and repeating the step is safe.",
            "422", "What is wrong with the request, issue by issue, and what to do next.",
            "428", "If-Match is wanted: the version that the caller looked at.",
            "default", "Any other failure, such as too many requests (429) or a system that is busy (503)."));

    private final OpenAPI description;
    private final Sentences sentences;
    private final MatterFacts matters;
    private final Schemas schemas;

    Conventions(OpenAPI description, Sentences sentences, MatterFacts matters) {
        this.description = description;
        this.sentences = sentences;
        this.matters = matters;
        description.getComponents().setSchemas(new TreeMap<>());
        this.schemas = new Schemas(description.getComponents(), sentences);
    }

    void complete() throws ClassNotFoundException {
        description.setServers(List.of(OASFactory.createServer().url("/")));
        PROBLEMS.forEach((status, says) -> description.getComponents().addResponse(problemName(status), problem(says)));
        Map<String, String> tags = new TreeMap<>();
        for (PathItem path : description.getPaths().getPathItems().values()) {
            List<Parameter> shared = path.getParameters() == null ? List.of() : path.getParameters();
            path.setParameters(null);
            for (Operation operation : path.getOperations().values()) {
                shared.forEach(operation::addParameter);
                complete(operation, tags);
            }
        }
        tags.forEach((name, says) ->
                description.addTag(OASFactory.createTag().name(name).description(says)));
    }

    private void complete(Operation operation, Map<String, String> tags) throws ClassNotFoundException {
        String[] names = operation.getOperationId().split("_");
        List<RestMethod> methods = RestMethod.of(Class.forName(names[0]), names[1]);
        RestMethod method = methods.get(0);
        String tag = Schemas.name(method.resource());
        tags.put(tag, sentences.of(method.resource()).orElseThrow());
        operation.setTags(List.of(tag));
        operation.setOperationId(operationId(tag, method.method().getName()));
        operation.setSummary(methods.stream().map(this::summary).collect(Collectors.joining(". ")));
        // Not once for all: Payara passes an empty list on as none, so that what is public would want a key there.
        operation.setSecurity(
                method.isPublic()
                        ? null
                        : List.of(OASFactory.createSecurityRequirement().addScheme(RestApplication.KEY)));
        if (!method.isPublic()) {
            List<String> posts = method.posts();
            operation.setDescription("Open to: "
                    + (posts.contains(AccessFilter.SIGNED_IN)
                            ? "every post that works on matters"
                            : String.join(", ", posts))
                    + ".");
        }
        List<Parameter> parameters = operation.getParameters() == null ? List.of() : operation.getParameters();
        for (Parameter parameter : parameters) {
            complete(parameter, method);
        }
        operation.setRequestBody(body(methods));
        operation.setResponses(responses(method));
    }

    /** A resource with one method has often the name of it. */
    private static String operationId(String tag, String method) {
        String second = first(method, true);
        return first(tag, false) + (tag.endsWith(second) ? "" : second);
    }

    private String summary(RestMethod method) {
        String whole = sentences.of(method.resource()).orElseThrow();
        String kind = method.produces().stream()
                .map(type ->
                        type.equals("application/pdf") ? ", as PDF" : type.contains("spreadsheet") ? ", as .xlsx" : "")
                .findFirst()
                .orElse("");
        String usual = method.method().getName().equals("one")
                ? "One of: " + whole
                : method.writes() ? "Adds to: " + whole : whole.contains("PDF") ? whole : whole + kind;
        return sentences.of(method.resource(), method.method().getName()).orElse(usual);
    }

    private void complete(Parameter parameter, RestMethod method) {
        String name = parameter.getName();
        String in = parameter.getIn().toString();
        AnnotatedElement declared = method.parameter(in, name).orElseThrow();
        Object usual =
                parameter.getSchema() == null ? null : parameter.getSchema().getDefaultValue();
        Schema schema = schemas.of(RestMethod.type(declared));
        parameter.setSchema(usual == null || usual.equals("") ? schema : schema.defaultValue(usual));
        parameter.setRequired(RestMethod.isWanted(declared));
        if (name.equals(HttpHeaders.IF_MATCH)) {
            parameter.required(true).description("The version that the caller looked at, as ETag or the body told it.");
        }
        if (method.resource() == MattersResource.class && name.equals("kind")) {
            matters.names().forEach(schema::addEnumeration);
        }
        sentences
                .ofParameter(method.resource(), method.method().getName(), name)
                .ifPresent(parameter::description);
    }

    private RequestBody body(List<RestMethod> methods) {
        Content content = OASFactory.createContent();
        for (RestMethod method : methods) {
            method.body().ifPresent(type -> method.consumes()
                    .forEach(media -> content.addMediaType(
                            media, OASFactory.createMediaType().schema(bodySchema(method, type)))));
        }
        return content.getMediaTypes() == null || content.getMediaTypes().isEmpty()
                ? null
                : OASFactory.createRequestBody().required(true).content(content);
    }

    private Schema bodySchema(RestMethod method, Type type) {
        boolean isFacts = method.resource() == MattersResource.class
                && type instanceof ParameterizedType generic
                && generic.getRawType() == Map.class;
        return isFacts ? schemas.reference("MatterFacts", MatterFacts.class, matters.anyOf(schemas)) : schemas.of(type);
    }

    private APIResponses responses(RestMethod method) {
        APIResponses responses = OASFactory.createAPIResponses();
        RestMethod.Answer answer = method.answer();
        APIResponse success = OASFactory.createAPIResponse()
                .description(
                        switch (answer.status()) {
                            case 201 -> "Made.";
                            case 202 -> "Begun.";
                            case 204 -> "Done.";
                            default -> "As asked.";
                        });
        answer.body().ifPresent(type -> {
            Content content = OASFactory.createContent();
            method.produces()
                    .forEach(media -> content.addMediaType(
                            media, OASFactory.createMediaType().schema(schemas.of(type))));
            success.setContent(content);
        });
        if (method.answersETag()) {
            success.addHeader(HttpHeaders.ETAG, header("The version, for If-Match of the next step."));
        }
        if (answer.status() == 201 && method.answersAddress()) {
            success.addHeader(HttpHeaders.LOCATION, header("Where it is."));
        }
        responses.addAPIResponse(String.valueOf(answer.status()), success);
        for (String status : problems(method)) {
            responses.addAPIResponse(
                    status, OASFactory.createAPIResponse().ref("#/components/responses/" + problemName(status)));
        }
        return responses;
    }

    private static List<String> problems(RestMethod method) {
        List<String> problems = new ArrayList<>(List.of("400"));
        if (!method.isPublic()) {
            problems.addAll(List.of("401", "403"));
        }
        if (method.looksUp()) {
            problems.add("404");
        }
        if (method.writes()) {
            problems.addAll(List.of("409", "422"));
        }
        if (method.takesIfMatch()) {
            problems.add("428");
        }
        problems.add("default");
        return problems;
    }

    private APIResponse problem(String says) {
        return OASFactory.createAPIResponse()
                .description(says)
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(schemas.of(Problem.class))));
    }

    private static String problemName(String status) {
        return "Problem" + first(status, true);
    }

    private static Header header(String says) {
        return OASFactory.createHeader().description(says).schema(Schemas.text(null));
    }

    private static String first(String name, boolean large) {
        String letter = name.substring(0, 1);
        return (large ? letter.toUpperCase(Locale.ROOT) : letter.toLowerCase(Locale.ROOT)) + name.substring(1);
    }
}
