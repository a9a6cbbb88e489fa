package org.xunzheng.web.teacher;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.UUID;
import org.omnifaces.cdi.Param;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.teacher.KeepTeachers;
import org.xunzheng.domain.teacher.Teacher;
import org.xunzheng.domain.teacher.Teachers;
import org.xunzheng.web.layout.Steps;

/** The form by which an institution records a teacher or instructor, changes the record, or says that one has left. */
@Named
@RequestScoped
public class EditTeacherView {

    private Steps steps;
    private Teachers teachers;
    private KeepTeachers keep;

    @Inject
    @Param(name = "id")
    private UUID id;

    private String name;
    private String idNumber;
    private Teacher.Kind kind;
    private String certificate;
    private String certificateNumber;
    private String level;
    private LocalDate validUntil;
    private Long seen;

    protected EditTeacherView() {}

    @Inject
    EditTeacherView(Steps steps, Teachers teachers, KeepTeachers keep) {
        this.steps = steps;
        this.teachers = teachers;
        this.keep = keep;
    }

    /** Fills the form with the teacher that the address names; never with the ID number. */
    public void open() {
        steps.caller().requireInstitution();
        if (id != null) {
            Teacher teacher = teacher();
            name = teacher.name();
            kind = teacher.kind();
            certificate = teacher.certificate();
            certificateNumber = teacher.certificateNumber();
            level = teacher.level();
            validUntil = teacher.validUntil().orElse(null);
        }
    }

    private Teacher teacher() {
        return teachers.find(id, steps.caller().scope()).orElseThrow(() -> new NotFound("teacher " + id));
    }

    public boolean isKnown() {
        return id != null;
    }

    public String getMasked() {
        return isKnown() ? teacher().idNumber().masked() : "";
    }

    public String save() {
        KeepTeachers.Form form =
                new KeepTeachers.Form(name, idNumber, kind, certificate, certificateNumber, level, validUntil);
        return steps.take(
                caller -> isKnown() ? keep.change(caller, id, seen == null ? -1 : seen, form) : keep.add(caller, form),
                teacher -> next("teacher.saved", teacher));
    }

    public String end() {
        return steps.take(
                caller -> keep.end(caller, id, seen == null ? -1 : seen), teacher -> next("teacher.ended", teacher));
    }

    private String next(String said, Teacher teacher) {
        steps.done(said, teacher.name());
        return "/teacher/list?faces-redirect=true";
    }

    public Teacher.Kind[] getKinds() {
        return Teacher.Kind.values();
    }

    public long getSeen() {
        return seen != null ? seen : isKnown() ? teacher().version() : 0;
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

    public String getIdNumber() {
        return idNumber;
    }

    public void setIdNumber(String idNumber) {
        this.idNumber = idNumber;
    }

    public Teacher.Kind getKind() {
        return kind;
    }

    public void setKind(Teacher.Kind kind) {
        this.kind = kind;
    }

    public String getCertificate() {
        return certificate;
    }

    public void setCertificate(String certificate) {
        this.certificate = certificate;
    }

    public String getCertificateNumber() {
        return certificateNumber;
    }

    public void setCertificateNumber(String certificateNumber) {
        this.certificateNumber = certificateNumber;
    }

    public String getLevel() {
        return level;
    }

    public void setLevel(String level) {
        this.level = level;
    }

    public LocalDate getValidUntil() {
        return validUntil;
    }

    public void setValidUntil(LocalDate validUntil) {
        this.validUntil = validUntil;
    }
}
