package org.xunzheng.web.institution;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.Param;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.institution.AssignCode;
import org.xunzheng.domain.institution.Institution;
import org.xunzheng.domain.institution.Registration;
import org.xunzheng.domain.trail.Subject;
import org.xunzheng.domain.trail.Trail;
import org.xunzheng.domain.trail.TrailLine;
import org.xunzheng.web.layout.Steps;

/** An institution with its codes; intake assigns them here. */
@Named
@RequestScoped
public class ShowInstitutionView {

    private Steps steps;
    private ReadInstitutions read;
    private AssignCode assignCode;
    private Trail trail;

    @Inject
    @Param(name = "id")
    private UUID id;

    private Institution institution;

    protected ShowInstitutionView() {}

    @Inject
    ShowInstitutionView(Steps steps, ReadInstitutions read, AssignCode assignCode, Trail trail) {
        this.steps = steps;
        this.read = read;
        this.assignCode = assignCode;
        this.trail = trail;
    }

    public Institution getInstitution() {
        if (institution == null) {
            institution = read.one(id);
        }
        return institution;
    }

    /** The name of the authority in whose region it sits. */
    public String getAuthority() {
        return read.line(getInstitution()).authority();
    }

    public List<TrailLine> getTrail() {
        return trail.of(
                Subject.institution(getInstitution().id()), steps.caller().scope());
    }

    /** Whether the caller may give it a code and has not done so. */
    public boolean isAssignable() {
        Caller caller = steps.caller();
        return caller.holds(Post.INTAKE)
                && getInstitution().registrationAt(caller.authority().id()).isEmpty();
    }

    /** Whether the caller retires codes at all. */
    public boolean isRetirable() {
        return steps.caller().holds(Post.INTAKE);
    }

    /** Whether the caller's authority gave this code and it is in force. */
    public boolean isRetirable(Registration registration) {
        return isRetirable()
                && registration.retiredOn().isEmpty()
                && registration.authority().equals(steps.caller().authority().id());
    }

    public String assign() {
        return steps.take(caller -> assignCode.assign(caller, id), registration -> {
            steps.done("institution.assigned", registration.code(), registration.region());
            return "/institution/show?faces-redirect=true&id=" + id;
        });
    }
}
