package org.xunzheng.web.admission;

import java.util.List;
import java.util.Optional;
import org.xunzheng.domain.admission.Admission;
import org.xunzheng.domain.admission.EnterAdmission;
import org.xunzheng.domain.institution.Course;
import org.xunzheng.domain.institution.InstitutionKind;
import org.xunzheng.serial.Category;
import org.xunzheng.web.institution.CourseRow;

/** The fields of an application for admission as a page writes into them. */
public abstract class AdmissionFields {

    private List<CourseRow> courses;
    private String name;
    private String creditCode;
    private InstitutionKind kind;
    private String contact;
    private String phone;
    private String address;

    /** The application that is changed; empty for a new one. */
    protected abstract Optional<Admission> changed();

    /** Fills the fields with the application that is changed. */
    protected void fill() {
        changed().ifPresent(admission -> {
            name = admission.facts().name();
            creditCode = admission.creditCode().text();
            kind = admission.kind();
            contact = admission.facts().contact();
            phone = admission.facts().phone();
            address = admission.facts().address();
        });
    }

    protected EnterAdmission.Application filled() {
        return new EnterAdmission.Application(
                name,
                creditCode,
                kind,
                contact,
                phone,
                address,
                getCourses().stream().map(CourseRow::line).toList());
    }

    /** As many rows as when the page was shown, so that what was typed comes back to its row. */
    public List<CourseRow> getCourses() {
        if (courses == null) {
            List<Course> there = changed().map(Admission::courses).orElse(List.of());
            courses = CourseRow.of(there);
        }
        return courses;
    }

    public Category[] getCategories() {
        return Category.values();
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

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }
}
