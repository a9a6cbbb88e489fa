package org.xunzheng.web.admission;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.admission.Admission;
import org.xunzheng.domain.admission.ApplyOnline;
import org.xunzheng.domain.region.Authority;
import org.xunzheng.web.layout.Steps;

/** The form by which an institution without an account applies; it tells reference and secret, once. */
@Named
@RequestScoped
public class ApplyView extends AdmissionFields {

    private Steps steps;
    private ApplyOnline apply;
    private ApplicantSession session;

    private UUID authority;

    protected ApplyView() {}

    @Inject
    ApplyView(Steps steps, ApplyOnline apply, ApplicantSession session) {
        this.steps = steps;
        this.apply = apply;
        this.session = session;
    }

    @Override
    protected Optional<Admission> changed() {
        return Optional.empty();
    }

    public List<Authority> getAuthorities() {
        return apply.authorities();
    }

    /** Shows the page again, with reference and secret in place of the form. */
    public String apply() {
        return steps.takeOpenly(() -> apply.apply(authority, filled()), made -> {
            session.begin(made.admission());
            return "/application/apply?faces-redirect=true&told=" + session.tell(made);
        });
    }

    /** The text in groups of four or five, to be copied by hand. */
    public String grouped(String text) {
        return text.replaceAll("(.{5})(?=.)", "$1-");
    }

    public UUID getAuthority() {
        return authority;
    }

    public void setAuthority(UUID authority) {
        this.authority = authority;
    }
}
