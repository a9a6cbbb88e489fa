package org.xunzheng.web.description;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.File;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** A method of the REST interface, as its signature and its annotations tell of it. */
record RestMethod(Class<?> resource, Method method) {

    private static final String SHOWS_ONE = "one";

    /**
     * What it answers where nothing is wrong.
     *
     * @param body empty for no body
     */
    record Answer(int status, Optional<Type> body) {}

    /** The methods that are one operation: of the same path and verb, each for media types of its own. */
    static List<RestMethod> of(Class<?> resource, String name) {
        RestMethod named = named(resource, name).orElseThrow();
        return Arrays.stream(resource.getDeclaredMethods())
                .map(method -> new RestMethod(resource, method))
                .filter(one -> one.verb().equals(named.verb()) && one.path().equals(named.path()))
                .sorted((a, b) -> a.method.getName().compareTo(b.method.getName()))
                .toList();
    }

    private static Optional<RestMethod> named(Class<?> resource, String name) {
        return Arrays.stream(resource.getDeclaredMethods())
                .map(method -> new RestMethod(resource, method))
                .filter(one -> one.method.getName().equals(name) && one.verb().isPresent())
                .findFirst();
    }

    Optional<String> verb() {
        return Arrays.stream(method.getAnnotations())
                .map(one -> one.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private String path() {
        Path path = method.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }

    boolean writes() {
        return !verb().orElseThrow().equals("GET");
    }

    boolean isPublic() {
        return method.isAnnotationPresent(PermitAll.class);
    }

    /** The posts that it is open to. */
    List<String> posts() {
        RolesAllowed allowed = method.getAnnotation(RolesAllowed.class);
        return allowed == null ? List.of() : List.of(allowed.value());
    }

    boolean takesIfMatch() {
        return parameter("header", HttpHeaders.IF_MATCH).isPresent();
    }

    /** Whether its answer names the version that a step of its resource wants, as the resource's method {@code one} does. */
    boolean answersETag() {
        boolean wanted = Arrays.stream(resource.getDeclaredMethods())
                .map(one -> new RestMethod(resource, one))
                .anyMatch(one -> one.verb().isPresent() && one.takesIfMatch());
        boolean shown = named(resource, SHOWS_ONE)
                .map(one -> one.method.getReturnType() == Response.class)
                .orElse(true);
        APIResponseSchema said = method.getAnnotation(APIResponseSchema.class);
        boolean other = said != null && !said.responseCode().isEmpty();
        return wanted && shown && !other && method.getReturnType() == Response.class && !answersFile();
    }

    /** Whether it says where that is which it made: it is given the address to build on. */
    boolean answersAddress() {
        return method.getReturnType() == Response.class
                && writes()
                && (Arrays.asList(method.getParameterTypes()).contains(UriInfo.class)
                        || Arrays.stream(resource.getDeclaredFields())
                                .anyMatch(field -> field.getType() == UriInfo.class));
    }

    /** Whether something else may be named by it that is not there, or not for the caller. */
    boolean looksUp() {
        return named().anyMatch(one -> one.isAnnotationPresent(PathParam.class) || type(one) == UUID.class);
    }

    Optional<Type> body() {
        return parameterOfBody().map(Parameter::getParameterizedType);
    }

    boolean takesFile() {
        return parameterOfBody()
                .map(Parameter::getType)
                .filter(type -> type == byte[].class || type == File.class)
                .isPresent();
    }

    private Optional<Parameter> parameterOfBody() {
        return Arrays.stream(method.getParameters())
                .filter(one -> Stream.of(
                                PathParam.class, QueryParam.class, HeaderParam.class, Context.class, BeanParam.class)
                        .noneMatch(one::isAnnotationPresent))
                .findFirst();
    }

    List<String> consumes() {
        Consumes own = method.getAnnotation(Consumes.class);
        Consumes shared = resource.getAnnotation(Consumes.class);
        return own != null
                ? List.of(own.value())
                : shared != null ? List.of(shared.value()) : List.of(MediaType.WILDCARD);
    }

    List<String> produces() {
        Produces own = method.getAnnotation(Produces.class);
        Produces shared = resource.getAnnotation(Produces.class);
        return own != null
                ? List.of(own.value())
                : shared != null ? List.of(shared.value()) : List.of(MediaType.WILDCARD);
    }

    boolean answersFile() {
        return method.getReturnType() == Response.class && !produces().contains(MediaType.APPLICATION_JSON);
    }

    /**
     * What it answers. A step that says nothing else answers with its matter as the method {@code one} shows it, and one that
     * builds an address has made it.
     */
    Answer answer() {
        APIResponseSchema said = method.getAnnotation(APIResponseSchema.class);
        APIResponse bare = method.getAnnotation(APIResponse.class);
        Class<?> returned = method.getReturnType();
        if (said != null) {
            int status = said.responseCode().isEmpty() ? statusOfStep() : Integer.parseInt(said.responseCode());
            return new Answer(status, Optional.of(said.value()));
        }
        if (bare != null) {
            return new Answer(Integer.parseInt(bare.responseCode()), Optional.empty());
        }
        if (returned == void.class) {
            return new Answer(Response.Status.NO_CONTENT.getStatusCode(), Optional.empty());
        }
        if (returned != Response.class) {
            return new Answer(Response.Status.OK.getStatusCode(), Optional.of(method.getGenericReturnType()));
        }
        if (answersFile()) {
            return new Answer(Response.Status.OK.getStatusCode(), Optional.of(File.class));
        }
        return new Answer(
                statusOfStep(),
                named(resource, SHOWS_ONE)
                        .filter(one -> !one.method.equals(method))
                        .orElseThrow(() -> new IllegalStateException(method + " does not say what it answers"))
                        .answer()
                        .body());
    }

    private int statusOfStep() {
        return (answersAddress() ? Response.Status.CREATED : Response.Status.OK).getStatusCode();
    }

    /** The parameter of this name: of the method, of a bean of it, or a field of the resource. */
    Optional<AnnotatedElement> parameter(String in, String name) {
        return named().filter(one -> switch (in) {
                    case "path" -> has(one.getAnnotation(PathParam.class), PathParam::value, name);
                    case "query" -> has(one.getAnnotation(QueryParam.class), QueryParam::value, name);
                    case "header" -> has(one.getAnnotation(HeaderParam.class), HeaderParam::value, name);
                    default -> false;
                })
                .findFirst();
    }

    private static <A> boolean has(A annotation, Function<A, String> value, String name) {
        return annotation != null && value.apply(annotation).equals(name);
    }

    private Stream<AnnotatedElement> named() {
        Stream<AnnotatedElement> ofBeans = Arrays.stream(method.getParameters())
                .filter(one -> one.isAnnotationPresent(BeanParam.class))
                .flatMap(one -> Stream.concat(
                        Arrays.stream(one.getType().getDeclaredFields()),
                        Arrays.stream(one.getType().getDeclaredConstructors())
                                .flatMap(made -> Arrays.stream(made.getParameters()))));
        return Stream.concat(
                Arrays.stream(method.getParameters()),
                Stream.concat(ofBeans, Arrays.stream(resource.getDeclaredFields())));
    }

    /** The type of such a parameter. */
    static Type type(AnnotatedElement one) {
        return one instanceof Parameter parameter ? parameter.getParameterizedType() : ((Field) one).getGenericType();
    }

    static boolean isWanted(AnnotatedElement one) {
        return one.isAnnotationPresent(NotNull.class) || one.isAnnotationPresent(PathParam.class);
    }
}
