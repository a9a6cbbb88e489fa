package org.xunzheng.web.trainingclass;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.institution.Registration;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.trainingclass.ClassPlan;
import org.xunzheng.domain.trainingclass.DraftClass;
import org.xunzheng.domain.trainingclass.TrainingClass;
import org.xunzheng.serial.Category;

/** The form of a class: a new one, or one that is still open. */
@Named
@RequestScoped
public class EditClassView {

    /** As an occupation is offered: its name, then its code. */
    private static final Pattern OFFERED = Pattern.compile("(.*) ([0-9]-[0-9-]+)");

    private ClassOfPage page;
    private ClassChoices choices;
    private DraftClass draftClass;

    private UUID registration;
    private String name;
    private String training;
    private String occupation;
    private Category category;
    private Integer hours;
    private LocalDate firstDay;
    private LocalDate lastDay;

    protected EditClassView() {}

    @Inject
    EditClassView(ClassOfPage page, ClassChoices choices, DraftClass draftClass) {
        this.page = page;
        this.choices = choices;
        this.draftClass = draftClass;
    }

    /** Fills the form with the class that the address names. */
    public void open() {
        page.caller().requireInstitution();
        if (!page.isGiven()) {
            return;
        }
        ClassPlan plan = page.get().plan();
        registration = page.get().registration().id();
        name = plan.name();
        training = plan.training();
        occupation = plan.occupation().map(choices::label).orElse(null);
        category = plan.category();
        hours = plan.hours();
        firstDay = plan.firstDay();
        lastDay = plan.lastDay();
    }

    /** Names the training after the occupation that was chosen. */
    public void nameTraining() {
        Matcher matcher = OFFERED.matcher(occupation);
        if (matcher.matches()) {
            training = matcher.group(1);
        }
    }

    public String save() {
        return page.take(this::store, "class.saved", stored -> {
            page.setId(stored.id());
            return new Object[] {stored.plan().name()};
        });
    }

    private Decision<TrainingClass> store(Caller caller, long seen) {
        DraftClass.Draft draft =
                new DraftClass.Draft(registration, name, training, code(), category, hours, firstDay, lastDay);
        return page.isGiven() ? draftClass.change(caller, page.getId(), seen, draft) : draftClass.draft(caller, draft);
    }

    private String code() {
        if (occupation == null) {
            return null;
        }
        Matcher matcher = OFFERED.matcher(occupation);
        return matcher.matches() ? matcher.group(2) : occupation;
    }

    /**
     * What the class has otherwise than the form, where it was changed meanwhile: nothing that somebody else wrote is
     * overwritten unread.
     */
    public List<Difference> getDifferences() {
        if (!page.isStale()) {
            return List.of();
        }
        ClassPlan plan = page.get().plan();
        List<Difference> all = List.of(
                new Difference(
                        "class.registration", prefix(page.get().registration().id()), prefix(registration)),
                new Difference("class.name", plan.name(), name),
                new Difference(
                        "class.occupation",
                        plan.occupation().map(choices::label).orElse(null),
                        occupation),
                new Difference("class.training", plan.training(), training),
                new Difference("class.category", plan.category(), category),
                new Difference("class.hours", plan.hours(), hours),
                new Difference("class.firstDay", plan.firstDay(), firstDay),
                new Difference("class.lastDay", plan.lastDay(), lastDay));
        return all.stream()
                .filter(one -> !Objects.equals(one.stored, one.typed))
                .toList();
    }

    /** The code as the form offers it; nothing where there is no choice. */
    private Object prefix(UUID of) {
        return choices.getRegistrations().size() < 2
                ? null
                : choices.getRegistrations().stream()
                        .filter(one -> one.id().equals(of))
                        .map(Registration::prefix)
                        .findFirst()
                        .orElse(null);
    }

    /** A field that is stored otherwise than it was typed. */
    public record Difference(String label, Object stored, Object typed) {}

    public UUID getRegistration() {
        return registration;
    }

    public void setRegistration(UUID registration) {
        this.registration = registration;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
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

    public Integer getHours() {
        return hours;
    }

    public void setHours(Integer hours) {
        this.hours = hours;
    }

    public LocalDate getFirstDay() {
        return firstDay;
    }

    public void setFirstDay(LocalDate firstDay) {
        this.firstDay = firstDay;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}
