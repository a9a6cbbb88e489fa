package org.xunzheng.web.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.ledger.EnterOpeningBalance;
import org.xunzheng.domain.ledger.OpeningBalance;
import org.xunzheng.domain.review.Matter;
import org.xunzheng.web.layout.Steps;
import org.xunzheng.web.review.HandingInAgain;

/** The form by which an officer enters an opening balance. */
@Named
@RequestScoped
public class EnterOpeningView {

    private Steps steps;
    private EnterOpeningBalance enter;
    private ReadOpenings read;
    private HandingInAgain again;

    private String code;
    private Integer year;
    private Integer lastNumber;
    private String reason;

    protected EnterOpeningView() {}

    @Inject
    EnterOpeningView(Steps steps, EnterOpeningBalance enter, ReadOpenings read, HandingInAgain again, Clock clock) {
        this.steps = steps;
        this.enter = enter;
        this.read = read;
        this.again = again;
        year = LocalDate.now(clock).getYear();
    }

    /** Opens the form for those who may send it in, filled with what was returned. */
    public void open() {
        steps.caller().require(Post.REVIEW);
        again.returned(Matter.OPENING_BALANCE)
                .map(id -> read.one(id, steps.caller().scope()))
                .ifPresent(this::fill);
    }

    private void fill(OpeningBalance returned) {
        code = returned.run().region().toString() + returned.run().institution();
        year = 2000 + returned.run().year().lastTwoDigits();
        lastNumber = returned.number().number();
        reason = returned.reason();
    }

    public String enter() {
        EnterOpeningBalance.Entry entry = new EnterOpeningBalance.Entry(code, year, lastNumber, reason);
        return steps.take(
                caller -> again.handIn(
                        caller, Matter.OPENING_BALANCE, () -> enter.enter(caller, entry), OpeningBalance::id),
                entered -> {
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
