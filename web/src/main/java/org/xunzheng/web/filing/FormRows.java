package org.xunzheng.web.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xunzheng.domain.filing.CourseItem;
import org.xunzheng.domain.filing.CourseItem.Mode;
import org.xunzheng.domain.filing.FiledHours;
import org.xunzheng.domain.filing.FilingForm;
import org.xunzheng.domain.filing.Platform;
import org.xunzheng.domain.questionbank.Part;
import org.xunzheng.serial.Category;

/** The form of a filing as the page writes into it; hours are what the items come to. */
public class FormRows {

    private static final int MORE_ITEMS = 4;
    private static final int MORE_TEACHERS = 2;

    private final List<ItemRow> items = new ArrayList<>();
    private final List<TeacherRow> teachers = new ArrayList<>();
    private String contact = "";
    private String phone = "";
    private String email = "";
    private String training = "";
    private String occupation = "";
    private Category category;
    private String platform = "";
    private String scale = "";
    private String assessment = "";
    private String pledgedBy = "";

    /** The form with some rows left to fill in. */
    static FormRows of(Optional<FilingForm> filled) {
        FormRows rows = new FormRows();
        filled.ifPresent(rows::fill);
        for (int i = 0; i < MORE_ITEMS; i++) {
            rows.items.add(new ItemRow());
        }
        for (int i = 0; i < MORE_TEACHERS; i++) {
            rows.teachers.add(new TeacherRow());
        }
        return rows;
    }

    private void fill(FilingForm form) {
        contact = form.contact();
        phone = form.phone();
        email = form.email();
        training = form.training();
        occupation = form.occupation().orElse("");
        category = form.category();
        form.items().forEach(item -> items.add(ItemRow.of(item)));
        platform = form.platform().name();
        form.teachers().forEach(teacher -> teachers.add(TeacherRow.of(teacher)));
        scale = form.scale();
        assessment = form.assessment();
        pledgedBy = form.pledgedBy();
    }

    FilingForm form() {
        List<CourseItem> filled = items.stream().map(ItemRow::item).toList();
        return new FilingForm(
                text(contact),
                text(phone),
                text(email),
                text(training),
                Optional.of(text(occupation)).filter(code -> !code.isBlank()),
                category,
                FiledHours.of(filled),
                filled,
                Platform.admitted(text(platform)),
                teachers.stream().map(TeacherRow::teacher).toList(),
                text(scale),
                text(assessment),
                text(pledgedBy));
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }

    /** What the items come to. */
    public FiledHours getHours() {
        return form().hours();
    }

    public Part[] getParts() {
        return Part.values();
    }

    public Mode[] getModes() {
        return Mode.values();
    }

    public Category[] getCategories() {
        return Category.values();
    }

    public List<ItemRow> getItems() {
        return items;
    }

    public List<TeacherRow> getTeachers() {
        return teachers;
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

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getTraining() {
        return training;
    }

    public void setTraining(String training) {
        this.training = training;
    }

    public String getOccupation() {
        return occupation;
    }

    public void setOccupation(String occupation) {
        this.occupation = occupation;
    }

    public Category getCategory() {
        return category;
    }

    public void setCategory(Category category) {
        this.category = category;
    }

    public String getPlatform() {
        return platform;
    }

    public void setPlatform(String platform) {
        this.platform = platform;
    }

    public String getScale() {
        return scale;
    }

    public void setScale(String scale) {
        this.scale = scale;
    }

    public String getAssessment() {
        return assessment;
    }

    public void setAssessment(String assessment) {
        this.assessment = assessment;
    }

    public String getPledgedBy() {
        return pledgedBy;
    }

    public void setPledgedBy(String pledgedBy) {
        this.pledgedBy = pledgedBy;
    }
}
