package org.xunzheng.web.policy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.xunzheng.domain.policy.PolicyDocuments;
import org.xunzheng.domain.policy.PolicyLine;
import org.xunzheng.domain.policy.PolicyState;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.list.Column;
import org.xunzheng.web.list.ListPage;
import org.xunzheng.web.list.Word;

/** The versions of policy documents that the caller sees, narrowed by what the address says. */
@Named
@RequestScoped
public class ListPoliciesView {

    private static final List<Column<PolicyLine>> COLUMNS = List.of(
            Column.text("policy.title", PolicyLine::title).to(line -> "/policy/version.xhtml?id=" + line.id()),
            Column.text("policy.region", PolicyLine::region).wide(8),
            Column.serial("policy.version", PolicyLine::version).wide(8),
            Column.day("policy.validFrom", PolicyLine::validFrom).wide(8),
            Column.phase("policy.state", PolicyLine::state).wide(7),
            Column.<PolicyLine>text(
                            "policy.enteredBy",
                            line -> line.enteredBy().isEmpty() ? Word.of("policy.bySystem") : line.enteredBy())
                    .wide(8),
            Column.text("policy.decidedBy", PolicyLine::decidedBy).wide(8));

    private CurrentCaller current;
    private PolicyDocuments documents;
    private PageTexts texts;

    private String text;
    private PolicyState state;
    private boolean waiting;
    private ListPage<PolicyLine> list;

    protected ListPoliciesView() {}

    @Inject
    ListPoliciesView(CurrentCaller current, PolicyDocuments documents, PageTexts texts) {
        this.current = current;
        this.documents = documents;
        this.texts = texts;
    }

    public ListPage<PolicyLine> getList() {
        if (list == null) {
            list = ListPage.of("page.policy.list.title", COLUMNS, this::page, texts);
        }
        return list;
    }

    private Page<PolicyLine> page(Page.Part part) {
        return documents.list(
                new PolicyDocuments.Filter(
                        text == null ? "" : text,
                        Optional.ofNullable(state),
                        waiting ? Optional.of(current.get()) : Optional.empty()),
                current.get().scope(),
                part);
    }

    public PolicyState[] getStates() {
        return PolicyState.values();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public PolicyState getState() {
        return state;
    }

    public void setState(PolicyState state) {
        this.state = state;
    }

    public boolean isWaiting() {
        return waiting;
    }

    public void setWaiting(boolean waiting) {
        this.waiting = waiting;
    }
}
