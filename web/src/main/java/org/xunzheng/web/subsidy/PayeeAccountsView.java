package org.xunzheng.web.subsidy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xunzheng.domain.subsidy.PayeeAccount;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.layout.Steps;
import org.xunzheng.web.list.Column;
import org.xunzheng.web.list.ListPage;

/** The accounts of the caller's institution, and the form for another one. What was typed as its number is never shown again. */
@Named
@RequestScoped
public class PayeeAccountsView {

    private static final List<Column<PayeeAccount>> COLUMNS = List.of(
            Column.text("subsidy.holder", PayeeAccount::holder),
            Column.text("subsidy.bank", PayeeAccount::bank),
            Column.serial("subsidy.number", account -> "****" + account.tail()));

    private Steps steps;
    private ClaimSteps claims;
    private PageTexts texts;

    private String holder;
    private String bank;
    private String number;

    protected PayeeAccountsView() {}

    @Inject
    PayeeAccountsView(Steps steps, ClaimSteps claims, PageTexts texts) {
        this.steps = steps;
        this.claims = claims;
        this.texts = texts;
    }

    public ListPage<PayeeAccount> getList() {
        return ListPage.of(
                "page.subsidy.accounts.title", COLUMNS, part -> part.of(claims.accounts(steps.caller())), texts);
    }

    public String enter() {
        return steps.take(caller -> claims.enter(caller, holder, bank, number), account -> {
            steps.done("subsidy.account.entered", account.label());
            return "/subsidy/accounts?faces-redirect=true";
        });
    }

    public String getHolder() {
        return holder;
    }

    public void setHolder(String holder) {
        this.holder = holder;
    }

    public String getBank() {
        return bank;
    }

    public void setBank(String bank) {
        this.bank = bank;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
