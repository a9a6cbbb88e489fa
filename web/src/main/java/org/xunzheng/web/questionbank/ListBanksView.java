package org.xunzheng.web.questionbank;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xunzheng.domain.questionbank.BankVersion;
import org.xunzheng.domain.questionbank.QuestionBanks;
import org.xunzheng.sheets.Heading;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.layout.PartModel;
import org.xunzheng.web.sheet.ListSheet;

/** The question banks that the caller sees, each with its newest version. */
@Named
@RequestScoped
public class ListBanksView {

    private CurrentCaller current;
    private QuestionBanks banks;
    private PageTexts texts;

    private String text;
    private PartModel<BankVersion> lines;

    protected ListBanksView() {}

    @Inject
    ListBanksView(CurrentCaller current, QuestionBanks banks, PageTexts texts) {
        this.current = current;
        this.banks = banks;
        this.texts = texts;
    }

    public PartModel<BankVersion> getLines() {
        if (lines == null) {
            lines = new PartModel<>(part -> banks.list(text, current.get().scope(), part));
        }
        return lines;
    }

    public void export() {
        ListSheet.send(
                texts.message("page.question.list.title"),
                List.of(
                        new Heading(texts.message("question.training"), 30),
                        new Heading(texts.message("question.category"), 20),
                        new Heading(texts.message("question.institution"), 36),
                        new Heading(texts.message("question.version"), 10),
                        new Heading(texts.message("question.theory"), 10),
                        new Heading(texts.message("question.practice"), 10)),
                part -> banks.list(text, current.get().scope(), part),
                line -> List.of(
                        line.training(),
                        texts.of(line.category()),
                        line.institutionName(),
                        String.valueOf(line.number()),
                        String.valueOf(line.theory()),
                        String.valueOf(line.practice())));
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
