package org.xunzheng.web.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xunzheng.domain.account.AccountLine;
import org.xunzheng.domain.account.Accounts;
import org.xunzheng.domain.account.Post;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.list.Column;
import org.xunzheng.web.list.ListPage;
import org.xunzheng.web.list.Word;

/** The accounts of the administrator's region. */
@Named
@RequestScoped
public class ListAccountsView {

    private static final List<Column<AccountLine>> COLUMNS = List.of(
            Column.text("login.login", AccountLine::login)
                    .to(line -> "/account/show.xhtml?id=" + line.id())
                    .wide(11),
            Column.text("account.name", AccountLine::name).wide(7),
            Column.text("account.place", AccountLine::place),
            Column.text("account.posts", AccountLine::posts),
            Column.<AccountLine>text(
                            "account.state", line -> Word.of(line.active() ? "account.active" : "account.closed"))
                    .wide(6),
            Column.text("account.lastUsed", AccountLine::lastUsed).wide(11));

    private CurrentCaller current;
    private Accounts accounts;
    private PageTexts texts;
    private String text;
    private ListPage<AccountLine> list;

    protected ListAccountsView() {}

    @Inject
    ListAccountsView(CurrentCaller current, Accounts accounts, PageTexts texts) {
        this.current = current;
        this.accounts = accounts;
        this.texts = texts;
    }

    public ListPage<AccountLine> getList() {
        if (list == null) {
            list = ListPage.of(
                    "page.account.list.title",
                    COLUMNS,
                    part -> accounts.list(text, current.get().scope(), part),
                    texts);
        }
        return list;
    }

    /** Whether the caller opens accounts. */
    public boolean isKeeper() {
        return current.get().holds(Post.SYSTEM);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
