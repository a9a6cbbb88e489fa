package org.xunzheng.web.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.ledger.EnterOpeningBalance;
import org.xunzheng.web.layout.Steps;

/** The form by which an officer enters an opening balance. */
@Named
@RequestScoped
public class EnterOpeningView {

    private Steps steps;
    private EnterOpeningBalance enter;

    private String code;
    private Integer year;
    private Integer lastNumber;
    private String reason;

    protected EnterOpeningView() {}

    @Inject
    EnterOpeningView(Steps steps, EnterOpeningBalance enter, Clock clock) {
        this.steps = steps;
        this.enter = enter;
        year = LocalDate.now(clock).getYear();
    }

    /** Opens the form for those who may send it in. */
    public void open() {
        steps.caller().require(Post.REVIEW);
    }

    public String enter() {
        EnterOpeningBalance.Entry entry = new EnterOpeningBalance.Entry(code, year, lastNumber, reason);
        return steps.take(caller -> enter.enter(caller, entry), entered -> {
            steps.done("opening.entered");
            return "/ledger/opening?faces-redirect=true&id=" + entered.id();
        });
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }

    public Integer getLastNumber() {
        return lastNumber;
    }

    public void setLastNumber(Integer lastNumber) {
        this.lastNumber = lastNumber;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
