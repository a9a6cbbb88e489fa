package org.xunzheng.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebDriver;
import org.xunzheng.it.server.OnServer;
import org.xunzheng.it.server.Site;

@OnServer
@InBrowser
class BrowserIT {

    @Test
    void showsWhatTheServerAnswers(WebDriver browser, Site site) {
        browser.get(site.at("api/v1/public/status").toString());

        assertThat(browser.getPageSource()).contains("ready");
    }
}
