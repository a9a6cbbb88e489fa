package org.xunzheng.web.questionbank;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.questionbank.BringQuestions;
import org.xunzheng.domain.questionbank.Question;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.serial.Category;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.layout.Steps;
import org.xunzheng.web.sheet.FileWizard;
import org.xunzheng.web.sheet.ReadSheets;
import org.xunzheng.web.sheet.SheetForm;
import org.xunzheng.web.sheet.SheetTable;
import org.xunzheng.web.sheet.Upload;
import org.xunzheng.web.text.Texts;

/** Brings the questions of a training as a file. */
@Named
@RequestScoped
public class BringQuestionsView extends FileWizard<List<Question>> {

    private Steps steps;
    private PageTexts texts;
    private CheckedBank checked;
    private BringQuestions bring;

    private String training;
    private Category category;

    protected BringQuestionsView() {
        super(null, null, null, null);
    }

    @Inject
    BringQuestionsView(
            Steps steps, PageTexts texts, Upload upload, ReadSheets sheets, CheckedBank checked, BringQuestions bring) {
        super(steps, texts, upload, sheets);
        this.steps = steps;
        this.texts = texts;
        this.checked = checked;
        this.bring = bring;
    }

    /** Opens the page for institutions. */
    public void open() {
        steps.caller().requireInstitution();
    }

    public Category[] getCategories() {
        return Category.values();
    }

    /** Checks the file for the training that is typed; that is what is confirmed then. */
    @Override
    public void check() throws IOException {
        checked.take(training, category);
        super.check();
    }

    private BringQuestions.Brought brought(SheetTable table) {
        return new BringQuestions.Brought(checked.training(), checked.category(), QuestionSheet.lines(table.columns()));
    }

    @Override
    protected SheetForm form() {
        return QuestionSheet.FORM;
    }

    @Override
    protected Decision<List<Question>> check(Caller caller, SheetTable table) {
        return bring.check(caller, brought(table));
    }

    @Override
    protected String summary(List<Question> clean) {
        return texts.message("question.summary", clean.size(), checked.training());
    }

    @Override
    protected List<Refusal> warnings(List<Question> clean) {
        return List.of();
    }

    @Override
    protected String store(SheetTable table) {
        return steps.take(caller -> bring.bring(caller, brought(table)), version -> {
            steps.done("question.stored", version.questions(), version.number());
            return "/question/show?faces-redirect=true&id=" + version.id();
        });
    }

    @Override
    protected void writeTemplate(Texts words, OutputStream out) throws IOException {
        QuestionSheet.template(words, out);
    }

    @Override
    protected String templateName() {
        return texts.message("template.questions.file");
    }

    public String getTraining() {
        return training;
    }

    public void setTraining(String training) {
        this.training = training;
    }

    public Category getCategory() {
        return category;
    }

    public void setCategory(Category category) {
        this.category = category;
    }
}
