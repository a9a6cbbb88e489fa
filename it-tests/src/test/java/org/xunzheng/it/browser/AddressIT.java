package org.xunzheng.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.WebDriver;
import org.xunzheng.it.server.OnServer;
import org.xunzheng.it.server.Site;

@OnServer
@InBrowser
@DisplayName("What stands in addresses")
class AddressIT {

    private static final String NUMBER = "11010519491231002X";

    @Test
    @DisplayName("an ID number typed into a list's filter is not sent, and the field says why; a name is looked for")
    void noIdNumberIsSent(WebDriver browser, Site site) {
        Screens screens = new Screens(browser, site);
        screens.signIn("daiyue.review");
        screens.open("certificate/list.xhtml");
        screens.fill("text", "110105 19491231 002x");
        screens.shown("filter").click();
        assertThat(screens.shown("text").getDomProperty("validationMessage")).contains("不能在这里按身份证号查找");
        assertThat(browser.getCurrentUrl()).endsWith("certificate/list.xhtml");
        screens.fill("text", "王芳");
        screens.go("filter");
        assertThat(browser.getCurrentUrl()).contains("text=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"certificate/list.xhtml", "directory/list.xhtml"})
    @DisplayName("an address with an ID number, from elsewhere, opens the list without it, and the list says why")
    void anAddressFromElsewhere(String list, WebDriver browser, Site site) {
        Screens screens = new Screens(browser, site);
        screens.signIn("daiyue.review");
        browser.get(site.at(list + "?text=" + NUMBER).toString());
        assertThat(browser.getCurrentUrl()).doesNotContain(NUMBER);
        assertThat(screens.text()).contains("不能在这里按身份证号查找");
        screens.isAccessible();
    }

    @Test
    @DisplayName("what is no day is named in the language of the page, whatever the browser asks for")
    void whatIsNoDay(WebDriver browser, Site site) {
        Screens screens = new Screens(browser, site);
        screens.signIn("daiyue.review");
        screens.open("certificate/list.xhtml?from=yesterday");
        assertThat(screens.text()).contains("“yesterday”不是日期");
        screens.go("language");
        screens.open("certificate/list.xhtml?from=yesterday");
        assertThat(screens.text()).contains("“yesterday” is no date");
    }

    @Test
    @DisplayName("the lower one of two lists changes its own part of the address, and is come back to")
    void twoListsOnAPage(WebDriver browser, Site site) {
        Screens screens = new Screens(browser, site);
        screens.signIn("taian.review");
        screens.open("quota/list.xhtml?size=50&matters-size=50");
        screens.choose("matters-size", "100");
        screens.go("matters-go");
        assertThat(browser.getCurrentUrl())
                .contains("?size=50&", "matters-size=100")
                .endsWith("#matters");
        assertThat(screens.shown("size").getDomProperty("value")).isEqualTo("50");
        assertThat(screens.shown("matters-size").getDomProperty("value")).isEqualTo("100");
        screens.isAccessible();
    }
}
