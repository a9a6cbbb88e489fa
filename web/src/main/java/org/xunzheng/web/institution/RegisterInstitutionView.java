package org.xunzheng.web.institution;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.institution.InstitutionKind;
import org.xunzheng.domain.institution.RegisterInstitution;
import org.xunzheng.web.layout.Steps;

/** The form by which intake registers an institution. */
@Named
@RequestScoped
public class RegisterInstitutionView {

    private Steps steps;
    private RegisterInstitution register;

    private String name;
    private String creditCode;
    private InstitutionKind kind;
    private String contact;
    private String phone;

    protected RegisterInstitutionView() {}

    @Inject
    RegisterInstitutionView(Steps steps, RegisterInstitution register) {
        this.steps = steps;
        this.register = register;
    }

    /** Opens the form for those who may send it in. */
    public void open() {
        steps.caller().require(Post.INTAKE);
    }

    public String register() {
        RegisterInstitution.Application application =
                new RegisterInstitution.Application(name, creditCode, kind, contact, phone);
        return steps.take(caller -> register.register(caller, application), institution -> {
            steps.done("institution.registered", institution.name());
            return "/institution/show?faces-redirect=true&id=" + institution.id();
        });
    }

    public InstitutionKind[] getKinds() {
        return InstitutionKind.values();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getCreditCode() {
        return creditCode;
    }

    public void setCreditCode(String creditCode) {
        this.creditCode = creditCode;
    }

    public InstitutionKind getKind() {
        return kind;
    }

    public void setKind(InstitutionKind kind) {
        this.kind = kind;
    }

    public String getContact() {
        return contact;
    }

    public void setContact(String contact) {
        this.contact = contact;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }
}
