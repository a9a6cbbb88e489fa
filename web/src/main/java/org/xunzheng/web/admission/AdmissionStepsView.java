package org.xunzheng.web.admission;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.Param;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.admission.Admission;
import org.xunzheng.domain.admission.AdmissionState;
import org.xunzheng.domain.admission.Objection;
import org.xunzheng.domain.admission.Objections;
import org.xunzheng.domain.admission.PublishAdmission;
import org.xunzheng.domain.admission.SubmitAdmission;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.web.layout.Steps;

/** The steps of an application beside its reviews: handed in, objected to during its notice, published. */
@Named
@RequestScoped
public class AdmissionStepsView {

    private Steps steps;
    private ReadAdmissions read;
    private SubmitAdmission submit;
    private Objections objections;
    private PublishAdmission publish;
    private Clock clock;

    @Inject
    @Param(name = "id")
    private UUID id;

    private Admission admission;
    private Long seen;
    private String objector;
    private String reason;
    private String answer;

    protected AdmissionStepsView() {}

    @Inject
    AdmissionStepsView(
            Steps steps,
            ReadAdmissions read,
            SubmitAdmission submit,
            Objections objections,
            PublishAdmission publish,
            Clock clock) {
        this.steps = steps;
        this.read = read;
        this.submit = submit;
        this.objections = objections;
        this.publish = publish;
        this.clock = clock;
    }

    private Admission admission() {
        if (admission == null) {
            admission = read.one(id);
        }
        return admission;
    }

    public String submit() {
        return steps.take(
                caller -> submit.submit(caller, id, seen == null ? -1 : seen), done -> next("admission.submitted"));
    }

    public String publish() {
        return steps.take(
                caller -> publish.publish(caller, id, seen == null ? -1 : seen), done -> next("admission.published"));
    }

    public String object() {
        return steps.take(
                caller -> objections.record(caller, id, objector, reason), done -> next("admission.objected"));
    }

    public String decide(UUID objection, boolean upheld) {
        return steps.take(
                caller -> objections.decide(caller, id, objection, upheld, answer),
                done -> next("admission.objection.decided"));
    }

    private String next(String said) {
        steps.done(said);
        return "/admission/show?faces-redirect=true&id=" + id;
    }

    public List<Objection> getObjections() {
        return read.objections(id);
    }

    public boolean isOnNotice() {
        return admission().state() == AdmissionState.ON_NOTICE;
    }

    /** Whether the caller may write an objection down today. */
    public boolean isObjectable() {
        Caller caller = steps.caller();
        return isOnNotice()
                && (caller.holds(Post.INTAKE) || caller.holds(Post.REVIEW))
                && !admission().notice().orElseThrow().isOver(LocalDate.now(clock));
    }

    /** Whether the caller is of the city and may decide what is said against it. */
    public boolean isDecidable(Objection objection) {
        Caller caller = steps.caller();
        return objection.decision().isEmpty()
                && (caller.holds(Post.REVIEW) || caller.holds(Post.APPROVAL))
                && caller.authority().id().equals(admission().publisher())
                && !objection.recordedBy().equals(caller.account());
    }

    /** Whether publishing is the caller's step, now or later. */
    public boolean isPublisher() {
        Caller caller = steps.caller();
        return isOnNotice()
                && caller.holds(Post.APPROVAL)
                && caller.authority().id().equals(admission().publisher());
    }

    /** What still speaks against publishing it today. */
    public List<Refusal> getAgainst() {
        return publish.refusals(steps.caller(), admission(), LocalDate.now(clock));
    }

    public long getSeen() {
        return seen == null ? admission().version() : seen;
    }

    public void setSeen(long seen) {
        this.seen = seen;
    }

    public String getObjector() {
        return objector;
    }

    public void setObjector(String objector) {
        this.objector = objector;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
