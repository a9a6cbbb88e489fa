package org.xunzheng.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.WebDriver;
import org.xunzheng.it.server.OnServer;
import org.xunzheng.it.server.Site;

/**
 * Every page renders for those it serves, in both languages, on both monitors, and without barriers. Looks at the samples
 * before the other classes change them.
 */
@OnServer
@InBrowser(shared = true)
@Order(1)
class EveryPageIT {

    /** Who is signed in, for the tests that come after; "-" is nobody. */
    private static String signedIn = "-";

    @ParameterizedTest
    @DisplayName("Every page, in Chinese and English")
    @CsvSource({
        "-, login.xhtml",
        "-, check.xhtml",
        "-, application/open.xhtml",
        "-, application/apply.xhtml",
        "-, application/own.xhtml",
        "-, ledger/heads.xhtml",
        "-, platform/admitted.xhtml",
        "-, catalogue/projects.xhtml",
        "-, filing/accepted.xhtml",
        "-, directory/list.xhtml",
        "-, directory/list.xhtml?day=2020-01-01",
        "-, directory/list.xhtml?size=50",
        "-, directory/notices.xhtml",
        "-, sanction/published.xhtml",
        "-, subsidy/published.xhtml",
        "taishan.school, subsidy/accounts.xhtml",
        "taishan.school, claim/enter.xhtml?kind=claim",
        "taishan.school, matter/list.xhtml?kind=claim",
        "daiyue.review, subsidy/payments.xhtml",
        "daiyue.inspect, sanction/list.xhtml",
        "daiyue.inspect, matter/enter.xhtml?kind=sanction",
        "daiyue.inspect, matter/enter.xhtml?kind=sanction-lifting",
        "daiyue.inspect, matter/list.xhtml?kind=handover",
        "daiyue.inspect, matter/enter.xhtml?kind=handover",
        "daiyue.inspect, matter/enter.xhtml?kind=handover-answer",
        "-, draw/published.xhtml",
        "daiyue.review, index.xhtml",
        "daiyue.review, class/list.xhtml",
        "daiyue.review, certificate/list.xhtml",
        "daiyue.review, ledger/openings.xhtml",
        "daiyue.review, matter/enter.xhtml?kind=opening-balance",
        "daiyue.review, certificate/legacy.xhtml",
        "daiyue.review, certificate/record.xhtml",
        "daiyue.review, question/list.xhtml",
        "daiyue.review, draw/list.xhtml",
        "daiyue.review, policy/show.xhtml?region=440604",
        "daiyue.review, policy/change.xhtml",
        "daiyue.review, privacy/person.xhtml",
        "daiyue.review, account/absence.xhtml",
        "daiyue.review, account/own.xhtml",
        "daiyue.review, signin/password.xhtml",
        "daiyue.review, signin/codes.xhtml",
        "daiyue.clerk, index.xhtml",
        "daiyue.clerk, institution/list.xhtml",
        "daiyue.clerk, institution/register.xhtml",
        "daiyue.clerk, institution/bring.xhtml",
        "daiyue.clerk, region/list.xhtml",
        "daiyue.clerk, institution/retired.xhtml",
        "daiyue.clerk, admission/list.xhtml",
        "daiyue.clerk, admission/enter.xhtml",
        "taishan.school, index.xhtml",
        "taishan.school, class/edit.xhtml",
        "taishan.school, platform/list.xhtml",
        "taishan.school, catalogue/occupations.xhtml",
        "taishan.school, question/bring.xhtml",
        "taishan.school, filing/edit.xhtml",
        "taishan.school, draw/list.xhtml",
        "taishan.school, assessment/enter.xhtml?kind=assessment",
        "taishan.school, policy/show.xhtml",
        "taishan.school, calendar/show.xhtml",
        "taishan.school, calendar/show.xhtml?year=2020",
        "taishan.school, matter/list.xhtml?kind=directory-change",
        "taishan.school, teacher/list.xhtml",
        "taishan.school, teacher/edit.xhtml",
        "taishan.school, matter/enter.xhtml?kind=directory-change",
        "sheng.officer, index.xhtml",
        "sheng.officer, report/certificates.xhtml",
        "auditor, index.xhtml",
        "auditor, ledger/runs.xhtml",
        "auditor, ledger/verify.xhtml",
        "auditor, job/list.xhtml",
        "auditor, trail/list.xhtml",
        "taian.review, region/list.xhtml",
        "taian.review, matter/list.xhtml?kind=region-change",
        "taian.review, matter/enter.xhtml?kind=region-change",
        "taian.review, quota/list.xhtml",
        "taian.review, quota/list.xhtml?size=50&matters-size=50",
        "taian.review, matter/enter.xhtml?kind=quota",
        "taian.review, matter/list.xhtml?kind=quota",
        "taian.review, platform/list.xhtml",
        "taian.review, matter/enter.xhtml?kind=platform",
        "taian.review, catalogue/list.xhtml",
        "taian.review, catalogue/enter.xhtml?kind=catalogue",
        "daiyue.approve, review/list.xhtml",
        "daiyue.approve, filing/list.xhtml",
        "daiyue.approve, policy/list.xhtml",
        "sheng.system, job/list.xhtml",
        "sheng.system, index.xhtml",
        "sheng.system, account/list.xhtml",
        "sheng.system, account/open.xhtml",
        "sheng.system, protection/keys.xhtml",
        "sheng.review, catalogue/add.xhtml",
        "sheng.review, calendar/bring.xhtml",
        "taian.approve, admission/list.xhtml?step=PUBLISH",
        "taian.approve, index.xhtml"
    })
    void everyPageRenders(String login, String page, WebDriver browser, Site site) {
        Screens screens = new Screens(browser, site);
        signedInAs(login, screens);
        screens.open(page);
        looksRight(screens);
    }

    @ParameterizedTest
    @DisplayName("Every matter that a list leads to, in Chinese and English")
    @CsvSource({
        "daiyue.review, class/list.xhtml?state=ISSUED, ''",
        "daiyue.review, class/list.xhtml?state=APPROVED, announce",
        "daiyue.review, draw/list.xhtml#matters, ''",
        "daiyue.review, ledger/openings.xhtml#matters, ''",
        "sheng.security, account/list.xhtml, ''",
        "taishan.school, class/list.xhtml?state=DRAFT, bringRoster",
        "taishan.school, class/list.xhtml?state=DRAFT, edit",
        "taishan.school, class/list.xhtml?state=APPROVED, bringResults",
        "taishan.school, platform/list.xhtml, ''",
        "taishan.school, 'filing/list.xhtml?state=DRAFT', edit",
        "daiyue.clerk, institution/list.xhtml, ''",
        "daiyue.approve, certificate/list.xhtml, ''",
        "daiyue.approve, certificate/list.xhtml, reissue",
        "daiyue.approve, review/list.xhtml, ''",
        "daiyue.approve, filing/list.xhtml, ''",
        "daiyue.approve, certificate/legacy.xhtml, ''",
        "daiyue.approve, policy/list.xhtml, ''",
        "taian.approve, review/list.xhtml, ''",
        "taian.approve, catalogue/list.xhtml, ''",
        "taian.approve, catalogue/list.xhtml#matters, ''",
        "taian.approve, platform/list.xhtml, ''",
        "taian.approve, platform/list.xhtml#matters, ''",
        "taian.approve, 'platform/list.xhtml?state=ADMITTED', ''",
        "taian.review, quota/list.xhtml#matters, ''",
        "auditor, institution/retired.xhtml, ''"
    })
    void everyMatterRenders(String login, String list, String step, WebDriver browser, Site site) {
        Screens screens = new Screens(browser, site);
        signedInAs(login, screens);
        String[] pageAndTable = list.split("#");
        screens.open(pageAndTable[0]);
        screens.followFirstOf(pageAndTable.length == 1 ? "lines" : pageAndTable[1]);
        if (!step.isEmpty()) {
            screens.go(step);
        }
        looksRight(screens);
    }

    @ParameterizedTest
    @DisplayName("What is not there says so, and leads back")
    @CsvSource({
        "class/show.xhtml?id=00000000-0000-0000-0000-000000000000",
        "class/show.xhtml?id=nonsense",
        "certificate/show.xhtml?serial=37999999992600001A",
        "nowhere.xhtml"
    })
    void whatIsNotThereSaysSo(String page, WebDriver browser, Site site) {
        Screens screens = new Screens(browser, site);
        // In Chinese again.
        screens.signIn("daiyue.review");
        signedIn = "daiyue.review";
        screens.open(page);
        assertThat(screens.text()).contains("未找到", "返回工作台").doesNotContain("Exception");
        screens.isAccessible();
    }

    private static void signedInAs(String login, Screens screens) {
        if (login.equals(signedIn)) {
            return;
        }
        if (login.equals("-")) {
            screens.forget();
        } else {
            screens.signIn(login);
        }
        signedIn = login;
    }

    /** In the language that it came in, and in the other one. */
    private static void looksRight(Screens screens) {
        looksRightInItsLanguage(screens);
        String first = screens.language();
        screens.go("language");
        assertThat(screens.language()).isNotEqualTo(first);
        looksRightInItsLanguage(screens);
        assertThat(screens.complaints())
                .as("what scripts and the browser complained about")
                .isEmpty();
        // The same elements in either language: looked through once.
        screens.isAccessible();
    }

    private static void looksRightInItsLanguage(Screens screens) {
        assertThat(screens.text()).doesNotContain("???", "Exception", "org.xunzheng", "系统出错", "Internal error");
        screens.fitsTheMonitors();
    }
}
