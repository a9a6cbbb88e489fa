package org.xunzheng.web.filing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.xunzheng.domain.filing.AcceptedFiling;
import org.xunzheng.domain.filing.Filings;
import org.xunzheng.domain.rule.Page;

/** The accepted filings, for everybody, without sign-in (FIL-9). */
@Named
@RequestScoped
public class AcceptedFilingsView {

    private static final int SHOWN = 200;

    private Filings filings;

    private String text;
    private Integer year;
    private Page<AcceptedFiling> found;

    protected AcceptedFilingsView() {}

    @Inject
    AcceptedFilingsView(Filings filings) {
        this.filings = filings;
    }

    public Page<AcceptedFiling> getFound() {
        if (found == null) {
            found = filings.accepted(text, Optional.ofNullable(year), new Page.Part(0, SHOWN));
        }
        return found;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }
}
