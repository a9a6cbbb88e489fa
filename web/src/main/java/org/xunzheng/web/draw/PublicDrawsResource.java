package org.xunzheng.web.draw;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.xunzheng.domain.draw.DrawState;
import org.xunzheng.domain.draw.Draws;
import org.xunzheng.domain.draw.SeedSource;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.web.rest.PageQuery;
import org.xunzheng.web.rest.PageView;

/** The draws, for everybody who wants to draw again what was drawn (EXM-1). */
@RequestScoped
@DenyAll
@Path("public/draws")
@Produces(MediaType.APPLICATION_JSON)
public class PublicDrawsResource {

    @Inject
    private PublicDraws draws;

    /** A draw in the list; cancelled ones stay in it. */
    public record DrawLine(
            UUID id,
            String title,
            String authority,
            int turn,
            SeedSource source,
            DrawState state,
            Instant announcedAt,
            LocalDate sealedThrough) {

        static DrawLine of(Draws.Line line) {
            return new DrawLine(
                    line.id(),
                    line.title(),
                    line.authority(),
                    line.turn(),
                    line.source(),
                    line.state(),
                    line.announcedAt(),
                    line.sealedThrough());
        }
    }

    @GET
    @PermitAll
    public PageView<DrawLine> list(@QueryParam("text") @DefaultValue("") String text, @BeanParam PageQuery wanted) {
        Page.Part part = wanted.part();
        return PageView.of(draws.list(text, part), part, DrawLine::of);
    }

    @GET
    @Path("{id: [0-9a-f-]+}")
    @PermitAll
    public PublishedDraw one(@PathParam("id") UUID id) {
        return draws.one(id);
    }

    /** The pool that was drawn from: a line for each item, with its stratum, number and digest. There once the numbers are public. */
    @GET
    @Path("{id: [0-9a-f-]+}/pool")
    @Produces(MediaType.TEXT_PLAIN)
    @PermitAll
    public String pool(@PathParam("id") UUID id) {
        return draws.pool(id);
    }
}
