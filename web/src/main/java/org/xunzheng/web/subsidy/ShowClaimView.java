package org.xunzheng.web.subsidy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.omnifaces.cdi.Param;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.subsidy.ClaimLine;
import org.xunzheng.domain.subsidy.LineState;
import org.xunzheng.domain.subsidy.PaySubsidies;
import org.xunzheng.domain.subsidy.PayeeAccount;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.layout.Steps;
import org.xunzheng.web.list.ListPage;

/** The people of a claim, on the page of its matter, and another account for what the bank sent back. */
@Named
@RequestScoped
public class ShowClaimView {

    /** With which the list's part of the address begins. */
    private static final String NAME = "claimed";

    private Steps steps;
    private ClaimSteps claims;
    private PageTexts texts;

    @Inject
    @Param(name = "id")
    private UUID id;

    private UUID account;
    private List<ClaimLine> lines;

    protected ShowClaimView() {}

    @Inject
    ShowClaimView(Steps steps, ClaimSteps claims, PageTexts texts) {
        this.steps = steps;
        this.claims = claims;
        this.texts = texts;
    }

    private List<ClaimLine> lines() {
        if (lines == null) {
            lines = claims.people().handedIn(steps.caller(), id);
        }
        return lines;
    }

    public ListPage<ClaimLine> getList() {
        return ListPage.beside(NAME, "subsidy.people", ClaimColumns.handedIn(), part -> part.of(lines()), texts);
    }

    /** Whether the institution should name another account. */
    public boolean isCorrectable() {
        return steps.caller().holds(Post.INSTITUTION)
                && lines().stream().anyMatch(line -> line.state().equals(Optional.of(LineState.FAILED)));
    }

    public List<PayeeAccount> getAccounts() {
        return claims.accounts(steps.caller());
    }

    public String correct() {
        PaySubsidies pay = claims.pay();
        return steps.take(caller -> pay.correct(caller, id, account), matter -> {
            steps.done("subsidy.corrected");
            return "/matter/show?faces-redirect=true&id=" + id;
        });
    }

    public UUID getAccount() {
        return account;
    }

    public void setAccount(UUID account) {
        this.account = account;
    }
}
