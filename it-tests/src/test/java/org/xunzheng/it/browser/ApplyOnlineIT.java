package org.xunzheng.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.Select;
import org.xunzheng.it.server.OnServer;
import org.xunzheng.it.server.Site;

/** An institution without an account applies for admission, and comes back to it. */
@OnServer
@InBrowser
class ApplyOnlineIT {

    private static final String NAME = "佛山市顺德区大良职业培训学校";
    private static final List<String> PAPERS =
            List.of("application-form", "prospectus-and-syllabus", "textbooks", "teachers", "licences");

    @Test
    @DisplayName(
            "INS-2: applies, keeps reference and secret, hands papers in, is sent back, mends it and hands it in again")
    void anInstitutionAppliesWithoutAnAccount(WebDriver browser, Site site) {
        Screens screens = new Screens(browser, site);
        screens.open("login.xhtml");
        screens.go("apply");
        screens.go("begin");
        screens.go("submit");
        assertThat(screens.text()).contains("请选择受理部门");
        new Select(screens.shown("authority")).selectByVisibleText("佛山市顺德区人力资源和社会保障局");
        screens.fill("name", NAME);
        screens.fill("creditCode", "52440606MJ0000002F");
        screens.choose("kind", "PRIVATE_INSTITUTION");
        screens.fill("contact", "陈慧");
        screens.fill("phone", "0757-22800000");
        screens.fill("courses:0:training", "电工");
        screens.choose("courses:0:category", "B");
        screens.go("submit");
        String reference = screens.shown("reference").getText();
        String secret = screens.shown("secret").getText();
        browser.navigate().refresh();
        assertThat(screens.shown("secret").getText())
                .as("told again after a reload")
                .isEqualTo(secret);
        assertThat(screens.text()).contains("密码只显示这一次");
        screens.fitsTheMonitors();
        screens.isAccessible();

        screens.go("own");
        screens.go("submit");
        assertThat(screens.text()).contains("缺少材料");
        for (String paper : PAPERS) {
            screens.choose("item", paper);
            screens.chooseFile("file", paper + ".pdf", ("%PDF-1.7 " + paper).getBytes(StandardCharsets.US_ASCII));
            screens.go("attach");
        }
        assertThat(screens.text()).contains("licences.pdf").doesNotContain("未提交");
        screens.isAccessible();
        screens.go("submit");
        assertThat(screens.text()).contains("等待县（市、区）初审");
        assertThat(screens.has("attach")).isFalse();
        screens.go("leave");
        screens.open("application/own.xhtml");
        assertThat(browser.getCurrentUrl()).as("left").endsWith("application/open.xhtml");

        screens.signIn("shunde.review");
        assertThat(browser.findElement(By.id("task-ADMISSION")).getText()).startsWith("1");
        screens.open("review/list.xhtml");
        screens.follow(NAME);
        assertThat(screens.text()).contains("网上申请人", "licences.pdf");
        screens.shown("return").click();
        screens.fill("remark", "师资材料缺少实操教师");
        screens.go("sendBack");

        browser.manage().deleteAllCookies();
        screens.open("application/open.xhtml");
        screens.fill("reference", reference);
        screens.fill("secret", "23456-23456-23456-23456");
        screens.go("submit");
        assertThat(screens.text()).contains("申请编号或密码不对").doesNotContain(NAME);
        screens.fill("reference", reference.toLowerCase());
        screens.fill("secret", secret.replace("-", " "));
        screens.go("submit");
        assertThat(screens.text()).contains(NAME, "师资材料缺少实操教师");
        assertThat(browser.getCurrentUrl()).as("nothing of it in the address").endsWith("application/own.xhtml");
        screens.go("change");
        screens.fill("phone", "0757-22800001");
        screens.go("submit");
        assertThat(screens.text()).contains("已保存", "0757-22800001");
        screens.choose("item", "teachers");
        screens.chooseFile("file", "more.pdf", "%PDF-1.7 more".getBytes(StandardCharsets.US_ASCII));
        screens.go("attach");
        screens.go("submit");
        assertThat(screens.text()).contains("等待县（市、区）初审");
        assertThat(screens.complaints()).isEmpty();

        browser.manage().deleteAllCookies();
        screens.open("application/apply.xhtml");
        new Select(screens.shown("authority")).selectByVisibleText("佛山市顺德区人力资源和社会保障局");
        screens.fill("name", NAME);
        screens.fill("creditCode", "52440606MJ0000002F");
        screens.choose("kind", "PRIVATE_INSTITUTION");
        screens.go("submit");
        assertThat(screens.text()).contains("已有申请在办理");
    }
}
