package org.xunzheng.web.region;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.xunzheng.domain.region.RegionLine;
import org.xunzheng.domain.region.Regions;
import org.xunzheng.domain.rule.Input;
import org.xunzheng.web.layout.PageTexts;
import org.xunzheng.web.list.Column;
import org.xunzheng.web.list.ListPage;
import org.xunzheng.web.list.Word;

/** Every region with the code of GB/T 2260 and the one of its serials. */
@Named
@RequestScoped
public class ListRegionsView {

    private static final List<Column<RegionLine>> COLUMNS = List.of(
            Column.text("region.name", RegionLine::name),
            Column.text("region.level", RegionLine::level),
            Column.text("region.city", RegionLine::city),
            Column.serial("region.gbCode", RegionLine::gbCode),
            Column.serial(
                    "region.serialCode",
                    line -> line.serialCode().isEmpty() ? Word.of("region.serialCode.none") : line.serialCode()),
            Column.text("region.authority", RegionLine::authority));

    private Regions regions;
    private Clock clock;
    private PageTexts texts;

    private String text;
    private ListPage<RegionLine> list;

    protected ListRegionsView() {}

    @Inject
    ListRegionsView(Regions regions, Clock clock, PageTexts texts) {
        this.regions = regions;
        this.clock = clock;
        this.texts = texts;
    }

    public ListPage<RegionLine> getList() {
        if (list == null) {
            list = ListPage.of("page.region.list.title", COLUMNS, part -> part.of(wanted()), texts);
        }
        return list;
    }

    private List<RegionLine> wanted() {
        String wanted = Input.line(text);
        return regions.all(LocalDate.now(clock)).stream()
                .filter(line -> String.join(" ", line.name(), line.city(), line.gbCode(), line.serialCode())
                        .contains(wanted))
                .toList();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
