package org.xunzheng.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.WebDriver;
import org.xunzheng.it.server.OnServer;
import org.xunzheng.it.server.Site;

/** Every page renders for those it serves, in both languages, on both monitors, and without barriers. */
@OnServer
@InBrowser
class EveryPageIT {

    @ParameterizedTest
    @DisplayName("Every page, in Chinese and English")
    @CsvSource({
        "-, login.xhtml",
        "-, check.xhtml",
        "daiyue.review, index.xhtml",
        "daiyue.clerk, index.xhtml",
        "taishan.school, index.xhtml",
        "sheng.officer, index.xhtml",
        "auditor, index.xhtml",
        "daiyue.clerk, institution/list.xhtml",
        "daiyue.clerk, institution/register.xhtml",
        "daiyue.review, class/list.xhtml",
        "taishan.school, class/edit.xhtml",
        "daiyue.review, certificate/list.xhtml",
        "sheng.officer, report/certificates.xhtml",
        "daiyue.clerk, region/list.xhtml",
        "auditor, trail/list.xhtml"
    })
    void everyPageRenders(String login, String page, WebDriver browser, Site site) {
        Screens screens = new Screens(browser, site);
        if (!login.equals("-")) {
            screens.signIn(login);
        }
        for (String language : List.of("zh", "en")) {
            screens.open(page);
            if (!screens.language().startsWith(language)) {
                screens.go("language");
            }
            assertThat(screens.text()).doesNotContain("???", "Exception", "org.xunzheng");
            if (language.equals("en") && page.equals("login.xhtml")) {
                assertThat(screens.text()).doesNotContainPattern("[一-鿿]{4}");
            }
            screens.fitsTheMonitors();
            screens.isAccessible();
        }
    }
}
