package org.xunzheng.web.onlineplatform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.xunzheng.domain.onlineplatform.PlatformLine;
import org.xunzheng.domain.onlineplatform.PlatformState;
import org.xunzheng.domain.onlineplatform.Platforms;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.list.Column;
import org.xunzheng.web.list.ListPage;

/** The online platforms of the caller's region and those that count there. */
@Named
@RequestScoped
public class ListPlatformsView {

    private static final List<Column<PlatformLine>> COLUMNS = List.of(
            Column.text("platform.name", PlatformLine::name).to(line -> "/platform/show.xhtml?id=" + line.id()),
            Column.text("platform.operator", PlatformLine::operator),
            Column.text("platform.authority", PlatformLine::authority),
            Column.day("platform.admittedFrom", PlatformLine::from).wide(7.5),
            Column.day("platform.endedOn", PlatformLine::endedOn).wide(7.5),
            Column.phase("platform.state", PlatformLine::state).wide(6),
            Column.text("platform.basis", PlatformLine::basis).inWorkbook());

    private CurrentCaller current;
    private Platforms platforms;
    private PageTexts texts;

    private String text;
    private PlatformState state;
    private ListPage<PlatformLine> list;

    protected ListPlatformsView() {}

    @Inject
    ListPlatformsView(CurrentCaller current, Platforms platforms, PageTexts texts) {
        this.current = current;
        this.platforms = platforms;
        this.texts = texts;
    }

    private Platforms.Filter filter() {
        return new Platforms.Filter(text, Optional.ofNullable(state));
    }

    public ListPage<PlatformLine> getList() {
        if (list == null) {
            list = ListPage.of(
                    "page.platform.list.title", COLUMNS, part -> platforms.list(filter(), current.get(), part), texts);
        }
        return list;
    }

    public PlatformState[] getStates() {
        return PlatformState.values();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public PlatformState getState() {
        return state;
    }

    public void setState(PlatformState state) {
        this.state = state;
    }
}
