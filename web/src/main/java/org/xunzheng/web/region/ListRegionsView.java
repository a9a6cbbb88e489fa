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

/** Every region with the code of GB/T 2260 and the one of its serials. */
@Named
@RequestScoped
public class ListRegionsView {

    private Regions regions;
    private Clock clock;

    private String text;
    private List<RegionLine> lines;

    protected ListRegionsView() {}

    @Inject
    ListRegionsView(Regions regions, Clock clock) {
        this.regions = regions;
        this.clock = clock;
    }

    public List<RegionLine> getLines() {
        if (lines == null) {
            String wanted = Input.line(text);
            lines = regions.all(LocalDate.now(clock)).stream()
                    .filter(line -> String.join(" ", line.name(), line.city(), line.gbCode(), line.serialCode())
                            .contains(wanted))
                    .toList();
        }
        return lines;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
