package org.xunzheng.web.institution;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.Param;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.institution.Admission;
import org.xunzheng.domain.institution.EnterAdmission;
import org.xunzheng.domain.institution.InstitutionKind;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.serial.Category;
import org.xunzheng.web.layout.Steps;

/** The form by which intake enters an application for admission, or changes one that is open. */
@Named
@RequestScoped
public class EnterAdmissionView {

    private Steps steps;
    private ReadAdmissions read;
    private EnterAdmission enter;

    @Inject
    @Param(name = "id")
    private UUID id;

    private List<CourseRow> courses;
    private String name;
    private String creditCode;
    private InstitutionKind kind;
    private String contact;
    private String phone;
    private String address;
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
        if (id != null) {
            Admission admission = read.one(id);
            name = admission.facts().name();
            creditCode = admission.creditCode().text();
            kind = admission.kind();
            contact = admission.facts().contact();
            phone = admission.facts().phone();
            address = admission.facts().address();
        }
    }

    public String save() {
        return steps.take(this::store, stored -> {
            steps.done("admission.saved", stored.facts().name());
            return "/admission/show?faces-redirect=true&id=" + stored.id();
        });
    }

    private Decision<Admission> store(Caller caller) {
        EnterAdmission.Application application = new EnterAdmission.Application(
                name,
                creditCode,
                kind,
                contact,
                phone,
                address,
                getCourses().stream().map(CourseRow::line).toList());
        return id == null
                ? enter.enter(caller, application)
                : enter.change(caller, id, seen == null ? -1 : seen, application);
    }

    /** As many rows as when the page was shown, so that what was typed comes back to its row. */
    public List<CourseRow> getCourses() {
        if (courses == null) {
            courses = CourseRow.of(id == null ? List.of() : read.one(id).courses());
        }
        return courses;
    }

    public Category[] getCategories() {
        return Category.values();
    }

    public InstitutionKind[] getKinds() {
        return InstitutionKind.values();
    }

    public long getSeen() {
        return seen != null ? seen : id == null ? 0 : read.one(id).version();
    }

    public void setSeen(long seen) {
        this.seen = seen;
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

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }
}
