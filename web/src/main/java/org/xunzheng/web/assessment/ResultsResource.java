package org.xunzheng.web.assessment;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.assessment.ConfirmResults;
import org.xunzheng.domain.assessment.ResultLine;
import org.xunzheng.domain.assessment.SubmitResults;
import org.xunzheng.domain.assessment.TakeBackResults;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.trainingclass.Classes;
import org.xunzheng.domain.trainingclass.Rosters;
import org.xunzheng.domain.trainingclass.TrainingClass;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.problem.Problem;
import org.xunzheng.web.problem.Reader;
import org.xunzheng.web.problem.RefusedMapper;
import org.xunzheng.web.rest.Download;
import org.xunzheng.web.rest.IfMatch;
import org.xunzheng.web.rest.TakesFile;
import org.xunzheng.web.sheet.ReadSheets;
import org.xunzheng.web.sheet.SheetTable;
import org.xunzheng.web.text.Texts;
import org.xunzheng.web.trainingclass.ClassView;

/** Results of a class: the institution submits them, the authority confirms them (EXM-3). */
@RequestScoped
@DenyAll
@Path("classes/{id}/results")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ResultsResource {

    @Inject
    private CurrentCaller current;

    @Inject
    private Classes classes;

    @Inject
    private Rosters rosters;

    @Inject
    private SubmitResults submitResults;

    @Inject
    private TakeBackResults takeBackResults;

    @Inject
    private ReadSheets sheets;

    @Inject
    private ConfirmResults confirmResults;

    @Context
    private HttpHeaders headers;

    /** Results in JSON. */
    public record ResultList(List<PersonResult> results) {}

    /**
     * A line of them.
     *
     * @param passed must be given, unless the person was absent
     * @param absent whether the person did not come to the assessment
     * @param otherCertificate another certificate obtained under subsidy by the same training, if there is one (CRT-5)
     */
    public record PersonResult(
            String name,
            String idNumber,
            String theory,
            String practice,
            Boolean passed,
            Boolean absent,
            String otherCertificate) {

        private String outcome() {
            boolean wasAbsent = Boolean.TRUE.equals(absent) && !Boolean.TRUE.equals(passed);
            return wasAbsent ? "absent" : Objects.toString(passed, "");
        }
    }

    /**
     * What submitting results answers.
     *
     * @param warnings what should be looked at, though it stopped nothing
     */
    public record Submitted(ClassView trainingClass, List<Problem.Issue> warnings) {}

    /**
     * A decision.
     *
     * @param reason why they are returned, if they are not confirmed
     */
    public record Confirmation(boolean confirmed, String reason) {}

    /** Submits results by a file, .xlsx or .csv. */
    @PUT
    @Consumes({Download.XLSX, "text/csv", MediaType.APPLICATION_OCTET_STREAM})
    @RolesAllowed("institution")
    @APIResponseSchema(Submitted.class)
    public Response submitFile(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, byte[] file) {
        SheetTable table = sheets.read(file, ResultSheet.FORM, Reader.of(headers));
        return submit(id, ifMatch, ResultSheet.lines(table.columns()), table.warnings());
    }

    /** Submits results by lines in JSON; their rows are counted from 1. */
    @PUT
    @RolesAllowed("institution")
    @TakesFile
    @APIResponseSchema(Submitted.class)
    public Response submit(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull ResultList list) {
        List<ResultLine> lines = new ArrayList<>();
        for (PersonResult result : list.results() == null ? List.<PersonResult>of() : list.results()) {
            lines.add(
                    result == null
                            ? new ResultLine(lines.size() + 1, "", "", "", "", "")
                            : new ResultLine(
                                    lines.size() + 1,
                                    result.name(),
                                    result.idNumber(),
                                    result.theory(),
                                    result.practice(),
                                    result.outcome(),
                                    result.otherCertificate()));
        }
        return submit(id, ifMatch, lines, List.of());
    }

    private Response submit(UUID id, String ifMatch, List<ResultLine> lines, List<Refusal> warnings) {
        submitResults.submit(current.get(), id, IfMatch.version(ifMatch), lines).orElseThrow();
        TrainingClass trainingClass = find(id);
        return Response.ok(
                        new Submitted(ClassView.of(trainingClass), RefusedMapper.issues(warnings, Reader.of(headers))))
                .tag(Long.toString(trainingClass.version()))
                .build();
    }

    /** The roster of the class with room for the results, for the institution to fill in. */
    @GET
    @Path("template.xlsx")
    @Produces(Download.XLSX)
    @RolesAllowed("institution")
    public Response template(@PathParam("id") UUID id) {
        TrainingClass trainingClass = find(id);
        Texts texts = Reader.of(headers);
        return Download.of(
                texts.message("template.results.file") + " "
                        + trainingClass.plan().name() + ".xlsx",
                Download.XLSX,
                out -> ResultSheet.template(rosters.of(id), texts, out));
    }

    /** Takes the results back, as long as nobody decided on them. */
    @POST
    @Path("withdrawal")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed("institution")
    @APIResponseSchema(ClassView.class)
    public Response withdraw(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        takeBackResults.takeBack(current.get(), id, IfMatch.version(ifMatch)).orElseThrow();
        return answer(id);
    }

    /** Confirms the results at the level whose turn it is, or returns them with a reason. */
    @POST
    @Path("confirmation")
    @RolesAllowed({"review", "approval"})
    @APIResponseSchema(ClassView.class)
    public Response confirm(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull Confirmation confirmation) {
        Caller caller = current.get();
        long seen = IfMatch.version(ifMatch);
        if (confirmation.confirmed()) {
            confirmResults.confirm(caller, id, seen).orElseThrow();
        } else {
            confirmResults.sendBack(caller, id, seen, confirmation.reason()).orElseThrow();
        }
        return answer(id);
    }

    private TrainingClass find(UUID id) {
        return classes.find(id, current.get().scope()).orElseThrow(() -> new NotFound("class " + id));
    }

    private Response answer(UUID id) {
        TrainingClass trainingClass = find(id);
        return Response.ok(ClassView.of(trainingClass))
                .tag(Long.toString(trainingClass.version()))
                .build();
    }
}
