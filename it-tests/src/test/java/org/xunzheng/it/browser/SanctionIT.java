package org.xunzheng.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebDriver;
import org.xunzheng.it.server.China;
import org.xunzheng.it.server.OnServer;
import org.xunzheng.it.server.Site;

/** A measure from what was found to its end, by those whose steps they are. */
@OnServer
@InBrowser
class SanctionIT {

    private static final String SCHOOL = "泰安市泰山职业培训学校";

    @Test
    @DisplayName("SUP-3, PUB-1: proposed, approved by two others, felt by the school, published, lifted")
    void aRectificationStopsOpeningsUntilItIsLifted(WebDriver browser, Site site) {
        Screens screens = new Screens(browser, site);
        screens.signIn("daiyue.inspect");
        screens.open("institution/list.xhtml");
        screens.follow(SCHOOL);
        screens.go("sanction");
        assertThat(screens.has("deadline")).as("of a rectification alone").isFalse();
        screens.choose("measure", "RECTIFICATION");
        screens.choose("ground", "OFF_PLAN");
        screens.choose("hearing", "HEARD");
        screens.fill("found", "现场检查时，签到40人，实到12人。");
        screens.fill("said", "承认当天人数不足。");
        screens.fill("deadline", China.today().minusDays(1).toString());
        screens.go("submit");
        assertThat(screens.text()).contains("整改期限");
        screens.fill("deadline", China.today().plusDays(10).toString());
        screens.isAccessible();
        screens.go("submit");
        assertThat(screens.text()).contains("已提交，等待审核", SCHOOL);
        inForce(browser, screens);

        screens.signIn("taishan.school");
        assertThat(screens.text()).contains("待整改");
        screens.open("class/list.xhtml?state=DRAFT");
        screens.followFirstOf("lines");
        screens.go("edit");
        screens.go("submit");
        assertThat(screens.text())
                .contains("责令本机构限期整改", "不按教学计划组织培训", China.today().plusDays(10).toString(), "SUP-3");
        String draft = browser.getCurrentUrl();

        screens.open("sanction/published.xhtml");
        assertThat(screens.text()).contains(SCHOOL, "责令限期整改").doesNotContain("实到12人");
        screens.isAccessible();

        screens.signIn("daiyue.inspect");
        screens.open("sanction/list.xhtml");
        screens.isAccessible();
        screens.followFirstOf("lines");
        assertThat(screens.text()).contains("实到12人", "暂停的环节");
        screens.go("lift");
        screens.choose("cause", "RECTIFIED");
        screens.fill("checked", "复查合格，签到与实到一致。");
        screens.go("submit");
        inForce(browser, screens);

        screens.signIn("taishan.school");
        browser.get(draft);
        screens.go("submit");
        assertThat(screens.text()).doesNotContain("责令本机构限期整改");
        screens.open("sanction/published.xhtml");
        assertThat(screens.text()).contains("目前没有正在执行的处理");
        assertThat(screens.complaints()).isEmpty();
    }

    /** The matter that the page shows is approved on both of its levels. */
    private static void inForce(WebDriver browser, Screens screens) {
        String matter = browser.getCurrentUrl();
        for (String login : List.of("daiyue.review", "daiyue.approve")) {
            screens.signIn(login);
            browser.get(matter);
            screens.goAndConfirm("approve");
        }
        assertThat(screens.text()).contains("已生效");
    }
}
