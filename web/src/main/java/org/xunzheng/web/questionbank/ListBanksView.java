package org.xunzheng.web.questionbank;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xunzheng.domain.questionbank.BankVersion;
import org.xunzheng.domain.questionbank.QuestionBanks;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.list.Column;
import org.xunzheng.web.list.ListPage;

/** The question banks that the caller sees, each with its newest version. */
@Named
@RequestScoped
public class ListBanksView {

    private static final List<Column<BankVersion>> COLUMNS = List.of(
            Column.number("question.version", BankVersion::number),
            Column.text("question.training", BankVersion::training).to(line -> "/question/show.xhtml?id=" + line.id()),
            Column.text("question.category", BankVersion::category).wide(10),
            Column.text("question.institution", BankVersion::institutionName),
            Column.number("question.theory", BankVersion::theory).wide(6),
            Column.number("question.practice", BankVersion::practice).wide(6),
            Column.text("question.broughtAt", BankVersion::broughtAt).wide(11));

    private CurrentCaller current;
    private QuestionBanks banks;
    private PageTexts texts;

    private String text;
    private ListPage<BankVersion> list;

    protected ListBanksView() {}

    @Inject
    ListBanksView(CurrentCaller current, QuestionBanks banks, PageTexts texts) {
        this.current = current;
        this.banks = banks;
        this.texts = texts;
    }

    public ListPage<BankVersion> getList() {
        if (list == null) {
            list = ListPage.of(
                    "page.question.list.title",
                    COLUMNS,
                    part -> banks.list(text, current.get().scope(), part),
                    texts);
        }
        return list;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
