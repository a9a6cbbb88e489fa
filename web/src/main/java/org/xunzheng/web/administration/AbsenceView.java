package org.xunzheng.web.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.administration.ArrangeStandIn;
import org.xunzheng.domain.administration.StandIn;
import org.xunzheng.domain.administration.StandIns;
import org.xunzheng.web.layout.PartModel;
import org.xunzheng.web.layout.Steps;

/** Who stands in for whom in the caller's region, and the form by which one names a stand-in for an absence of one's own. */
@Named
@RequestScoped
public class AbsenceView {

    private Steps steps;
    private StandIns standIns;
    private ArrangeStandIn arrange;
    private Clock clock;

    private Post post;
    private UUID present;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private String reason;
    private PartModel<StandIn> lines;

    protected AbsenceView() {}

    @Inject
    AbsenceView(Steps steps, StandIns standIns, ArrangeStandIn arrange, Clock clock) {
        this.steps = steps;
        this.standIns = standIns;
        this.arrange = arrange;
        this.clock = clock;
    }

    /** The caller's own posts that somebody can stand in for. */
    public List<Post> getPosts() {
        Caller caller = steps.caller();
        return caller.posts().stream()
                .filter(Post::canBeStoodInFor)
                .filter(one -> !caller.standingInFor().containsKey(one))
                .sorted()
                .toList();
    }

    public List<StandIns.Colleague> getColleagues() {
        return standIns.colleagues(steps.caller());
    }

    public PartModel<StandIn> getLines() {
        if (lines == null) {
            lines = new PartModel<>(part -> standIns.list(steps.caller().scope(), part));
        }
        return lines;
    }

    /** Whether the caller can end it early. */
    public boolean isEndable(StandIn standIn) {
        UUID account = steps.caller().account();
        return standIn.isOpen(LocalDate.now(clock))
                && (standIn.absent().equals(account) || standIn.present().equals(account));
    }

    public String arrange() {
        ArrangeStandIn.Wish wish = new ArrangeStandIn.Wish(post, present, firstDay, lastDay, reason);
        return steps.take(caller -> arrange.arrange(caller, wish), made -> {
            steps.done("absence.arranged", made.presentName());
            return "/account/absence?faces-redirect=true";
        });
    }

    public String end(UUID id) {
        arrange.end(steps.caller(), id);
        steps.done("absence.ended");
        return "/account/absence?faces-redirect=true";
    }

    public Post getPost() {
        return post;
    }

    public void setPost(Post post) {
        this.post = post;
    }

    public UUID getPresent() {
        return present;
    }

    public void setPresent(UUID present) {
        this.present = present;
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

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
