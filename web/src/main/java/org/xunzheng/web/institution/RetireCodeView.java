package org.xunzheng.web.institution;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.omnifaces.cdi.Param;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.institution.Institution;
import org.xunzheng.domain.institution.RetireCode;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.web.layout.Steps;

/** The page on which intake makes a code void. */
@Named
@RequestScoped
public class RetireCodeView {

    private Steps steps;
    private ReadInstitutions read;
    private RetireCode retireCode;

    @Inject
    @Param(name = "id")
    private UUID id;

    @Inject
    @Param(name = "code")
    private String code;

    private String reason;

    protected RetireCodeView() {}

    @Inject
    RetireCodeView(Steps steps, ReadInstitutions read, RetireCode retireCode) {
        this.steps = steps;
        this.read = read;
        this.retireCode = retireCode;
    }

    /** Opens the page for those who may retire the code. */
    public void open() {
        steps.caller().require(Post.INTAKE);
        if (getInstitution().registrations().stream()
                .noneMatch(registration -> registration.prefix().equals(code))) {
            throw new NotFound("code " + code);
        }
    }

    public Institution getInstitution() {
        return read.one(id);
    }

    public String retire() {
        return steps.take(caller -> retireCode.retire(caller, id, code, reason), retired -> {
            steps.done("institution.retired", retired.prefix());
            return "/institution/show?faces-redirect=true&id=" + id;
        });
    }

    public String getCode() {
        return code;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
