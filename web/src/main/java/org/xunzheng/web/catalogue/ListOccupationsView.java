package org.xunzheng.web.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.catalogue.Occupation;
import org.xunzheng.domain.catalogue.Occupations;
import org.xunzheng.domain.region.Level;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.list.Column;
import org.xunzheng.web.list.ListPage;
import org.xunzheng.web.list.Word;

/** The occupations, new ones first. */
@Named
@RequestScoped
public class ListOccupationsView {

    private static final List<Column<Occupation>> COLUMNS = List.of(
            Column.serial("column.occupationCode", Occupation::code).wide(9),
            Column.text("column.occupationName", Occupation::name),
            Column.text(
                    "column.decree", line -> line.decree().isEmpty() ? Word.of("occupations.of2022") : line.decree()));

    private CurrentCaller current;
    private Occupations occupations;
    private PageTexts texts;

    private String text;
    private ListPage<Occupation> list;

    protected ListOccupationsView() {}

    @Inject
    ListOccupationsView(CurrentCaller current, Occupations occupations, PageTexts texts) {
        this.current = current;
        this.occupations = occupations;
        this.texts = texts;
    }

    public ListPage<Occupation> getList() {
        if (list == null) {
            list = ListPage.of(
                    "page.catalogue.occupations.title", COLUMNS, part -> occupations.list(text, part), texts);
        }
        return list;
    }

    public boolean isAddable() {
        Caller caller = current.get();
        return caller.holds(Post.REVIEW) && caller.authority().level() == Level.PROVINCE;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
