package org.xunzheng.persistence.regionchange;

import java.util.List;
import java.util.Map;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.matter.MatterContract;

/** SER-3: a change of regions is put in force as every other matter. */
class RegionChangeMatterTest extends MatterContract {

    private static final String COUNTY = "370912";

    private final Caller writer = Scenario.officer(system, "370900", Post.REVIEW);
    private final Caller decider = Scenario.officer(system, "370900", Post.APPROVAL);

    RegionChangeMatterTest() {
        system.at("2026-03-02T02:00:00Z");
    }

    @Override
    protected String kind() {
        return "region-change";
    }

    @Override
    protected Map<String, Object> typed() {
        return Map.of(
                "what", "ADD",
                "level", "COUNTY",
                "regionName", "徂徕区",
                "bureauName", "徂徕区人力资源和社会保障局",
                "gbCode", COUNTY,
                "county", "12",
                "wantedFrom", "2026-04-01",
                "reason", "区划调整");
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
        return system.in(() -> system.regions.authority(COUNTY)).isPresent();
    }
}
