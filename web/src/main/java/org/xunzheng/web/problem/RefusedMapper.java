package org.xunzheng.web.problem;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.Refused;
import org.xunzheng.domain.rule.Rule;
import org.xunzheng.web.text.Texts;

/** A refusal becomes 422 with all its reasons. */
@Provider
public class RefusedMapper implements ExceptionMapper<Refused> {

    private static final int UNPROCESSABLE = 422;

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(Refused refused) {
        Texts texts = Reader.of(headers);
        List<Problem.Issue> issues = issues(refused.refusals(), texts);
        return new Problem(
                        "urn:xunzheng:problem:refused",
                        texts.message("problem.refused"),
                        UNPROCESSABLE,
                        texts.message("problem.refused.detail", issues.size()),
                        issues)
                .response();
    }

    /** The refusals in the reader's words. */
    public static List<Problem.Issue> issues(List<Refusal> refusals, Texts texts) {
        return refusals.stream().map(refusal -> issue(refusal, texts)).toList();
    }

    private static Problem.Issue issue(Refusal refusal, Texts texts) {
        return new Problem.Issue(
                refusal.reason().key(),
                refusal.reason().rule().map(Rule::number).orElse(""),
                texts.citation(refusal).orElse(""),
                refusal.place().row(),
                refusal.place().field(),
                texts.of(refusal));
    }
}
