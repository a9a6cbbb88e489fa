package org.xunzheng.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.xunzheng.it.server.OnServer;
import org.xunzheng.it.server.Site;

/** The subsidy of a class from its claim to its payment, by those whose steps they are. */
@OnServer
@InBrowser
class SubsidyIT {

    private static final String SCHOOL = "泰安市泰山职业培训学校";

    @Test
    @DisplayName(
            "SUB-1, SUB-5, SUB-7, SUB-9: claimed, approved on three levels, published, held and let go, sent, sent back, paid")
    void aSubsidyIsPaid(WebDriver browser, Site site) {
        Screens screens = new Screens(browser, site);
        screens.signIn("taishan.school");
        account(screens, "6222020200000000007");
        assertThat(screens.text()).contains("校验位不对", "SUB-5");
        account(screens, "6222020200000000006");
        assertThat(screens.text()).contains("****0006").doesNotContain("6222020200000000006");
        screens.isAccessible();

        screens.open("class/list.xhtml?state=ISSUED");
        screens.followFirstOf("lines");
        screens.go("claim");
        screens.choose("scheme", "TRAINING");
        screens.choose("level", "UNGRADED");
        screens.choose("payee", "INSTITUTION");
        assertThat(screens.text()).contains("课时 × 10.00 元", "人可领");
        screens.choose("fund", "EMPLOYMENT");
        screens.fill("agreement", "代申协议〔2026〕1号");
        screens.choose("account", firstAccount(browser));
        screens.isAccessible();
        screens.go("submit");
        assertThat(screens.text()).contains("已提交，等待审核", "审核中");
        String matter = browser.getCurrentUrl();
        for (String login : List.of("daiyue.review", "daiyue.approve", "taian.approve")) {
            screens.signIn(login);
            browser.get(matter);
            screens.goAndConfirm("approve");
        }
        assertThat(screens.text()).contains("已生效", "公示");

        screens.open("subsidy/published.xhtml");
        assertThat(screens.text()).contains(SCHOOL, "保育师", "500.00", "*");
        screens.isAccessible();

        screens.signIn("daiyue.review");
        screens.open("subsidy/payments.xhtml");
        assertThat(screens.text()).contains("公示中");
        browser.get(matter);
        screens.followFirstOf("claimed");
        screens.fill("words", "群众反映未参加培训");
        screens.isAccessible();
        screens.go("hold");
        assertThat(screens.text()).contains("暂缓");
        String line = browser.getCurrentUrl();
        screens.signIn("daiyue.approve");
        browser.get(line);
        screens.fill("words", "核查签到和视频，参加了培训");
        screens.go("dismiss");
        assertThat(screens.text()).contains("继续办理");

        site.subsidyNoticeRunsOut(matter.replaceAll(".*id=", ""));
        screens.signIn("daiyue.fund");
        screens.open("subsidy/payments.xhtml");
        assertThat(screens.text()).contains("可拨付");
        screens.choose("fund", "EMPLOYMENT");
        screens.isAccessible();
        screens.go("send");
        assertThat(screens.text()).contains("第 1 批已送");
        screens.fill("positions", "1");
        screens.fill("reason", "户名不符");
        screens.go("fail");
        assertThat(screens.text()).contains("退回 1", "户名不符");
        screens.goAndConfirm("paid");
        assertThat(screens.text()).contains("待反馈 0");
        screens.isAccessible();

        screens.signIn("taishan.school");
        browser.get(matter);
        screens.choose("newAccount", firstOf(browser, "newAccount"));
        screens.go("correct");
        assertThat(screens.text()).contains("账户已更正");
        screens.signIn("daiyue.fund");
        screens.open("subsidy/payments.xhtml");
        screens.choose("fund", "EMPLOYMENT");
        screens.go("send");
        assertThat(screens.text()).contains("第 2 批已送：1 人");
        assertThat(screens.complaints()).isEmpty();
    }

    private static void account(Screens screens, String number) {
        screens.open("subsidy/accounts.xhtml");
        screens.fill("holder", SCHOOL);
        screens.fill("bank", "泰安银行岱岳支行");
        screens.fill("number", number);
        screens.go("submit");
    }

    private static String firstAccount(WebDriver browser) {
        return firstOf(browser, "account");
    }

    /** The first value that a list offers. */
    private static String firstOf(WebDriver browser, String list) {
        return browser.findElements(By.cssSelector("#" + list + " option")).stream()
                .map(option -> option.getAttribute("value"))
                .filter(value -> value != null && value.length() == 36)
                .findFirst()
                .orElseThrow();
    }
}
