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
import org.xunzheng.sheets.Heading;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.layout.PartModel;
import org.xunzheng.web.sheet.ListSheet;

/** The versions of policy documents that the caller sees, narrowed by what the address says. */
@Named
@RequestScoped
public class ListPoliciesView {

    private CurrentCaller current;
    private PolicyDocuments documents;
    private PageTexts texts;

    private String text;
    private PolicyState state;
    private boolean waiting;
    private PartModel<PolicyLine> lines;

    protected ListPoliciesView() {}

    @Inject
    ListPoliciesView(CurrentCaller current, PolicyDocuments documents, PageTexts texts) {
        this.current = current;
        this.documents = documents;
        this.texts = texts;
    }

    public PartModel<PolicyLine> getLines() {
        if (lines == null) {
            lines = new PartModel<>(this::page);
        }
        return lines;
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

    public void export() {
        ListSheet.send(
                texts.message("page.policy.list.title"),
                List.of(
                        new Heading(texts.message("policy.region"), 16),
                        new Heading(texts.message("policy.version"), 16),
                        new Heading(texts.message("policy.title"), 50),
                        new Heading(texts.message("policy.validFrom"), 14),
                        new Heading(texts.message("policy.state"), 12),
                        new Heading(texts.message("policy.enteredBy"), 14),
                        new Heading(texts.message("policy.decidedBy"), 14)),
                this::page,
                line -> List.of(
                        line.region(),
                        line.version().toString(),
                        line.title(),
                        line.validFrom().toString(),
                        texts.of(line.state()),
                        line.enteredBy(),
                        line.decidedBy()));
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
