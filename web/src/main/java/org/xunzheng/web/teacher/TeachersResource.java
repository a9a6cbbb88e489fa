package org.xunzheng.web.teacher;

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
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.teacher.KeepTeachers;
import org.xunzheng.domain.teacher.Teacher;
import org.xunzheng.domain.teacher.TeacherLine;
import org.xunzheng.domain.teacher.Teachers;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.rest.AccessFilter;
import org.xunzheng.web.rest.IfMatch;
import org.xunzheng.web.rest.PageQuery;
import org.xunzheng.web.rest.PageView;

/** Teachers and instructors of the institutions (INS-6); ID numbers go in whole and come out masked. */
@RequestScoped
@DenyAll
@Path("teachers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TeachersResource {

    @Inject
    private CurrentCaller current;

    @Inject
    private Teachers teachers;

    @Inject
    private KeepTeachers keep;

    /** A teacher as REST shows one. */
    public record TeacherView(
            UUID id,
            UUID institution,
            String name,
            String maskedIdNumber,
            Teacher.Kind kind,
            String certificate,
            String certificateNumber,
            String level,
            LocalDate validUntil,
            LocalDate endedOn) {

        static TeacherView of(Teacher teacher) {
            return new TeacherView(
                    teacher.id(),
                    teacher.institution(),
                    teacher.name(),
                    teacher.idNumber().masked(),
                    teacher.kind(),
                    teacher.certificate(),
                    teacher.certificateNumber(),
                    teacher.level(),
                    teacher.validUntil().orElse(null),
                    teacher.endedOn().orElse(null));
        }

        static TeacherView of(TeacherLine line) {
            return new TeacherView(
                    line.id(),
                    line.institutionId(),
                    line.name(),
                    line.maskedIdNumber(),
                    line.kind(),
                    line.certificate(),
                    line.certificateNumber(),
                    line.level(),
                    line.validUntil().orElse(null),
                    line.endedOn().orElse(null));
        }
    }

    @GET
    @RolesAllowed(AccessFilter.SIGNED_IN)
    public PageView<TeacherView> list(
            @QueryParam("text") @DefaultValue("") String text,
            @QueryParam("institution") UUID institution,
            @BeanParam PageQuery wanted) {
        Page.Part part = wanted.part();
        return PageView.of(
                teachers.list(
                        text, Optional.ofNullable(institution), current.get().scope(), part),
                part,
                TeacherView::of);
    }

    /** Adds a teacher of the caller's institution. */
    @POST
    @RolesAllowed("institution")
    public Response add(@NotNull KeepTeachers.Form form, @Context UriInfo uri) {
        Teacher added = keep.add(current.get(), form).orElseThrow();
        return Response.created(
                        uri.getAbsolutePathBuilder().path(added.id().toString()).build())
                .entity(TeacherView.of(added))
                .tag(Long.toString(added.version()))
                .build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed(AccessFilter.SIGNED_IN)
    @APIResponseSchema(TeacherView.class)
    public Response one(@PathParam("id") UUID id) {
        Teacher teacher = find(id);
        return Response.ok(TeacherView.of(teacher))
                .tag(Long.toString(teacher.version()))
                .build();
    }

    /** Changes what is known of a teacher. */
    @PUT
    @Path("{id}")
    @RolesAllowed("institution")
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull KeepTeachers.Form form) {
        keep.change(current.get(), id, IfMatch.version(ifMatch), form).orElseThrow();
        return one(id);
    }

    /** Says that the teacher has left. */
    @POST
    @Path("{id}/end")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed("institution")
    public Response end(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        keep.end(current.get(), id, IfMatch.version(ifMatch)).orElseThrow();
        return one(id);
    }

    private Teacher find(UUID id) {
        return teachers.find(id, current.get().scope()).orElseThrow(() -> new NotFound("teacher " + id));
    }
}
