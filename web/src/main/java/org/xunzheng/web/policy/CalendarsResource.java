package org.xunzheng.web.policy;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.xunzheng.domain.policy.BringCalendar;
import org.xunzheng.domain.policy.CalendarDay;
import org.xunzheng.domain.policy.CalendarYear;
import org.xunzheng.domain.policy.Calendars;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.problem.Problem;
import org.xunzheng.web.problem.Reader;
import org.xunzheng.web.problem.RefusedMapper;
import org.xunzheng.web.rest.AccessFilter;
import org.xunzheng.web.rest.Download;
import org.xunzheng.web.rest.IfMatch;
import org.xunzheng.web.sheet.ReadSheets;
import org.xunzheng.web.sheet.SheetTable;

/** The calendars that working days are counted by. */
@RequestScoped
@DenyAll
@Path("calendars")
@Produces(MediaType.APPLICATION_JSON)
public class CalendarsResource {

    @Inject
    private CurrentCaller current;

    @Inject
    private Calendars calendars;

    @Inject
    private BringCalendar bringCalendar;

    @Inject
    private ReadSheets sheets;

    @Context
    private HttpHeaders headers;

    /**
     * The calendar of a year.
     *
     * @param days those that depart from Monday to Friday
     */
    public record YearView(int year, String source, List<CalendarDay> days) {}

    /**
     * The calendar of a year as it was brought.
     *
     * @param warnings what the file holds and was not read
     */
    public record BroughtYear(int year, String source, List<CalendarDay> days, List<Problem.Issue> warnings) {}

    /** The years whose calendar is there. */
    public record YearsView(List<Integer> years) {}

    @GET
    @RolesAllowed(AccessFilter.SIGNED_IN)
    public YearsView years() {
        return new YearsView(calendars.years());
    }

    @GET
    @Path("{year: [0-9]{4}}")
    @RolesAllowed(AccessFilter.SIGNED_IN)
    @APIResponseSchema(YearView.class)
    public Response one(@PathParam("year") int year) {
        return answer(calendars.find(year).orElseThrow(() -> new NotFound("calendar of " + year)));
    }

    /** Brings the calendar of a year as a file, .xlsx or .csv; {@code source} names the notice. */
    @PUT
    @Path("{year: [0-9]{4}}")
    @Consumes({Download.XLSX, "text/csv", MediaType.APPLICATION_OCTET_STREAM})
    @RolesAllowed("review")
    @APIResponseSchema(BroughtYear.class)
    public Response bring(
            @PathParam("year") int year,
            @QueryParam("source") String source,
            @HeaderParam("If-Match") String ifMatch,
            byte[] file) {
        long seen = ifMatch == null && calendars.find(year).isEmpty() ? 0 : IfMatch.version(ifMatch);
        SheetTable table = sheets.read(file, CalendarSheet.FORM, Reader.of(headers));
        BringCalendar.Brought brought = new BringCalendar.Brought(year, source, CalendarSheet.lines(table.columns()));
        CalendarYear calendar =
                bringCalendar.bring(current.get(), brought, seen).orElseThrow();
        return Response.ok(new BroughtYear(
                        calendar.year(),
                        calendar.source(),
                        calendar.days(),
                        RefusedMapper.issues(table.warnings(), Reader.of(headers))))
                .tag(Long.toString(calendar.revision()))
                .build();
    }

    private static Response answer(CalendarYear calendar) {
        return Response.ok(new YearView(calendar.year(), calendar.source(), calendar.days()))
                .tag(Long.toString(calendar.revision()))
                .build();
    }
}
