package org.xunzheng.web.catalogue;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.xunzheng.domain.catalogue.Catalogues;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.web.rest.PageQuery;
import org.xunzheng.web.rest.PageView;

/** The published catalogues of projects, for everybody (INS-3). */
@RequestScoped
@DenyAll
@Path("public/catalogues")
@Produces(MediaType.APPLICATION_JSON)
public class PublicCataloguesResource {

    @Inject
    private Catalogues catalogues;

    @Inject
    private ReadCatalogues read;

    /** The cities that have published a catalogue, with the version that counts. */
    @GET
    @PermitAll
    public List<VersionView> list() {
        return catalogues.published().stream().map(VersionView::of).toList();
    }

    /**
     * The projects that count today in a region.
     *
     * @param region the code of a city, or of a county, which works by its city's catalogue
     */
    @GET
    @Path("{region: [0-9A-Za-z-]{1,20}}")
    @PermitAll
    public PageView<ProjectView> projects(
            @PathParam("region") String region,
            @QueryParam("text") @DefaultValue("") String text,
            @BeanParam PageQuery wanted) {
        Page.Part part = wanted.part();
        return PageView.of(catalogues.projects(read.inForce(region).id(), text, part), part, ProjectView::of);
    }
}
