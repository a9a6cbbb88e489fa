package org.xunzheng.web.directory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.omnifaces.cdi.Param;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.directory.Change;
import org.xunzheng.domain.directory.DirectoryEntry;
import org.xunzheng.domain.directory.Evaluation;
import org.xunzheng.domain.directory.ReportChange;
import org.xunzheng.domain.directory.ReportedChange;
import org.xunzheng.domain.institution.Institution;
import org.xunzheng.domain.review.Matter;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.serial.Category;
import org.xunzheng.web.institution.CourseRow;
import org.xunzheng.web.institution.ReadInstitutions;
import org.xunzheng.web.layout.Steps;
import org.xunzheng.web.review.HandingInAgain;

/** The form by which a change of one kind about one institution is reported to the city. */
@Named
@RequestScoped
public class ReportChangeView {

    private Steps steps;
    private ReadInstitutions read;
    private ReadDirectory directory;
    private ReadChanges changes;
    private ReportChange report;
    private HandingInAgain again;

    @Inject
    @Param(name = "institution")
    private UUID id;

    @Inject
    @Param(name = "kind")
    private String kindName;

    private String name;
    private String contact;
    private String phone;
    private String address;
    private CourseRow course = new CourseRow();
    private LocalDate until;
    private Integer year;
    private Integer score;
    private Evaluation.Result result;
    private String reason;

    protected ReportChangeView() {}

    @Inject
    ReportChangeView(
            Steps steps,
            ReadInstitutions read,
            ReadDirectory directory,
            ReadChanges changes,
            ReportChange report,
            HandingInAgain again) {
        this.steps = steps;
        this.read = read;
        this.directory = directory;
        this.changes = changes;
        this.report = report;
        this.again = again;
    }

    /** Opens the form, filled with what stands in the directory, or with what was returned. */
    public void open() {
        if (getKind() != Change.Kind.COURSE || !steps.caller().holds(Post.INSTITUTION)) {
            steps.caller().require(Post.INTAKE);
        }
        Institution institution = getInstitution();
        name = institution.name();
        contact = institution.contact();
        phone = institution.phone();
        address = directory.history(institution.id()).stream()
                .findFirst()
                .map(DirectoryEntry::address)
                .orElse("");
        year = directory.today().getYear();
        again.returned(Matter.DIRECTORY_CHANGE).map(changes::one).ifPresent(this::fill);
    }

    private void fill(ReportedChange returned) {
        reason = returned.reason();
        if (returned.what() instanceof Change.NewFacts changed) {
            name = changed.facts().name();
            contact = changed.facts().contact();
            phone = changed.facts().phone();
            address = changed.facts().address();
        } else if (returned.what() instanceof Change.NewCourse added) {
            course = CourseRow.of(List.of(added.course())).get(0);
            until = added.until().orElse(null);
        } else if (returned.what() instanceof Change.Evaluated evaluated) {
            year = evaluated.evaluation().year();
            score = evaluated.evaluation().score();
            result = evaluated.evaluation().result();
        }
    }

    /** The change that is reported again. */
    private Optional<ReportedChange> named() {
        return again.named().map(changes::one);
    }

    public Change.Kind getKind() {
        return named().map(returned -> returned.what().kind()).orElseGet(this::kind);
    }

    private Change.Kind kind() {
        return Arrays.stream(Change.Kind.values())
                .filter(kind -> kind.name().equals(kindName))
                .findFirst()
                .orElseThrow(() -> new NotFound("kind of change " + kindName));
    }

    public Institution getInstitution() {
        return read.one(named().map(ReportedChange::institution).orElse(id));
    }

    public String report() {
        return steps.take(
                caller -> again.handIn(caller, Matter.DIRECTORY_CHANGE, () -> report(caller), ReportedChange::id),
                reported -> {
                    steps.done("change.reported");
                    return "/directory/change?faces-redirect=true&id=" + reported.id();
                });
    }

    private Decision<ReportedChange> report(Caller caller) {
        UUID of = getInstitution().id();
        return switch (getKind()) {
            case FACTS -> report.facts(caller, of, new ReportChange.FactsForm(name, contact, phone, address, reason));
            case REMOVAL -> report.removal(caller, of, reason);
            case COURSE -> report.course(caller, of, new ReportChange.CourseForm(course.line(), until, reason));
            case EVALUATION ->
                report.evaluation(caller, of, new ReportChange.EvaluationForm(year, score, result, reason));
        };
    }

    public CourseRow getCourse() {
        return course;
    }

    public Category[] getCategories() {
        return Category.values();
    }

    public Evaluation.Result[] getResults() {
        return Evaluation.Result.values();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
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

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }

    public Integer getScore() {
        return score;
    }

    public void setScore(Integer score) {
        this.score = score;
    }

    public Evaluation.Result getResult() {
        return result;
    }

    public void setResult(Evaluation.Result result) {
        this.result = result;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
