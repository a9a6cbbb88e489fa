package org.xunzheng.web.questionbank;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.xunzheng.domain.questionbank.BankVersion;
import org.xunzheng.domain.questionbank.BringQuestions;
import org.xunzheng.domain.questionbank.Difficulty;
import org.xunzheng.domain.questionbank.Question;
import org.xunzheng.domain.questionbank.QuestionBanks;
import org.xunzheng.domain.questionbank.QuestionKind;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.serial.Category;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.problem.Problem;
import org.xunzheng.web.problem.Reader;
import org.xunzheng.web.problem.RefusedMapper;
import org.xunzheng.web.rest.Download;
import org.xunzheng.web.rest.PageQuery;
import org.xunzheng.web.rest.PageView;
import org.xunzheng.web.sheet.ReadSheets;
import org.xunzheng.web.sheet.SheetTable;

/** The question banks of institutions, version by version (FIL-5). */
@RequestScoped
@DenyAll
@Path("question-banks")
@Produces(MediaType.APPLICATION_JSON)
public class QuestionBanksResource {

    @Inject
    private CurrentCaller current;

    @Inject
    private QuestionBanks banks;

    @Inject
    private BringQuestions bring;

    @Inject
    private ReadSheets sheets;

    @Context
    private HttpHeaders headers;

    /** A version of a bank. */
    public record BankView(
            UUID id,
            UUID institution,
            String institutionName,
            String training,
            Category category,
            int number,
            int theory,
            int practice,
            Instant broughtAt) {

        static BankView of(BankVersion version) {
            return new BankView(
                    version.id(),
                    version.institution(),
                    version.institutionName(),
                    version.training(),
                    version.category(),
                    version.number(),
                    version.theory(),
                    version.practice(),
                    version.broughtAt());
        }
    }

    /** A question, with its answer. */
    public record QuestionView(
            QuestionKind kind, String text, List<String> options, String answer, String points, Difficulty difficulty) {

        static QuestionView of(Question question) {
            return new QuestionView(
                    question.kind(),
                    question.text(),
                    question.options(),
                    question.answer(),
                    question.points().toString(),
                    question.difficulty());
        }
    }

    /**
     * A version that was brought.
     *
     * @param warnings what the file holds and was not read
     */
    public record Brought(BankView bank, List<Problem.Issue> warnings) {}

    @GET
    @RolesAllowed({"institution", "review", "approval"})
    public PageView<BankView> list(@QueryParam("text") @DefaultValue("") String text, @BeanParam PageQuery wanted) {
        Page.Part part = wanted.part();
        return PageView.of(banks.list(text, current.get().scope(), part), part, BankView::of);
    }

    /** Brings all questions of a training as a file, .xlsx or .csv; they are the next version of its bank. */
    @POST
    @Consumes({Download.XLSX, "text/csv", MediaType.APPLICATION_OCTET_STREAM})
    @RolesAllowed("institution")
    @APIResponseSchema(value = Brought.class, responseCode = "201")
    public Response bring(
            @QueryParam("training") @DefaultValue("") String training,
            @QueryParam("category") Category category,
            byte[] file,
            @Context UriInfo uri) {
        SheetTable table = sheets.read(file, QuestionSheet.FORM, Reader.of(headers));
        BankVersion version = bring.bring(
                        current.get(),
                        new BringQuestions.Brought(training, category, QuestionSheet.lines(table.columns())))
                .orElseThrow();
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(version.id().toString())
                        .build())
                .entity(new Brought(BankView.of(version), RefusedMapper.issues(table.warnings(), Reader.of(headers))))
                .build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"institution", "review", "approval"})
    public BankView one(@PathParam("id") UUID id) {
        return BankView.of(seen(id));
    }

    /** The questions of a version. */
    @GET
    @Path("{id}/questions")
    @RolesAllowed({"institution", "review", "approval"})
    public PageView<QuestionView> questions(
            @PathParam("id") UUID id, @QueryParam("kind") QuestionKind kind, @BeanParam PageQuery wanted) {
        Page.Part part = wanted.part();
        return PageView.of(banks.questions(seen(id).id(), Optional.ofNullable(kind), part), part, QuestionView::of);
    }

    private BankVersion seen(UUID id) {
        return banks.find(id, current.get().scope()).orElseThrow(() -> new NotFound("question bank " + id));
    }
}
