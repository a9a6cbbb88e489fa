package org.xunzheng.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebDriver;
import org.xunzheng.it.server.OnServer;
import org.xunzheng.it.server.Site;
import org.xunzheng.it.sheet.BroughtFiles;

/** A new version of a policy document on screens, with both people whom it takes. */
@OnServer
@InBrowser
class PolicyIT {

    @Test
    @DisplayName("REV-2: a version is entered by one person, seen with what it changes, and put in force by another")
    void aVersionTakesTwoPeople(WebDriver browser, Site site) {
        Screens screens = new Screens(browser, site);
        String tomorrow = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1).toString();
        screens.signIn("jinan.officer");
        screens.open("policy/change.xhtml");
        screens.fill("text", "region: '370100'\nvalid-from: " + tomorrow + "\nhours: 30\n");
        screens.go("check");
        assertThat(screens.text()).contains("没有“hours”这一项", "缺少“title”", "缺少“figures”");
        assertThat(screens.has("submit")).isFalse();
        screens.fill(
                "text",
                "region: '370100'\nvalid-from: " + tomorrow
                        + "\ntitle: 济南试行\nfigures: { filing: { minimum-hours: { value: 30, cite: 济南试行 三 } } }\n");
        screens.go("check");
        assertThat(screens.text()).contains("总课时下限", "24 课时", "30 课时", "济南试行 三");
        screens.isAccessible();
        screens.go("submit");
        assertThat(screens.text()).contains("待启用", "等待另一人启用");
        assertThat(screens.has("confirmVersion")).isFalse();

        screens.signIn("jinan.approve");
        screens.open("index.xhtml");
        screens.go("task-POLICY_DRAFT");
        screens.follow("济南试行");
        screens.isAccessible();
        screens.goAndConfirm("confirmVersion");
        assertThat(screens.text()).contains("已启用");

        screens.signIn("jinan.school");
        screens.open("policy/show.xhtml");
        assertThat(screens.text()).contains("24 课时").doesNotContain("30 课时");
        screens.open("policy/show.xhtml?region=370102&day=" + tomorrow);
        assertThat(screens.text()).contains("30 课时", "济南试行 三", "（上级）");
    }

    @Test
    @DisplayName("CLS-1: an opening applied for too late is refused, with the article and the earliest day")
    void anOpeningAppliedForTooLateIsRefused(WebDriver browser, Site site) {
        Screens screens = new Screens(browser, site);
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        screens.signIn("taishan.school");
        screens.open("class/edit.xhtml");
        screens.fill("name", "太迟的班");
        screens.fill("training", "保育师");
        screens.choose("category", "B");
        screens.fill("hours", "60");
        screens.fill("firstDay", today.plusDays(1).toString());
        screens.fill("lastDay", today.plusDays(20).toString());
        screens.go("submit");
        screens.go("bringRoster");
        screens.chooseFile("file", "roster.xlsx", BroughtFiles.roster(40_000, 3));
        screens.go("check");
        screens.go("submit");
        screens.goAndConfirm("submit");
        assertThat(screens.text()).contains("开班至少提前 3 个工作日申报", "CLS-1", "第十一条");
    }
}
