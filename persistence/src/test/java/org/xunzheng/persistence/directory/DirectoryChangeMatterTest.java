package org.xunzheng.persistence.directory;

import java.util.List;
import java.util.Map;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.matter.MatterContract;

/** INS-4: a course is approved as every other matter, by the county and then the city. */
class DirectoryChangeMatterTest extends MatterContract {

    private static final String TRAINING = "评茶员";

    private final Caller school = scenario.school();
    private final Caller city = Scenario.officer(system, "370900", Post.APPROVAL);

    @Override
    protected String kind() {
        return "directory-change";
    }

    @Override
    protected Map<String, Object> typed() {
        return Map.of(
                "institution", school.institution().orElseThrow(),
                "what", "COURSE",
                "training", TRAINING,
                "category", "B",
                "reason", "新增课程");
    }

    @Override
    protected Caller writer() {
        return school;
    }

    @Override
    protected List<Caller> deciders() {
        return List.of(scenario.reviewer, city);
    }

    @Override
    protected boolean hasFollowed() {
        return system.in(() -> system.approvedCourses.of(school.institution().orElseThrow())).stream()
                .anyMatch(one -> one.course().training().equals(TRAINING));
    }
}
