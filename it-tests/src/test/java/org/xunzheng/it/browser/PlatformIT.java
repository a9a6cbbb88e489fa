package org.xunzheng.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebDriver;
import org.xunzheng.it.server.China;
import org.xunzheng.it.server.OnServer;
import org.xunzheng.it.server.Site;

/** An online platform from its proposal to its removal, by those whose steps they are. */
@OnServer
@InBrowser
class PlatformIT {

    private static final String NAME = "汶阳职业技能在线";
    private static final int FEATURES = 8;

    @Test
    @DisplayName("TRN-4, FIL-6: proposed, admitted by another person, offered to who files, published, removed")
    void aPlatformIsAdmittedAndRemoved(WebDriver browser, Site site) {
        Screens screens = new Screens(browser, site);
        screens.signIn("taian.review");
        screens.open("platform/list.xhtml");
        screens.go("new");
        screens.fill("name", NAME);
        screens.fill("operator", "山东汶阳教育科技有限公司");
        screens.fill("basis", "泰安市线上培训平台准入公告");
        screens.fill("wantedFrom", China.today().toString());
        screens.go("submit");
        assertThat(screens.text()).contains("平台应具备“人脸识别签到”", "TRN-4");
        for (int i = 0; i < FEATURES; i++) {
            screens.shown("features:" + i).click();
        }
        screens.isAccessible();
        screens.go("submit");
        assertThat(screens.text()).contains("已提交，等待审核", NAME);

        screens.signIn("taian.approve");
        screens.open("review/list.xhtml");
        screens.follow(NAME);
        screens.goAndConfirm("approve");
        assertThat(screens.text()).contains("已生效");
        screens.open("platform/admitted.xhtml");
        assertThat(screens.text()).contains(NAME, "山东汶阳教育科技有限公司");

        screens.signIn("taishan.school");
        screens.open("filing/list.xhtml?state=DRAFT");
        screens.followFirstOf("lines");
        screens.go("edit");
        screens.choose("platform", NAME);
        screens.choose("items:0:itemMode", "ONLINE");
        screens.go("save");
        assertThat(screens.text()).doesNotContain("没有准入");
        String filing = browser.getCurrentUrl();

        screens.signIn("taian.approve");
        screens.open("platform/list.xhtml");
        assertThat(screens.text()).contains("提出的准入");
        screens.follow(NAME);
        screens.shown("remove").click();
        screens.fill("reason", "年度质量评估不合格");
        screens.go("end");
        assertThat(screens.text()).contains("今天起不能再用于备案", "年度质量评估不合格");
        screens.open("platform/admitted.xhtml");
        assertThat(screens.text()).doesNotContain(NAME);

        screens.signIn("taishan.school");
        browser.get(filing);
        assertThat(screens.text()).contains("线上培训平台“" + NAME + "”今天没有准入", "泰山技能网校", "FIL-6", NAME + "（未准入，请重新选择）");
        assertThat(screens.complaints()).isEmpty();
        screens.isAccessible();
    }
}
