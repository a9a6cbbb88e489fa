package org.xunzheng.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.assessment.Result;
import org.xunzheng.domain.assessment.SubmitResults;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.trainingclass.Rosters;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.layout.Steps;
import org.xunzheng.web.sheet.FileWizard;
import org.xunzheng.web.sheet.ReadSheets;
import org.xunzheng.web.sheet.SheetForm;
import org.xunzheng.web.sheet.SheetTable;
import org.xunzheng.web.sheet.Upload;
import org.xunzheng.web.text.Texts;
import org.xunzheng.web.trainingclass.ClassOfPage;

/** Brings the results of a class as a file. */
@Named
@RequestScoped
public class ResultsView extends FileWizard<List<Result>> {

    private ClassOfPage page;
    private Rosters rosters;
    private SubmitResults submitResults;
    private PageTexts texts;

    protected ResultsView() {
        super(null, null, null, null);
    }

    @Inject
    ResultsView(
            Steps steps,
            PageTexts texts,
            Upload upload,
            ReadSheets sheets,
            ClassOfPage page,
            Rosters rosters,
            SubmitResults submitResults) {
        super(steps, texts, upload, sheets);
        this.page = page;
        this.rosters = rosters;
        this.submitResults = submitResults;
        this.texts = texts;
    }

    /** Opens the page for those who may bring results. */
    public void open() {
        page.caller().requireInstitution();
        page.get();
    }

    @Override
    protected SheetForm form() {
        return ResultSheet.FORM;
    }

    @Override
    protected Decision<List<Result>> check(Caller caller, SheetTable table) {
        return submitResults.check(caller, page.getId(), ResultSheet.lines(table.columns()));
    }

    @Override
    protected String summary(List<Result> clean) {
        long passed = clean.stream().filter(Result::passed).count();
        return texts.message("results.summary", clean.size(), passed, clean.size() - passed);
    }

    @Override
    protected List<Refusal> warnings(List<Result> clean) {
        return List.of();
    }

    @Override
    protected String store(SheetTable table) {
        return page.take(
                (caller, seen) -> submitResults.submit(caller, page.getId(), seen, ResultSheet.lines(table.columns())),
                "results.stored",
                submitted -> new Object[] {submitted.trainees(), submitted.passed()});
    }

    @Override
    protected void writeTemplate(Texts words, OutputStream out) throws IOException {
        // The template holds whole ID numbers: it is made only for who may see the class.
        page.caller().requireInstitution();
        ResultSheet.template(rosters.of(page.get().id()), words, out);
    }

    @Override
    protected String templateName() {
        return texts.message("template.results.file") + " " + page.get().plan().name();
    }
}
