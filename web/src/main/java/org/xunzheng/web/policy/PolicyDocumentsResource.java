package org.xunzheng.web.policy;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.xunzheng.domain.policy.DecidePolicy;
import org.xunzheng.domain.policy.EnterPolicy;
import org.xunzheng.domain.policy.PolicyDocument;
import org.xunzheng.domain.policy.PolicyDocuments;
import org.xunzheng.domain.policy.PolicyLine;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.policy.PolicyDocumentView.PreviewView;
import org.xunzheng.web.rest.AccessFilter;
import org.xunzheng.web.rest.IfMatch;
import org.xunzheng.web.rest.PageQuery;
import org.xunzheng.web.rest.PageView;

/** Versions of policy documents: one person enters a draft as YAML in UTF-8, another puts it in force. */
@RequestScoped
@DenyAll
@Path("policy-documents")
@Produces(MediaType.APPLICATION_JSON)
public class PolicyDocumentsResource {

    private static final String YAML = "application/yaml";

    @Inject
    private CurrentCaller current;

    @Inject
    private EnterPolicy enter;

    @Inject
    private DecidePolicy decide;

    @Inject
    private PolicyDocuments documents;

    /** A version as a list shows it. */
    public record LineView(UUID id, String version, String region, String title, String validFrom, String state) {

        static LineView of(PolicyLine line) {
            return new LineView(
                    line.id(),
                    line.version().toString(),
                    line.region(),
                    line.title(),
                    line.validFrom().toString(),
                    line.state().name());
        }
    }

    /** Versions whose region or title has the text. */
    @GET
    @RolesAllowed(AccessFilter.SIGNED_IN)
    public PageView<LineView> list(@QueryParam("text") @DefaultValue("") String text, @BeanParam PageQuery wanted) {
        Page.Part part = wanted.part();
        return PageView.of(
                documents.list(
                        new PolicyDocuments.Filter(text, Optional.empty(), Optional.empty()),
                        current.get().scope(),
                        part),
                part,
                LineView::of);
    }

    @GET
    @Path("{id: [0-9a-f-]+}")
    @RolesAllowed(AccessFilter.SIGNED_IN)
    @APIResponseSchema(PolicyDocumentView.class)
    public Response one(@PathParam("id") UUID id) {
        return answer(find(id));
    }

    /** Says what the text would change, and stores nothing. */
    @POST
    @Path("preview")
    @Consumes({YAML, MediaType.TEXT_PLAIN})
    @RolesAllowed("review")
    public PreviewView preview(byte[] text) {
        return PreviewView.of(enter.check(current.get(), read(text)).orElseThrow());
    }

    /** Enters the text as a draft. */
    @POST
    @Consumes({YAML, MediaType.TEXT_PLAIN})
    @RolesAllowed("review")
    public Response enter(byte[] text, @Context UriInfo uri) {
        PolicyDocument draft = enter.enter(current.get(), read(text)).orElseThrow();
        return Response.created(
                        uri.getAbsolutePathBuilder().path(draft.id().toString()).build())
                .entity(PolicyDocumentView.of(draft))
                .tag(Long.toString(draft.revision()))
                .build();
    }

    /** Puts the draft in force. */
    @POST
    @Path("{id: [0-9a-f-]+}/confirmation")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed("approval")
    public Response confirm(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        decide.confirm(current.get(), id, IfMatch.version(ifMatch)).orElseThrow();
        return answer(find(id));
    }

    /** Gives the draft up. */
    @POST
    @Path("{id: [0-9a-f-]+}/discard")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({"review", "approval"})
    public Response discard(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        decide.discard(current.get(), id, IfMatch.version(ifMatch)).orElseThrow();
        return answer(find(id));
    }

    private static String read(byte[] text) {
        return text == null ? "" : new String(text, StandardCharsets.UTF_8);
    }

    private PolicyDocument find(UUID id) {
        return documents.find(id, current.get().scope()).orElseThrow(() -> new NotFound("policy document " + id));
    }

    private static Response answer(PolicyDocument document) {
        return Response.ok(PolicyDocumentView.of(document))
                .tag(Long.toString(document.revision()))
                .build();
    }
}
