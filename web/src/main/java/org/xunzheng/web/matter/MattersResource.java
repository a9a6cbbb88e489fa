package org.xunzheng.web.matter;

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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.xunzheng.domain.matter.DecideMatter;
import org.xunzheng.domain.matter.HandIn;
import org.xunzheng.domain.matter.Matter;
import org.xunzheng.domain.matter.MatterKind;
import org.xunzheng.domain.matter.WithdrawMatter;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.rest.AccessFilter;
import org.xunzheng.web.rest.IfMatch;
import org.xunzheng.web.rest.PageQuery;
import org.xunzheng.web.rest.PageView;
import org.xunzheng.web.rest.RequestKey;
import org.xunzheng.web.review.DecisionRequest;

/** Matters of every kind, in one vocabulary: handed in, decided, taken back, handed in again. */
@RequestScoped
@DenyAll
@Path("matters/{kind}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MattersResource {

    @Inject
    private CurrentCaller current;

    @Inject
    private MatterWords words;

    @Inject
    private ReadMatters read;

    @Inject
    private DecideMatter decide;

    @Inject
    private WithdrawMatter withdraw;

    @PathParam("kind")
    private String kind;

    /** The matters of the kind, those entered last first; with a text, those about it or about an institution that is called so. */
    @GET
    @RolesAllowed(AccessFilter.SIGNED_IN)
    public PageView<MatterLine> list(@QueryParam("text") @DefaultValue("") String text, @BeanParam PageQuery wanted) {
        return listed(words.kind(kind), text, wanted.part());
    }

    private <F extends Record> PageView<MatterLine> listed(MatterKind<F> of, String text, Page.Part part) {
        return PageView.of(
                read.list(current.get(), of, text, part),
                part,
                line -> MatterLine.of(line, of.form().values(line.facts())));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(AccessFilter.SIGNED_IN)
    @APIResponseSchema(MatterBody.class)
    public Response one(@PathParam("id") UUID id) {
        return shown(words.kind(kind), id);
    }

    /** Hands a matter in: the facts by the names of their fields; with an Idempotency-Key a retry gets the first answer. */
    @POST
    @RolesAllowed(AccessFilter.SIGNED_IN)
    public Response handIn(
            @NotNull Map<String, Object> facts, @HeaderParam(RequestKey.HEADER) String key, @Context UriInfo uri) {
        MatterKind<?> of = words.kind(kind);
        HandIn handIn = read.handIn();
        Matter made = RequestKey.of(key)
                .map(request -> handIn.handIn(current.get(), of, facts, request))
                .orElseGet(() -> handIn.handIn(current.get(), of, facts))
                .orElseThrow();
        return Response.fromResponse(shown(of, made.id()))
                .status(Response.Status.CREATED)
                .location(
                        uri.getAbsolutePathBuilder().path(made.id().toString()).build())
                .build();
    }

    /** Hands a matter in again that came back. */
    @PUT
    @Path("{id}")
    @RolesAllowed(AccessFilter.SIGNED_IN)
    public Response handInAgain(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull Map<String, Object> facts) {
        MatterKind<?> of = words.kind(kind);
        read.handIn()
                .handInAgain(current.get(), of, id, IfMatch.version(ifMatch), facts)
                .orElseThrow();
        return shown(of, id);
    }

    /** Takes the level of review whose turn it is. */
    @POST
    @Path("{id}/decisions")
    @RolesAllowed(AccessFilter.SIGNED_IN)
    public Response decide(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull DecisionRequest decision) {
        MatterKind<?> of = words.kind(kind);
        decide.decide(current.get(), of, id, IfMatch.version(ifMatch), decision.answer())
                .orElseThrow();
        return shown(of, id);
    }

    /** Takes a matter back that nobody decided on. */
    @POST
    @Path("{id}/withdrawal")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(AccessFilter.SIGNED_IN)
    public Response withdraw(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        MatterKind<?> of = words.kind(kind);
        withdraw.withdraw(current.get(), of, id, IfMatch.version(ifMatch)).orElseThrow();
        return shown(of, id);
    }

    private <F extends Record> Response shown(MatterKind<F> of, UUID id) {
        Matter matter = read.one(current.get(), of, id);
        return Response.ok(MatterBody.of(
                        matter,
                        of.form().values(read.asked(current.get(), of, matter).facts()),
                        read.rounds(current.get(), matter)))
                .tag(String.valueOf(matter.version()))
                .build();
    }
}
