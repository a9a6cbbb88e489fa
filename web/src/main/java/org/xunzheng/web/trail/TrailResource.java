package org.xunzheng.web.trail;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.domain.trail.Action;
import org.xunzheng.domain.trail.SearchTrail;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.TrailFilter;
import org.xunzheng.domain.trail.TrailLine;
import org.xunzheng.sheets.SheetWriter;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.problem.Reader;
import org.xunzheng.web.rest.Download;
import org.xunzheng.web.rest.PageQuery;
import org.xunzheng.web.rest.PageView;
import org.xunzheng.web.sheet.ListSheet;
import org.xunzheng.web.text.Texts;

/** The trail of the region, for audit (REV-3). The first page of a search is on the trail, the next ones are not. */
@RequestScoped
@DenyAll
@Path("trail")
@Produces(MediaType.APPLICATION_JSON)
public class TrailResource {

    @Inject
    private CurrentCaller current;

    @Inject
    private SearchTrail searchTrail;

    @Context
    private HttpHeaders headers;

    /** What a search is narrowed to. */
    public static final class Asked {

        @QueryParam("who")
        private String who;

        @QueryParam("text")
        private String text;

        @QueryParam("action")
        private Action action;

        @QueryParam("kind")
        private Subject.Kind kind;

        @QueryParam("from")
        private LocalDate from;

        @QueryParam("until")
        private LocalDate until;

        TrailFilter filter() {
            return new TrailFilter(
                    who,
                    text,
                    Optional.ofNullable(action),
                    Optional.ofNullable(kind),
                    Optional.ofNullable(from),
                    Optional.ofNullable(until),
                    Optional.empty());
        }
    }

    /** One step. */
    public record LineView(
            Instant at,
            Action action,
            String login,
            String name,
            String place,
            Subject.Kind kind,
            UUID subject,
            int number,
            Map<String, String> facts) {

        static LineView of(TrailLine line) {
            return new LineView(
                    line.at(),
                    line.action(),
                    line.login(),
                    line.name(),
                    line.place(),
                    line.subject().kind(),
                    line.subject().id(),
                    line.number(),
                    line.facts());
        }
    }

    @GET
    @RolesAllowed("audit")
    public PageView<LineView> search(@BeanParam Asked asked, @BeanParam PageQuery wanted) {
        Page.Part part = wanted.part();
        if (part.first() == 0) {
            searchTrail.begin(current.get(), asked.filter());
        }
        return PageView.of(searchTrail.part(current.get(), asked.filter(), part), part, LineView::of);
    }

    /** Everything that the filter lets through. */
    @GET
    @Path("export.xlsx")
    @Produces(Download.XLSX)
    @RolesAllowed("audit")
    public Response export(@BeanParam Asked asked) {
        Caller caller = current.get();
        Texts texts = Reader.of(headers);
        TrailFilter filter = searchTrail.export(caller, asked.filter());
        return Download.of(
                "trail.xlsx",
                Download.XLSX,
                out -> SheetWriter.list(
                        texts.message("page.trail.title"),
                        TrailSheet.headings(texts),
                        ListSheet.rows(
                                part -> searchTrail.part(caller, filter, part), line -> TrailSheet.cells(line, texts)),
                        out));
    }
}
