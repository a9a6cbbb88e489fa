package org.xunzheng.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebDriver;
import org.xunzheng.it.server.OnServer;
import org.xunzheng.it.server.Site;

/** A city adds a zone with a code of its own, by two people. */
@OnServer
@InBrowser
class RegionCodesIT {

    @Test
    @DisplayName(
            "SER-3: a zone is proposed, put in force by another person, and listed; a certificate says what its code names")
    void aZoneIsAdded(WebDriver browser, Site site) {
        Screens screens = new Screens(browser, site);
        screens.signIn("taian.review");
        screens.open("region/list.xhtml");
        screens.go("new");
        assertThat(screens.shown("wantedFrom").getAttribute("value"))
                .as("today, until another day is typed")
                .isNotEmpty();
        screens.choose("what", "ADD");
        screens.choose("level", "ZONE");
        screens.fill("regionName", "旅游经济开发区");
        screens.fill("bureauName", "泰安旅游经济开发区人力资源部");
        screens.fill("county", "11");
        screens.fill("reason", "泰安市机构编制文件");
        screens.go("submit");
        assertThat(screens.text()).contains("代码 370911 已经使用或曾经使用", "SER-3");
        screens.fill("county", "42");
        screens.isAccessible();
        screens.go("submit");
        assertThat(screens.text()).contains("已提交，等待审核");

        screens.signIn("taian.approve");
        screens.open("review/list.xhtml");
        screens.follow("旅游经济开发区");
        screens.goAndConfirm("approve");
        assertThat(screens.text()).contains("泰安旅游经济开发区人力资源部");
        screens.isAccessible();
        screens.fitsTheMonitors();

        screens.signIn("daiyue.clerk");
        screens.open("region/list.xhtml?text=旅游经济开发区");
        assertThat(screens.text()).contains("370942", "功能区");

        screens.signIn("daiyue.approve");
        screens.open("certificate/list.xhtml");
        screens.followFirstOf("lines");
        assertThat(screens.text()).contains("序列号各部分", "泰安市岱岳区", "培训机构代码");
        assertThat(screens.complaints()).isEmpty();
    }
}
