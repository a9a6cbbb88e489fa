package org.xunzheng.web.admission;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xunzheng.domain.admission.AdmissionLine;
import org.xunzheng.domain.admission.AdmissionState;
import org.xunzheng.domain.admission.Admissions.PublisherStep;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.list.Column;
import org.xunzheng.web.list.ListPage;

/** The applications for admission of the caller's region. */
@Named
@RequestScoped
public class ListAdmissionsView {

    private static final List<Column<AdmissionLine>> COLUMNS = List.of(
            Column.text("institution.name", AdmissionLine::name).to(line -> "/admission/show.xhtml?id=" + line.id()),
            Column.text("institution.kind", AdmissionLine::kind),
            Column.text("admission.authority", AdmissionLine::authority),
            Column.text("institution.courses", AdmissionLine::courses),
            Column.phase("admission.state", AdmissionLine::state),
            Column.text("admission.noticeLast", AdmissionLine::noticeLast).wide(8));

    private ReadAdmissions read;
    private PageTexts texts;
    private ListPage<AdmissionLine> list;
    private String text;
    private AdmissionState state;
    private PublisherStep step;

    protected ListAdmissionsView() {}

    @Inject
    ListAdmissionsView(ReadAdmissions read, PageTexts texts) {
        this.read = read;
        this.texts = texts;
    }

    public ListPage<AdmissionLine> getList() {
        if (list == null) {
            list = ListPage.of("page.admission.list.title", COLUMNS, part -> read.list(text, state, step, part), texts);
        }
        return list;
    }

    public AdmissionState[] getStates() {
        return AdmissionState.values();
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
