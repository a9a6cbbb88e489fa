package org.xunzheng.web.directory;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.xunzheng.domain.directory.DirectoryLine;
import org.xunzheng.domain.institution.InstitutionKind;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.web.rest.PageQuery;
import org.xunzheng.web.rest.PageView;

/** The public directory of institutions, as it stands and as it stood on any day (INS-3). */
@RequestScoped
@DenyAll
@Path("public/institutions")
@Produces(MediaType.APPLICATION_JSON)
public class PublicInstitutionsResource {

    @Inject
    private ReadDirectory read;

    /**
     * The entries of a day.
     *
     * @param asOf the day, today if it is left out
     * @param region GB/T 2260 of a city or county
     */
    @GET
    @PermitAll
    public PageView<DirectoryLine> on(
            @QueryParam("asOf") LocalDate asOf,
            @QueryParam("text") @DefaultValue("") String text,
            @QueryParam("kind") String kind,
            @QueryParam("region") @DefaultValue("") String region,
            @BeanParam PageQuery wanted) {
        Page.Part part = wanted.part();
        return PageView.of(read.on(asOf, text, kind(kind), region, part), part, line -> line);
    }

    private static InstitutionKind kind(String name) {
        return name == null || name.isBlank()
                ? null
                : Arrays.stream(InstitutionKind.values())
                        .filter(kind -> kind.name().equals(name))
                        .findFirst()
                        .orElseThrow(
                                () -> new BadRequestException("kind is one of " + List.of(InstitutionKind.values())));
    }
}
