package org.xunzheng.web.trainingclass;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.trainingclass.BringRoster;
import org.xunzheng.domain.trainingclass.ClassLine;
import org.xunzheng.domain.trainingclass.Classes;
import org.xunzheng.domain.trainingclass.DecideOpening;
import org.xunzheng.domain.trainingclass.DiscardClass;
import org.xunzheng.domain.trainingclass.DraftClass;
import org.xunzheng.domain.trainingclass.RosterFindings;
import org.xunzheng.domain.trainingclass.RosterLine;
import org.xunzheng.domain.trainingclass.SubmitClass;
import org.xunzheng.domain.trainingclass.TakeBackOpening;
import org.xunzheng.domain.trainingclass.TrainingClass;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.problem.Problem;
import org.xunzheng.web.problem.Reader;
import org.xunzheng.web.problem.RefusedMapper;
import org.xunzheng.web.rest.AccessFilter;
import org.xunzheng.web.rest.Download;
import org.xunzheng.web.rest.IfMatch;
import org.xunzheng.web.rest.PageQuery;
import org.xunzheng.web.rest.PageView;
import org.xunzheng.web.rest.TakesFile;
import org.xunzheng.web.review.ReviewView;
import org.xunzheng.web.sheet.ReadSheets;
import org.xunzheng.web.sheet.SheetTable;
import org.xunzheng.web.text.Texts;

/** Training classes, from the draft to the decision on their opening (CLS-4, CLS-5). */
@RequestScoped
@DenyAll
@Path("classes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ClassesResource {

    @Inject
    private CurrentCaller current;

    @Inject
    private Classes classes;

    @Inject
    private DraftClass draftClass;

    @Inject
    private BringRoster bringRoster;

    @Inject
    private RosterFindings rosterFindings;

    @Inject
    private ReadSheets sheets;

    @Inject
    private SubmitClass submitClass;

    @Inject
    private DecideOpening decideOpening;

    @Inject
    private TakeBackOpening takeBackOpening;

    @Inject
    private DiscardClass discardClass;

    @Inject
    private ReadClasses read;

    @Context
    private HttpHeaders headers;

    /** A roster in JSON. */
    public record Roster(List<Person> trainees) {}

    /**
     * A line of it.
     *
     * @param paper of which paper the number is, such as {@code TAIWAN_PERMIT}; may be left out where the number's form tells
     */
    public record Person(String name, String paper, String idNumber, String phone) {}

    /**
     * What storing a roster answers.
     *
     * @param warnings what should be looked at, though it stopped nothing
     */
    public record RosterView(ClassView trainingClass, List<Problem.Issue> warnings) {}

    /**
     * A decision.
     *
     * @param reason why it is returned, if it is not approved
     */
    public record Approval(boolean approved, String reason) {}

    /** Classes whose name, training or institution has the text. */
    @GET
    @RolesAllowed(AccessFilter.SIGNED_IN)
    public PageView<ClassLine> list(@QueryParam("text") @DefaultValue("") String text, @BeanParam PageQuery wanted) {
        Page.Part part = wanted.part();
        return PageView.of(
                classes.list(new Classes.Filter(text, Set.of()), current.get().scope(), part), part, line -> line);
    }

    /** Drafts a class of the caller's institution. */
    @POST
    @RolesAllowed("institution")
    public Response draft(@NotNull DraftClass.Draft draft, @Context UriInfo uri) {
        TrainingClass drafted = draftClass.draft(current.get(), draft).orElseThrow();
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(drafted.id().toString())
                        .build())
                .entity(ClassView.of(drafted))
                .tag(Long.toString(drafted.version()))
                .build();
    }

    @GET
    @Path("{id: [0-9a-f-]+}")
    @RolesAllowed(AccessFilter.SIGNED_IN)
    @APIResponseSchema(ClassView.class)
    public Response one(@PathParam("id") UUID id) {
        return answer(find(id));
    }

    /** Replaces the roster by a file, .xlsx or .csv. */
    @PUT
    @Path("{id}/roster")
    @Consumes({Download.XLSX, "text/csv", MediaType.APPLICATION_OCTET_STREAM})
    @RolesAllowed("institution")
    public RosterView rosterFile(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, byte[] file) {
        SheetTable table = sheets.read(file, RosterSheet.FORM, Reader.of(headers));
        return bring(id, ifMatch, RosterSheet.lines(table.columns()), table.warnings());
    }

    /** Replaces the roster by lines in JSON; their rows are counted from 1. */
    @PUT
    @Path("{id}/roster")
    @RolesAllowed("institution")
    @TakesFile
    public RosterView roster(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull Roster roster) {
        List<RosterLine> lines = new ArrayList<>();
        for (Person person : roster.trainees() == null ? List.<Person>of() : roster.trainees()) {
            lines.add(
                    person == null
                            ? new RosterLine(lines.size() + 1, "", "", false, "")
                            : new RosterLine(
                                    lines.size() + 1,
                                    person.name(),
                                    person.paper(),
                                    person.idNumber(),
                                    false,
                                    person.phone()));
        }
        return bring(id, ifMatch, lines, List.of());
    }

    private RosterView bring(UUID id, String ifMatch, List<RosterLine> lines, List<Refusal> ofFile) {
        BringRoster.Brought brought = bringRoster
                .bring(current.get(), id, IfMatch.version(ifMatch), lines)
                .orElseThrow();
        List<Refusal> warnings = new ArrayList<>(ofFile);
        warnings.addAll(brought.warnings());
        return new RosterView(ClassView.of(find(id)), RefusedMapper.issues(warnings, Reader.of(headers)));
    }

    /** What is worth a look on the roster, for who decides on the opening; rows are places on the roster. */
    @GET
    @Path("{id}/roster/warnings")
    @RolesAllowed(AccessFilter.SIGNED_IN)
    public List<Problem.Issue> warnings(@PathParam("id") UUID id) {
        return RefusedMapper.issues(rosterFindings.of(find(id), current.get().scope()), Reader.of(headers));
    }

    /** An empty roster to fill in. */
    @GET
    @Path("roster-template.xlsx")
    @Produces(Download.XLSX)
    @RolesAllowed(AccessFilter.SIGNED_IN)
    public Response template() {
        Texts texts = Reader.of(headers);
        return Download.of(
                texts.message("template.roster.file") + ".xlsx",
                Download.XLSX,
                out -> RosterSheet.template(texts, out));
    }

    /** Submits the class for the authority's decision. */
    @POST
    @Path("{id}/submission")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed("institution")
    public Response submit(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        submitClass.submit(current.get(), id, IfMatch.version(ifMatch)).orElseThrow();
        return answer(find(id));
    }

    /** Takes the application back, as long as nobody decided on it; the class is a draft again. */
    @POST
    @Path("{id}/withdrawal")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed("institution")
    public Response withdraw(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        takeBackOpening.takeBack(current.get(), id, IfMatch.version(ifMatch)).orElseThrow();
        return answer(find(id));
    }

    /** Throws a class away that is still the institution's own, with the people on its roster. */
    @DELETE
    @Path("{id: [0-9a-f-]+}")
    @RolesAllowed("institution")
    public Response discard(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        discardClass.discard(current.get(), id, IfMatch.version(ifMatch)).orElseThrow();
        return answer(find(id));
    }

    /** Approves the opening at the level whose turn it is, or returns it with a reason. */
    @POST
    @Path("{id}/approval")
    @RolesAllowed({"review", "approval"})
    public Response decide(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull Approval approval) {
        Caller caller = current.get();
        long seen = IfMatch.version(ifMatch);
        if (approval.approved()) {
            decideOpening.approve(caller, id, seen).orElseThrow();
        } else {
            decideOpening.sendBack(caller, id, seen, approval.reason()).orElseThrow();
        }
        return answer(find(id));
    }

    /** The rounds of review of its opening and of its results, with what was said at each level. */
    @GET
    @Path("{id}/reviews")
    @RolesAllowed(AccessFilter.SIGNED_IN)
    public List<ReviewView> reviews(@PathParam("id") UUID id) {
        find(id);
        return read.reviews(id, current.get().scope()).stream()
                .map(ReviewView::of)
                .toList();
    }

    private TrainingClass find(UUID id) {
        return classes.find(id, current.get().scope()).orElseThrow(() -> new NotFound("class " + id));
    }

    private static Response answer(TrainingClass trainingClass) {
        return Response.ok(ClassView.of(trainingClass))
                .tag(Long.toString(trainingClass.version()))
                .build();
    }
}
