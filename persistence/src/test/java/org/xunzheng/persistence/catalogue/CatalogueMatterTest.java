package org.xunzheng.persistence.catalogue;

import java.util.List;
import java.util.Map;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.catalogue.CatalogueLine;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.matter.MatterContract;

/** CAT-1, INS-3: a version of a catalogue is a matter like every other, with the lines of its file. */
class CatalogueMatterTest extends MatterContract {

    private final Caller writer = Scenario.officer(system, "370900", Post.REVIEW);
    private final Caller decider = Scenario.officer(system, "370900", Post.APPROVAL);

    @Override
    protected String kind() {
        return "catalogue";
    }

    @Override
    protected Map<String, Object> typed() {
        return Map.of("note", "2026年度目录", "projects", List.of(line(2, "保育师"), line(3, "育婴员")));
    }

    private static CatalogueLine line(int row, String name) {
        return new CatalogueLine(
                row,
                name,
                "B",
                "4-10-01-03",
                "true",
                "KEY_GROUPS",
                "60",
                "理论与实操",
                "1500",
                "CITY",
                "",
                "2026-01-01",
                "");
    }

    @Override
    protected Caller writer() {
        return writer;
    }

    @Override
    protected List<Caller> deciders() {
        return List.of(decider);
    }

    @Override
    protected boolean hasFollowed() {
        return system.in(() -> system.catalogues.versions(new Page.Part(0, 1))).total() > 0;
    }
}
