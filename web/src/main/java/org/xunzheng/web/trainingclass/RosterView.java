package org.xunzheng.web.trainingclass;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.trainingclass.BringRoster;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.layout.Steps;
import org.xunzheng.web.sheet.FileWizard;
import org.xunzheng.web.sheet.ReadSheets;
import org.xunzheng.web.sheet.SheetForm;
import org.xunzheng.web.sheet.SheetTable;
import org.xunzheng.web.sheet.Upload;
import org.xunzheng.web.text.Texts;

/** Brings the roster of a class as a file. */
@Named
@RequestScoped
public class RosterView extends FileWizard<BringRoster.Brought> {

    private ClassOfPage page;
    private BringRoster bringRoster;
    private PageTexts texts;

    protected RosterView() {
        super(null, null, null, null);
    }

    @Inject
    RosterView(
            Steps steps, PageTexts texts, Upload upload, ReadSheets sheets, ClassOfPage page, BringRoster bringRoster) {
        super(steps, texts, upload, sheets);
        this.page = page;
        this.bringRoster = bringRoster;
        this.texts = texts;
    }

    /** Opens the page for those who may bring a roster. */
    public void open() {
        page.caller().requireInstitution();
        page.get();
    }

    @Override
    protected SheetForm form() {
        return RosterSheet.FORM;
    }

    @Override
    protected Decision<BringRoster.Brought> check(Caller caller, SheetTable table) {
        return bringRoster.check(caller, page.getId(), RosterSheet.lines(table.columns()));
    }

    @Override
    protected String summary(BringRoster.Brought clean) {
        return texts.message(
                "roster.summary", clean.trainees().size(), clean.trainingClass().trainees());
    }

    @Override
    protected List<Refusal> warnings(BringRoster.Brought clean) {
        return clean.warnings();
    }

    @Override
    protected String store(SheetTable table) {
        return page.take(
                (caller, seen) -> bringRoster.bring(caller, page.getId(), seen, RosterSheet.lines(table.columns())),
                "roster.stored",
                brought -> new Object[] {brought.trainees().size()});
    }

    @Override
    protected void writeTemplate(Texts words, OutputStream out) throws IOException {
        RosterSheet.template(words, out);
    }

    @Override
    protected String templateName() {
        return texts.message("template.roster.file");
    }
}
