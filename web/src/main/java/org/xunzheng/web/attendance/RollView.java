package org.xunzheng.web.attendance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;
import org.xunzheng.domain.attendance.Attended;
import org.xunzheng.domain.attendance.CallRoll;
import org.xunzheng.domain.attendance.LessonAttended;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.web.layout.Steps;

/** Calls the roll of a lesson. */
@Named
@RequestScoped
public class RollView {

    private AttendanceOfClass attendance;
    private CallRoll call;
    private Steps steps;

    @Inject
    @Param(name = "lesson")
    private Integer lesson;

    private List<String> present;

    protected RollView() {}

    @Inject
    RollView(AttendanceOfClass attendance, CallRoll call, Steps steps) {
        this.attendance = attendance;
        this.call = call;
        this.steps = steps;
    }

    /** Opens the page for those who may call it. */
    public void open() {
        steps.caller().requireInstitution();
        getLesson();
    }

    public LessonAttended getLesson() {
        return attendance.lessons().stream()
                .filter(one -> lesson != null && one.number() == lesson)
                .findFirst()
                .orElseThrow(() -> new NotFound("lesson " + lesson));
    }

    public List<Attended> getTrainees() {
        return attendance.hours();
    }

    /** The places on the roster of who was there; before it is called, by the newest roll. */
    public List<String> getPresent() {
        if (present == null && !FacesContext.getCurrentInstance().isPostback()) {
            present = new ArrayList<>(
                    attendance
                            .records()
                            .roll(attendance.page().getId(), getLesson().number())
                            .orElse(Set.of())
                            .stream()
                            .map(String::valueOf)
                            .toList());
        }
        return present;
    }

    public void setPresent(List<String> present) {
        this.present = present;
    }

    public String call() {
        Set<Integer> places = present == null
                ? Set.of()
                : present.stream().map(Integer::valueOf).collect(Collectors.toSet());
        return steps.take(
                caller ->
                        call.call(caller, attendance.page().getId(), getLesson().number(), places),
                called -> {
                    steps.done("attendance.roll.called", getLesson().number(), called);
                    return "/attendance/show?faces-redirect=true&id="
                            + attendance.page().getId();
                });
    }
}
