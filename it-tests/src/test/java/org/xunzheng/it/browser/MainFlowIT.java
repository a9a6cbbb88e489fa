package org.xunzheng.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.xunzheng.domain.person.PersonFixture;
import org.xunzheng.it.server.OnServer;
import org.xunzheng.it.server.Site;
import org.xunzheng.it.sheet.BroughtFiles;

/** The main flow on screens, with every person who takes a step of it. */
@OnServer
@InBrowser
class MainFlowIT {

    private static final int FROM = 30_000;
    private static final int SIZE = 50;

    @Test
    @DisplayName("From a draft to 50 printed certificates, step by step, each by whose step it is")
    void leadsFromADraftToCertificates(WebDriver browser, Site site) {
        Screens screens = new Screens(browser, site);
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        String name = "浏览器班";

        screens.signIn("taishan.school");
        screens.open("class/list.xhtml");
        screens.go("draft");
        screens.go("submit");
        assertThat(screens.text()).contains("请填写班级名称", "请选择培训类别");
        screens.fill("name", name);
        screens.fill("training", "保育师");
        screens.choose("category", "B");
        screens.fill("hours", "60");
        screens.fill("firstDay", today.plusDays(22).toString());
        screens.fill("lastDay", today.plusDays(41).toString().replace("-", ""));
        screens.go("submit");
        assertThat(screens.text()).contains(name, "草稿");
        String page = browser.getCurrentUrl();

        screens.go("bringRoster");
        screens.chooseFile("file", "bad.xlsx", BroughtFiles.rosterWithErrors(FROM));
        screens.go("check");
        assertThat(screens.text()).contains("校验位不对", "CLS-4", "第九条", "姓名为空");
        assertThat(screens.has("submit")).isFalse();
        assignsHeadingsOnce(screens);
        screens.chooseFile("file", "roster.xlsx", BroughtFiles.roster(FROM, SIZE));
        screens.go("check");
        screens.go("submit");
        assertThat(screens.text()).contains(PersonFixture.name(FROM));
        assertThat(screens.text()).doesNotContain(PersonFixture.idNumber(FROM).digits());
        screens.goAndConfirm("submit");
        assertThat(screens.text()).contains("待审批");

        screens.signIn("daiyue.review");
        screens.follow(name);
        screens.goAndConfirm("approve");
        assertThat(screens.text()).contains("待开班");
        site.passes(42, page.replaceAll(".*id=", ""));

        screens.signIn("taishan.school");
        browser.get(page);
        screens.go("bringResults");
        screens.chooseFile("file", "results.xlsx", BroughtFiles.results(FROM, SIZE));
        screens.go("check");
        screens.go("submit");
        assertThat(screens.text()).contains("成绩待确认");

        screens.signIn("daiyue.review");
        screens.follow(name);
        screens.goAndConfirm("confirmResults");
        assertThat(screens.text()).contains("待核发证书");

        screens.signIn("daiyue.approve");
        screens.follow(name);
        screens.goAndConfirm("issue");
        assertThat(screens.text()).contains("已核发证书");

        screens.signIn("taishan.school");
        browser.get(page);
        assertThat(screens.download("print")).isEqualTo("200 application/pdf true");
        String serial = browser.findElement(By.cssSelector("#roster tbody td:last-child a"))
                .getText();

        browser.manage().deleteAllCookies();
        screens.open("check.xhtml");
        screens.fill("serial", serial.toLowerCase());
        screens.fill("name", PersonFixture.name(FROM));
        screens.go("submit");
        assertThat(screens.shown("answer").getText()).contains("证书有效", PersonFixture.name(FROM), "保育师");
        screens.fill("name", "某某某");
        screens.go("submit");
        assertThat(screens.shown("answer").getText()).contains("不符").doesNotContain("保育师");
    }

    @Test
    @DisplayName("SER-4: an institution is registered and receives its code")
    void anInstitutionReceivesItsCode(WebDriver browser, Site site) {
        Screens screens = new Screens(browser, site);
        screens.signIn("daiyue.clerk");
        screens.open("institution/register.xhtml");
        screens.fill("creditCode", "91350100M000100Y44");
        screens.go("submit");
        assertThat(screens.text()).contains("请填写机构名称", "校验位不对", "请选择机构类型");
        screens.fill("name", "泰安市岱岳区测试学校");
        screens.fill("creditCode", "91350100M000100Y43");
        screens.choose("kind", "PRIVATE_INSTITUTION");
        screens.go("submit");
        assertThat(screens.text()).contains("泰安市岱岳区测试学校");
        screens.goAndConfirm("assign");
        assertThat(screens.text()).contains("370911");
        assertThat(screens.has("assign")).isFalse();
    }

    @Test
    @DisplayName("Who is not signed in is asked to, and then arrives where they wanted to go")
    void strangersSignInFirst(WebDriver browser, Site site) {
        Screens screens = new Screens(browser, site);
        screens.open("certificate/list.xhtml");
        assertThat(browser.getCurrentUrl()).contains("login.xhtml");
        screens.fill("login", "auditor");
        screens.fill("password", "wrong");
        screens.go("submit");
        assertThat(browser.getCurrentUrl()).contains("login.xhtml");
        screens.fill("login", "auditor");
        screens.fill("password", "Xunzheng-2026");
        screens.go("submit");
        assertThat(browser.getCurrentUrl()).contains("certificate/list.xhtml");
        screens.go("signOut");
        screens.open("index.xhtml");
        assertThat(browser.getCurrentUrl()).contains("login.xhtml");
    }

    /** Headings that nobody knows are assigned on the page, and known from then on; what is not read is named. */
    private static void assignsHeadingsOnce(Screens screens) {
        byte[] roster = BroughtFiles.rosterOfAnOffice(FROM, SIZE);
        screens.chooseFile("file", "office.xlsx", roster);
        screens.go("check");
        assertThat(screens.text()).contains("没有找到“姓名”列", "名称、号码、联系方式、学历", "指定各栏目对应的表头");
        assertThat(screens.has("submit")).isFalse();
        screens.choose("absent:0:heading", "名称");
        screens.choose("absent:2:heading", "号码");
        screens.go("assign");
        assertThat(screens.text()).contains("检查通过", "没有读取：学历", "第 " + (SIZE + 2) + " 行");
        assertThat(screens.has("submit")).isTrue();
        screens.chooseFile("file", "office.xlsx", roster);
        screens.go("check");
        assertThat(screens.text()).contains("检查通过");
        screens.go("forgetAssigned");
        assertThat(screens.text()).contains("没有找到“姓名”列");
    }
}
