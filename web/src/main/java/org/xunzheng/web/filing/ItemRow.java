package org.xunzheng.web.filing;

import org.xunzheng.domain.filing.CourseItem;
import org.xunzheng.domain.filing.CourseItem.Mode;
import org.xunzheng.domain.questionbank.Part;

/** A course item in the form; a row of the page writes into it. */
public class ItemRow {

    private String name = "";
    private Integer hours;
    private Part part = Part.PRACTICE;
    private Mode mode = Mode.OFFLINE;

    static ItemRow of(CourseItem item) {
        ItemRow row = new ItemRow();
        row.name = item.name();
        row.hours = item.hours();
        row.part = item.part();
        row.mode = item.mode();
        return row;
    }

    CourseItem item() {
        return new CourseItem(name == null ? "" : name, hours, part, mode);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Integer getHours() {
        return hours;
    }

    public void setHours(Integer hours) {
        this.hours = hours;
    }

    public Part getPart() {
        return part;
    }

    public void setPart(Part part) {
        this.part = part;
    }

    public Mode getMode() {
        return mode;
    }

    public void setMode(Mode mode) {
        this.mode = mode;
    }
}
