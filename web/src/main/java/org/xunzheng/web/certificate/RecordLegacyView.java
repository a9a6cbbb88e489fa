package org.xunzheng.web.certificate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.certificate.LegacyCertificate;
import org.xunzheng.domain.certificate.RecordLegacy;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.layout.Steps;
import org.xunzheng.web.sheet.FileWizard;
import org.xunzheng.web.sheet.ReadSheets;
import org.xunzheng.web.sheet.SheetForm;
import org.xunzheng.web.sheet.SheetTable;
import org.xunzheng.web.sheet.Upload;
import org.xunzheng.web.text.Texts;

/** Records certificates under old numbers from a file. */
@Named
@RequestScoped
public class RecordLegacyView extends FileWizard<List<LegacyCertificate>> {

    private Steps steps;
    private PageTexts texts;
    private RecordLegacy record;

    protected RecordLegacyView() {
        super(null, null, null, null);
    }

    @Inject
    RecordLegacyView(Steps steps, PageTexts texts, Upload upload, ReadSheets sheets, RecordLegacy record) {
        super(steps, texts, upload, sheets);
        this.steps = steps;
        this.texts = texts;
        this.record = record;
    }

    /** Opens the page for those who may record. */
    public void open() {
        steps.caller().require(Post.REVIEW);
    }

    @Override
    protected SheetForm form() {
        return LegacySheet.FORM;
    }

    @Override
    protected Decision<List<LegacyCertificate>> check(Caller caller, SheetTable table) {
        return record.check(caller, LegacySheet.lines(table.columns()));
    }

    @Override
    protected String summary(List<LegacyCertificate> clean) {
        return texts.message("legacy.summary", clean.size());
    }

    @Override
    protected List<Refusal> warnings(List<LegacyCertificate> clean) {
        return List.of();
    }

    @Override
    protected String store(SheetTable table) {
        return steps.take(caller -> record.record(caller, LegacySheet.lines(table.columns())), stored -> {
            steps.done("legacy.stored", stored.size());
            return "/certificate/legacy?faces-redirect=true";
        });
    }

    @Override
    protected void writeTemplate(Texts words, OutputStream out) throws IOException {
        LegacySheet.template(words, out);
    }

    @Override
    protected String templateName() {
        return texts.message("template.legacy.file");
    }
}
