package org.xunzheng.web.file;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.xunzheng.domain.file.AttachFile;
import org.xunzheng.domain.file.Attachment;
import org.xunzheng.domain.file.Attachments;
import org.xunzheng.domain.file.FileKind;
import org.xunzheng.domain.file.FileStore;
import org.xunzheng.domain.file.RemoveFile;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.rest.AccessFilter;
import org.xunzheng.web.rest.Download;

/** Files handed in with matters, by the checklist of the matter. */
@RequestScoped
@DenyAll
@Path("attachments")
@Produces(MediaType.APPLICATION_JSON)
public class AttachmentsResource {

    @Inject
    private CurrentCaller current;

    @Inject
    private Dossiers dossiers;

    @Inject
    private Attachments attachments;

    @Inject
    private FileStore files;

    @Inject
    private AttachFile attachFile;

    @Inject
    private RemoveFile removeFile;

    /**
     * A file as REST shows it.
     *
     * @param item the id of the item of the checklist that it answers
     */
    public record AttachmentView(
            UUID id,
            Subject.Kind matter,
            UUID subject,
            String item,
            String name,
            FileKind kind,
            long size,
            String sha256,
            String by,
            Instant at) {

        static AttachmentView of(Attachment attachment) {
            return new AttachmentView(
                    attachment.id(),
                    attachment.subject().kind(),
                    attachment.subject().id(),
                    attachment.item(),
                    attachment.file().name(),
                    attachment.file().kind(),
                    attachment.file().size(),
                    attachment.file().hash(),
                    attachment.by(),
                    attachment.at());
        }
    }

    /** An item of a checklist with the files that answer it. */
    public record ItemView(String item, String name, List<AttachmentView> files) {}

    /** The checklist of a matter with its files. */
    @GET
    @RolesAllowed(AccessFilter.SIGNED_IN)
    public List<ItemView> list(@QueryParam("matter") String matter, @QueryParam("subject") @NotNull UUID subject) {
        Subject of = new Subject(kind(matter), subject);
        return ItemLine.of(dossiers.of(of), attachments.of(of, current.get().scope())).stream()
                .map(line -> new ItemView(
                        line.id(),
                        line.name(),
                        line.files().stream().map(AttachmentView::of).toList()))
                .toList();
    }

    /** Hands in a file; the body is its content as it is. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(AccessFilter.SIGNED_IN)
    public Response attach(
            @QueryParam("matter") String matter,
            @QueryParam("subject") @NotNull UUID subject,
            @QueryParam("item") String item,
            @QueryParam("name") String name,
            File content,
            @Context UriInfo uri)
            throws IOException {
        Attachment attached;
        try {
            attached = attachFile
                    .attach(
                            current.get(),
                            dossiers.source(kind(matter)),
                            subject,
                            new AttachFile.Brought(item, name, content == null ? null : content.toPath()))
                    .orElseThrow();
        } finally {
            if (content != null) {
                Files.deleteIfExists(content.toPath());
            }
        }
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(attached.id().toString())
                        .build())
                .entity(AttachmentView.of(attached))
                .build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed(AccessFilter.SIGNED_IN)
    public AttachmentView one(@PathParam("id") UUID id) {
        return AttachmentView.of(find(id));
    }

    /** The file itself: always as a download, so that nothing in it ever runs as a page of this site. */
    @GET
    @Path("{id}/content")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed(AccessFilter.SIGNED_IN)
    public Response content(@PathParam("id") UUID id) {
        Attachment attachment = find(id);
        java.nio.file.Path content = files.find(attachment.file().hash());
        return Response.fromResponse(Download.of(
                        attachment.file().downloadName(),
                        attachment.file().kind().mediaType(),
                        out -> Files.copy(content, out)))
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .build();
    }

    /** Takes the file away while its matter is open. */
    @POST
    @Path("{id}/removal")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(AccessFilter.SIGNED_IN)
    public void remove(@PathParam("id") UUID id) {
        removeFile
                .remove(current.get(), dossiers.source(find(id).subject().kind()), id)
                .orElseThrow();
    }

    private Attachment find(UUID id) {
        return attachments.find(id, current.get().scope()).orElseThrow(() -> new NotFound("attachment " + id));
    }

    private static Subject.Kind kind(String matter) {
        return Subject.Kind.ofTheirOwn().stream()
                .filter(kind -> kind.name().equals(matter))
                .findFirst()
                .orElseThrow(() -> new BadRequestException("matter is one of " + Subject.Kind.ofTheirOwn()));
    }
}
