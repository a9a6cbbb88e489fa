package org.xunzheng.web.admission;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.admission.Admission;
import org.xunzheng.domain.admission.ApplyOnline;
import org.xunzheng.web.layout.Steps;

/** The form by which an applicant changes an application that is open. */
@Named
@RequestScoped
public class MendApplicationView extends AdmissionFields {

    private Steps steps;
    private ApplyOnline apply;
    private ApplicantSession session;

    private Long seen;

    protected MendApplicationView() {}

    @Inject
    MendApplicationView(Steps steps, ApplyOnline apply, ApplicantSession session) {
        this.steps = steps;
        this.apply = apply;
        this.session = session;
    }

    /** Fills the form; who has opened no application is led to where that is done. */
    public String open() {
        if (session.application().isEmpty()) {
            return "/application/open?faces-redirect=true";
        }
        fill();
        return null;
    }

    @Override
    protected Optional<Admission> changed() {
        return session.application().map(id -> apply.own(id).admission());
    }

    public String save() {
        if (session.application().isEmpty()) {
            return "/application/open?faces-redirect=true";
        }
        UUID id = session.application().get();
        return steps.takeOpenly(() -> apply.change(id, seen == null ? -1 : seen, filled()), changed -> {
            steps.done("application.saved");
            return "/application/own?faces-redirect=true";
        });
    }

    public long getSeen() {
        return seen != null ? seen : changed().map(Admission::version).orElse(0L);
    }

    public void setSeen(long seen) {
        this.seen = seen;
    }
}
