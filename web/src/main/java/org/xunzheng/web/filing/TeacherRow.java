package org.xunzheng.web.filing;

import org.xunzheng.domain.filing.FiledTeacher;
import org.xunzheng.domain.questionbank.Part;

/** A teacher or instructor in the form; a row of the page writes into it. */
public class TeacherRow {

    private Part part = Part.THEORY;
    private String name = "";
    private String employer = "";
    private String certificate = "";
    private String subject = "";
    private String phone = "";

    static TeacherRow of(FiledTeacher teacher) {
        TeacherRow row = new TeacherRow();
        row.part = teacher.part();
        row.name = teacher.name();
        row.employer = teacher.employer();
        row.certificate = teacher.certificate();
        row.subject = teacher.subject();
        row.phone = teacher.phone();
        return row;
    }

    FiledTeacher teacher() {
        return new FiledTeacher(part, text(name), text(employer), text(certificate), text(subject), text(phone));
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }

    public Part getPart() {
        return part;
    }

    public void setPart(Part part) {
        this.part = part;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmployer() {
        return employer;
    }

    public void setEmployer(String employer) {
        this.employer = employer;
    }

    public String getCertificate() {
        return certificate;
    }

    public void setCertificate(String certificate) {
        this.certificate = certificate;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }
}
