package org.xunzheng.web.admission;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.xunzheng.domain.admission.AdmissionLine;
import org.xunzheng.domain.institution.InstitutionKind;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.web.rest.PageQuery;
import org.xunzheng.web.rest.PageView;

/** The admissions on public notice today (INS-2). */
@RequestScoped
@DenyAll
@Path("public/admission-notices")
@Produces(MediaType.APPLICATION_JSON)
public class AdmissionNoticesResource {

    @Inject
    private RunningNotices notices;

    /**
     * A notice.
     *
     * @param until the last day on which somebody may object
     */
    public record NoticeView(
            String name,
            InstitutionKind kind,
            String authority,
            String address,
            String courses,
            LocalDate from,
            LocalDate until) {

        static NoticeView of(AdmissionLine line) {
            return new NoticeView(
                    line.name(),
                    line.kind(),
                    line.authority(),
                    line.address(),
                    line.courses(),
                    line.noticeFirst().orElse(null),
                    line.noticeLast().orElse(null));
        }
    }

    @GET
    @PermitAll
    public PageView<NoticeView> running(@BeanParam PageQuery wanted) {
        Page.Part part = wanted.part();
        return PageView.of(notices.today(part), part, NoticeView::of);
    }
}
