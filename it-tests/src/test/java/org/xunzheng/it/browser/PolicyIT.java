package org.xunzheng.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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

    @Test
    @DisplayName("CLS-1: the province brings the calendar of a year; a year without one says so")
    void theProvinceBringsACalendar(WebDriver browser, Site site) {
        Screens screens = new Screens(browser, site);
        screens.signIn("sheng.review");
        screens.open("calendar/show.xhtml?year=2040");
        assertThat(screens.text()).contains("2040 年的日历还没有导入");
        screens.open("calendar/bring.xhtml");
        screens.fill("year", "2040");
        byte[] wrong = "日期,类型,节日\n2040-01-01,休,元旦\n2041-01-02,休,元旦\n".getBytes(StandardCharsets.UTF_8);
        screens.chooseFile("file", "calendar.csv", wrong);
        screens.go("check");
        assertThat(screens.text()).contains("请填写通知的名称", "2041-01-02 不在 2040 年");
        screens.fill("source", "关于2040年部分节假日安排的通知");
        byte[] right = "日期,类型,节日\n2040-01-02,休,元旦\n2040-01-07,班,元旦\n".getBytes(StandardCharsets.UTF_8);
        screens.chooseFile("file", "calendar.csv", right);
        screens.go("check");
        assertThat(screens.text()).contains("将导入 2040 年的日历，共 2 天");
        screens.go("submit");
        assertThat(screens.text()).contains("已导入 2040 年的日历", "关于2040年部分节假日安排的通知", "班（调休上班）", "导入工作日日历");
        screens.isAccessible();
    }
}
