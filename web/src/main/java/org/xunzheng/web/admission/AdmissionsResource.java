package org.xunzheng.web.admission;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.xunzheng.domain.admission.Admission;
import org.xunzheng.domain.admission.AdmissionLine;
import org.xunzheng.domain.admission.AdmissionState;
import org.xunzheng.domain.admission.DecideAdmission;
import org.xunzheng.domain.admission.EnterAdmission;
import org.xunzheng.domain.admission.Objection;
import org.xunzheng.domain.admission.Objections;
import org.xunzheng.domain.admission.PublishAdmission;
import org.xunzheng.domain.admission.SubmitAdmission;
import org.xunzheng.domain.institution.InstitutionKind;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.rest.AccessFilter;
import org.xunzheng.web.rest.IfMatch;
import org.xunzheng.web.rest.PageQuery;
import org.xunzheng.web.rest.PageView;
import org.xunzheng.web.review.DecisionRequest;
import org.xunzheng.web.review.ReviewView;

/** Applications for admission to the directory (INS-2): entered, reviewed, on public notice, published. */
@RequestScoped
@DenyAll
@Path("admissions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AdmissionsResource {

    @Inject
    private CurrentCaller current;

    @Inject
    private ReadAdmissions read;

    @Inject
    private EnterAdmission enter;

    @Inject
    private SubmitAdmission submit;

    @Inject
    private DecideAdmission decide;

    @Inject
    private Objections objections;

    @Inject
    private PublishAdmission publish;

    /** An application in a list. */
    public record LineView(
            UUID id, String name, InstitutionKind kind, String authority, String courses, AdmissionState state) {

        static LineView of(AdmissionLine line) {
            return new LineView(line.id(), line.name(), line.kind(), line.authority(), line.courses(), line.state());
        }
    }

    /** An objection; outcome and answer are left out while it is open. */
    public record ObjectionView(
            UUID id, String objector, String reason, Instant recordedAt, Boolean upheld, String answer) {

        static ObjectionView of(Objection objection) {
            return new ObjectionView(
                    objection.id(),
                    objection.objector(),
                    objection.reason(),
                    objection.recordedAt(),
                    objection.decision().map(Objection.Outcome::upheld).orElse(null),
                    objection.decision().map(Objection.Outcome::answer).orElse(null));
        }
    }

    /** What somebody says against an admission. */
    public record ObjectionRequest(String objector, String reason) {}

    /** How an objection is decided. */
    public record ObjectionDecision(boolean upheld, String answer) {}

    @GET
    @RolesAllowed({"intake", "review", "approval", "audit"})
    public PageView<LineView> list(@QueryParam("text") @DefaultValue("") String text, @BeanParam PageQuery wanted) {
        Page.Part part = wanted.part();
        return PageView.of(read.list(text, null, null, part), part, LineView::of);
    }

    /** Enters an application for admission that an institution brought to the counter. */
    @POST
    @RolesAllowed("intake")
    public Response enter(@NotNull EnterAdmission.Application application, @Context UriInfo uri) {
        Admission entered = enter.enter(current.get(), application).orElseThrow();
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(entered.id().toString())
                        .build())
                .entity(AdmissionView.of(entered, null))
                .tag(Long.toString(entered.version()))
                .build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed(AccessFilter.SIGNED_IN)
    @APIResponseSchema(AdmissionView.class)
    public Response one(@PathParam("id") UUID id) {
        Admission admission = read.one(id);
        return Response.ok(AdmissionView.of(
                        admission, read.review(id).map(ReviewView::of).orElse(null)))
                .tag(Long.toString(admission.version()))
                .build();
    }

    /** Changes an application that is not handed in. */
    @PUT
    @Path("{id}")
    @RolesAllowed("intake")
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull EnterAdmission.Application application) {
        enter.change(current.get(), id, IfMatch.version(ifMatch), application).orElseThrow();
        return one(id);
    }

    /** Hands it in. */
    @POST
    @Path("{id}/submission")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed("intake")
    public Response submit(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        submit.submit(current.get(), id, IfMatch.version(ifMatch)).orElseThrow();
        return one(id);
    }

    /** Takes the level of review whose turn it is; If-Match is the version of the review. */
    @POST
    @Path("{id}/decisions")
    @RolesAllowed({"review", "approval"})
    public Response decide(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull DecisionRequest decision) {
        read.one(id);
        long seen = IfMatch.version(ifMatch);
        decide.decide(current.get(), id, seen, decision.answer()).orElseThrow();
        return one(id);
    }

    /** The objections against an admission. */
    @GET
    @Path("{id}/objections")
    @RolesAllowed({"intake", "review", "approval", "audit"})
    public List<ObjectionView> objections(@PathParam("id") UUID id) {
        return read.objections(id).stream().map(ObjectionView::of).toList();
    }

    /** Writes down what somebody says against it while its notice runs. */
    @POST
    @Path("{id}/objections")
    @RolesAllowed({"intake", "review"})
    @APIResponseSchema(value = ObjectionView.class, responseCode = "201")
    public Response object(@PathParam("id") UUID id, @NotNull ObjectionRequest request) {
        Objection recorded = objections
                .record(current.get(), id, request.objector(), request.reason())
                .orElseThrow();
        return Response.status(Response.Status.CREATED)
                .entity(ObjectionView.of(recorded))
                .build();
    }

    /** Says what came of an objection. */
    @POST
    @Path("{id}/objections/{objection}/decision")
    @RolesAllowed({"review", "approval"})
    public List<ObjectionView> decideObjection(
            @PathParam("id") UUID id, @PathParam("objection") UUID objection, @NotNull ObjectionDecision decision) {
        objections
                .decide(current.get(), id, objection, decision.upheld(), decision.answer())
                .orElseThrow();
        return objections(id);
    }

    /** Publishes it in the directory, which registers the institution (INS-3). */
    @POST
    @Path("{id}/publication")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed("approval")
    public Response publish(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        publish.publish(current.get(), id, IfMatch.version(ifMatch)).orElseThrow();
        return one(id);
    }
}
