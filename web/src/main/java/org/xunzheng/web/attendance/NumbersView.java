package org.xunzheng.web.attendance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xunzheng.domain.attendance.AssignNumbers;
import org.xunzheng.domain.attendance.AttendanceRecords;
import org.xunzheng.web.layout.Steps;

/** Says whose the numbers of a device or program are, pasted from a table. */
@Named
@RequestScoped
public class NumbersView {

    private AttendanceOfClass attendance;
    private AssignNumbers assign;
    private Steps steps;

    private String numbers;

    protected NumbersView() {}

    @Inject
    NumbersView(AttendanceOfClass attendance, AssignNumbers assign, Steps steps) {
        this.attendance = attendance;
        this.assign = assign;
        this.steps = steps;
    }

    /** Opens the page for those who may say it. */
    public void open() {
        steps.caller().requireInstitution();
        attendance.page().get();
    }

    public List<AttendanceRecords.Numbered> getKnown() {
        return attendance.records().numbers(attendance.page().get().id());
    }

    public String assign() {
        return steps.take(caller -> assign.assign(caller, attendance.page().getId(), numbers), assigned -> {
            steps.done("attendance.numbers.assigned", assigned);
            return "/attendance/show?faces-redirect=true&id="
                    + attendance.page().getId();
        });
    }

    public String getNumbers() {
        return numbers;
    }

    public void setNumbers(String numbers) {
        this.numbers = numbers;
    }
}
