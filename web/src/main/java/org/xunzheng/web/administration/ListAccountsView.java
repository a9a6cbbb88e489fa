package org.xunzheng.web.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.xunzheng.domain.account.AccountLine;
import org.xunzheng.domain.account.Accounts;
import org.xunzheng.domain.account.Post;
import org.xunzheng.sheets.Heading;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.layout.PartModel;
import org.xunzheng.web.sheet.ListSheet;

/** The accounts of the administrator's region. */
@Named
@RequestScoped
public class ListAccountsView {

    private CurrentCaller current;
    private Accounts accounts;
    private PageTexts texts;
    private String text;
    private PartModel<AccountLine> lines;

    protected ListAccountsView() {}

    @Inject
    ListAccountsView(CurrentCaller current, Accounts accounts, PageTexts texts) {
        this.current = current;
        this.accounts = accounts;
        this.texts = texts;
    }

    public PartModel<AccountLine> getLines() {
        if (lines == null) {
            lines = new PartModel<>(part -> accounts.list(text, current.get().scope(), part));
        }
        return lines;
    }

    /** Whether the caller opens accounts. */
    public boolean isKeeper() {
        return current.get().holds(Post.SYSTEM);
    }

    public String posts(AccountLine line) {
        return line.posts().stream().map(texts::of).collect(Collectors.joining(texts.message("list.separator")));
    }

    public String state(AccountLine line) {
        return texts.message(line.active() ? "account.active" : "account.closed");
    }

    public String lastUsed(AccountLine line) {
        return line.lastUsed().map(texts::time).orElse("");
    }

    public void export() {
        ListSheet.send(
                texts.message("page.account.list.title"),
                List.of(
                        new Heading(texts.message("login.login"), 20),
                        new Heading(texts.message("account.name"), 14),
                        new Heading(texts.message("account.place"), 36),
                        new Heading(texts.message("account.posts"), 30),
                        new Heading(texts.message("account.state"), 10),
                        new Heading(texts.message("account.lastUsed"), 18)),
                part -> accounts.list(text, current.get().scope(), part),
                line -> List.of(line.login(), line.name(), line.place(), posts(line), state(line), lastUsed(line)));
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
