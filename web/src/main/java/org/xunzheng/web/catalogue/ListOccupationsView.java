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
import org.xunzheng.sheets.Heading;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.layout.PartModel;
import org.xunzheng.web.sheet.ListSheet;

/** The occupations, new ones first. */
@Named
@RequestScoped
public class ListOccupationsView {

    private CurrentCaller current;
    private Occupations occupations;
    private PageTexts texts;

    private String text;
    private PartModel<Occupation> lines;

    protected ListOccupationsView() {}

    @Inject
    ListOccupationsView(CurrentCaller current, Occupations occupations, PageTexts texts) {
        this.current = current;
        this.occupations = occupations;
        this.texts = texts;
    }

    public PartModel<Occupation> getLines() {
        if (lines == null) {
            lines = new PartModel<>(part -> occupations.list(text, part));
        }
        return lines;
    }

    public boolean isAddable() {
        Caller caller = current.get();
        return caller.holds(Post.REVIEW) && caller.authority().level() == Level.PROVINCE;
    }

    public void export() {
        ListSheet.send(
                texts.message("page.catalogue.occupations.title"),
                List.of(
                        new Heading(texts.message("column.occupationCode"), 16),
                        new Heading(texts.message("column.occupationName"), 40),
                        new Heading(texts.message("column.decree"), 40)),
                part -> occupations.list(text, part),
                line -> List.of(line.code(), line.name(), line.decree().orElse("")));
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
