package org.xunzheng.persistence.onlineplatform;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.matter.Matter;
import org.xunzheng.domain.onlineplatform.Feature;
import org.xunzheng.domain.review.Verdict;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;

/** Platforms that tests propose and have admitted. */
public final class PlatformFixture {

    /** All that a platform has to have. */
    static final List<String> ALL =
            Arrays.stream(Feature.values()).map(Feature::name).toList();

    private PlatformFixture() {}

    /** What is typed to propose one, with all that it has to have. */
    static Map<String, Object> typed(String name, LocalDate from) {
        return Map.of(
                "name",
                name,
                "operator",
                "某某公司",
                "features",
                ALL,
                "basis",
                "泰人社字〔2026〕1号",
                "wantedFrom",
                from.toString());
    }

    /** One that the city admitted from this day on. */
    public static Matter admitted(TestSystem system, String name, LocalDate from) {
        Caller proposes = Scenario.officer(system, "370900", Post.REVIEW);
        Caller admits = Scenario.officer(system, "370900", Post.APPROVAL);
        Matter platform = system.handIn(proposes, "platform", typed(name, from)).orElseThrow();
        return system.decide(admits, platform, Verdict.APPROVED, "").orElseThrow();
    }
}
