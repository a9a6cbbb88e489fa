package org.xunzheng.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebDriver;
import org.xunzheng.it.server.OnServer;
import org.xunzheng.it.server.Site;

/** From an institution's application to the directory, and from a filing to its acceptance, by those whose steps they are. */
@OnServer
@InBrowser
class AdmissionIT {

    private static final String NAME = "泰安市岱岳区新程职业培训学校";
    private static final String QUESTIONS = "题型,题目,选项A,选项B,答案,分值,难度\n"
            + "判断题,家政服务员上岗前应当接受安全教育。,,,对,2,易\n"
            + "单项选择题,清洁燃气灶前应当（）。,关闭阀门,打开阀门,A,2,中\n"
            + "操作技能题,独立完成一间居室的保洁。,,,准备 20 分，操作 80 分,100,难\n";

    @Test
    @DisplayName("INS-2, INS-3: application, review by the county, by the city, public notice, directory")
    void anApplicationLeadsToTheDirectory(WebDriver browser, Site site) {
        Screens screens = new Screens(browser, site);
        screens.signIn("daiyue.clerk");
        screens.open("admission/enter.xhtml");
        screens.go("submit");
        assertThat(screens.text()).contains("请填写");
        screens.fill("name", NAME);
        screens.fill("creditCode", "52370911700000009D");
        screens.choose("kind", "PRIVATE_INSTITUTION");
        screens.fill("contact", "王芳");
        screens.fill("phone", "0538-8560099");
        screens.fill("address", "泰安市岱岳区泰山大街 1 号");
        screens.fill("courses:0:training", "家政服务员");
        screens.choose("courses:0:category", "A");
        screens.go("submit");
        assertThat(screens.text()).contains(NAME, "草稿");
        screens.isAccessible();
        screens.go("submit");
        assertThat(screens.text()).contains("审核中");

        screens.signIn("daiyue.review");
        screens.open("review/list.xhtml");
        screens.follow(NAME);
        screens.goAndConfirm("approve");
        assertThat(screens.has("publish")).isFalse();

        screens.signIn("taian.approve");
        screens.open("review/list.xhtml");
        screens.follow(NAME);
        screens.goAndConfirm("approve");
        assertThat(screens.text()).contains("公示中");
        assertThat(screens.has("publish")).as("the notice has just begun").isFalse();
        String page = browser.getCurrentUrl();
        screens.open("directory/notices.xhtml");
        assertThat(screens.text()).contains(NAME);
        screens.open("directory/list.xhtml");
        assertThat(screens.text()).doesNotContain(NAME);

        site.noticeRunsOut(NAME);
        browser.get(page);
        screens.go("publish");
        assertThat(screens.text()).contains("已列入目录");
        screens.open("directory/list.xhtml");
        assertThat(screens.text()).contains(NAME, "家政服务员").doesNotContain("王芳");
    }

    @Test
    @DisplayName("FIL-1 to FIL-10: a filing is filled in with every rule told, handed in, accepted and published")
    void aFilingIsAcceptedAndPublished(WebDriver browser, Site site) {
        Screens screens = new Screens(browser, site);
        screens.signIn("taishan.school");
        screens.open("filing/list.xhtml?state=DRAFT");
        screens.follow("家政服务员");
        screens.go("edit");
        assertThat(screens.text()).contains("没有“家政服务员”的考核题库", "FIL-5", "总课时 80：理论 20，实操 60");
        assertThat(screens.shown("finding-bank").getText()).contains("FIL-5", "泰人社字〔2020〕43号 三（一）");
        screens.fitsTheMonitors();
        screens.isAccessible();
        screens.go("submit");
        assertThat(screens.text()).contains("没有“家政服务员”的考核题库");

        screens.open("question/bring.xhtml");
        screens.fill("training", "家政服务员");
        screens.choose("category", "A");
        screens.chooseFile("file", "bank.csv", QUESTIONS.getBytes(StandardCharsets.UTF_8));
        screens.go("check");
        screens.go("submit");
        assertThat(screens.text()).contains("已保存 3 道试题，为第 1 版");
        screens.isAccessible();

        screens.open("filing/list.xhtml?state=DRAFT");
        screens.follow("家政服务员");
        screens.go("edit");
        assertThat(screens.text()).contains("已填齐，可以提交");
        screens.go("submit");
        assertThat(screens.text()).contains("待审核", "第 1 版，理论 2 题，实操 1 题");
        assertThat(screens.download("form")).isEqualTo("200 application/pdf true");

        screens.signIn("daiyue.approve");
        screens.open("review/list.xhtml");
        screens.follow("家政服务员");
        screens.goAndConfirm("approve");
        assertThat(screens.text()).contains("已备案");
        screens.open("filing/accepted.xhtml?text=家政服务员");
        assertThat(screens.text()).contains("泰安市泰山职业培训学校，共 80 课时，其中理论 20 课时、实操 60 课时");
    }
}
