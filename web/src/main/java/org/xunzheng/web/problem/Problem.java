package org.xunzheng.web.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import org.xunzheng.web.text.Texts;

/**
 * A problem by RFC 9457.
 *
 * @param type what kind of problem, as a URI reference that stays the same
 * @param detail what happened and what to do next, in the reader's language
 * @param issues every single thing that is wrong; empty where there is just one
 */
public record Problem(String type, String title, int status, String detail, List<Issue> issues) {

    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final int TOO_MANY_REQUESTS = 429;

    /**
     * One thing that is wrong.
     *
     * @param code names it for programs, such as {@code RosterReason.ID_TWICE}
     * @param rule the rule's number, such as {@code CLS-4}, if it is one of the regulations
     * @param cite document and article, in Chinese as issued: of the place's own figure if one decided, else of the rule
     * @param row the row of the file, 0 where there are no rows
     * @param field the field, empty where the matter as a whole is meant
     */
    public record Issue(String code, String rule, String cite, int row, String field, String detail) {}

    static Problem of(String kind, String title, Response.StatusType status, String detail) {
        return new Problem("urn:xunzheng:problem:" + kind, title, status.getStatusCode(), detail, List.of());
    }

    /** The answer to somebody who is not signed in and has to be. */
    public static Response signInWanted(Texts texts) {
        Problem problem = of(
                "sign-in",
                texts.message("problem.signIn"),
                Response.Status.UNAUTHORIZED,
                texts.message("problem.signIn.detail"));
        return Response.fromResponse(problem.response())
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"xunzheng\"")
                .build();
    }

    /** The answer to somebody who asks too often. */
    public static Response tooMany(Texts texts, Duration wait) {
        Problem problem = new Problem(
                "urn:xunzheng:problem:too-many-requests",
                texts.message("problem.tooMany"),
                TOO_MANY_REQUESTS,
                texts.message("problem.tooMany.detail", wait.toSeconds()),
                List.of());
        return Response.fromResponse(problem.response())
                .header(HttpHeaders.RETRY_AFTER, wait.toSeconds())
                .build();
    }

    /** The answer while something cannot be done for a time; nothing was done. */
    static Response unavailable(String kind, String title, String detail, Duration wait) {
        return Response.fromResponse(of(kind, title, Response.Status.SERVICE_UNAVAILABLE, detail)
                        .response())
                .header(HttpHeaders.RETRY_AFTER, wait.toSeconds())
                .build();
    }

    /** The answer to an address with an ID number in it. */
    public static Response numberInAddress(Texts texts) {
        return of(
                        "number-in-address",
                        texts.message("problem.numberInAddress"),
                        Response.Status.BAD_REQUEST,
                        texts.message("problem.numberInAddress.detail"))
                .response();
    }

    /** The answer to somebody whose posts do not allow the step. */
    static Response notPermitted(Texts texts) {
        return of(
                        "not-permitted",
                        texts.message("problem.notPermitted"),
                        Response.Status.FORBIDDEN,
                        texts.message("problem.notPermitted.detail"))
                .response();
    }

    Response response() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }
}
