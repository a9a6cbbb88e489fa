package org.xunzheng.web.admission;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;
import org.omnifaces.cdi.Param;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.admission.Admission;
import org.xunzheng.domain.admission.EnterAdmission;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.web.layout.Steps;

/** The form by which intake enters an application for admission, or changes one that is open. */
@Named
@RequestScoped
public class EnterAdmissionView extends AdmissionFields {

    private Steps steps;
    private ReadAdmissions read;
    private EnterAdmission enter;

    @Inject
    @Param(name = "id")
    private UUID id;

    private Long seen;

    protected EnterAdmissionView() {}

    @Inject
    EnterAdmissionView(Steps steps, ReadAdmissions read, EnterAdmission enter) {
        this.steps = steps;
        this.read = read;
        this.enter = enter;
    }

    /** Opens the form, filled with the application that the address names. */
    public void open() {
        steps.caller().require(Post.INTAKE);
        fill();
    }

    @Override
    protected Optional<Admission> changed() {
        return Optional.ofNullable(id).map(read::one);
    }

    public String save() {
        return steps.take(this::store, stored -> {
            steps.done("admission.saved", stored.facts().name());
            return "/admission/show?faces-redirect=true&id=" + stored.id();
        });
    }

    private Decision<Admission> store(Caller caller) {
        return id == null
                ? enter.enter(caller, filled())
                : enter.change(caller, id, seen == null ? -1 : seen, filled());
    }

    public long getSeen() {
        return seen != null ? seen : changed().map(Admission::version).orElse(0L);
    }

    public void setSeen(long seen) {
        this.seen = seen;
    }
}
