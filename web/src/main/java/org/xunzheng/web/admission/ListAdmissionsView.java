package org.xunzheng.web.admission;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xunzheng.domain.admission.AdmissionLine;
import org.xunzheng.domain.admission.AdmissionState;
import org.xunzheng.domain.admission.Admissions.PublisherStep;
import org.xunzheng.sheets.Heading;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.layout.PartModel;
import org.xunzheng.web.sheet.ListSheet;

/** The applications for admission of the caller's region. */
@Named
@RequestScoped
public class ListAdmissionsView {

    private ReadAdmissions read;
    private PageTexts texts;
    private PartModel<AdmissionLine> lines;
    private String text;
    private AdmissionState state;
    private PublisherStep step;

    protected ListAdmissionsView() {}

    @Inject
    ListAdmissionsView(ReadAdmissions read, PageTexts texts) {
        this.read = read;
        this.texts = texts;
    }

    public PartModel<AdmissionLine> getLines() {
        if (lines == null) {
            lines = new PartModel<>(part -> read.list(text, state, step, part));
        }
        return lines;
    }

    public AdmissionState[] getStates() {
        return AdmissionState.values();
    }

    public void export() {
        ListSheet.send(
                texts.message("page.admission.list.title"),
                List.of(
                        new Heading(texts.message("institution.name"), 40),
                        new Heading(texts.message("institution.kind"), 24),
                        new Heading(texts.message("admission.authority"), 30),
                        new Heading(texts.message("institution.courses"), 40),
                        new Heading(texts.message("admission.state"), 14),
                        new Heading(texts.message("admission.noticeLast"), 14)),
                part -> read.list(text, state, step, part),
                line -> List.of(
                        line.name(),
                        texts.of(line.kind()),
                        line.authority(),
                        line.courses(),
                        texts.of(line.state()),
                        line.noticeLast().map(String::valueOf).orElse("")));
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public AdmissionState getState() {
        return state;
    }

    public void setState(AdmissionState state) {
        this.state = state;
    }

    /** What a publisher has to do, null for all. */
    public PublisherStep getStep() {
        return step;
    }

    public void setStep(PublisherStep step) {
        this.step = step;
    }
}
