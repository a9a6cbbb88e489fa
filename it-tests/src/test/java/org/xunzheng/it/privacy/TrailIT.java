package org.xunzheng.it.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebDriver;
import org.xunzheng.it.browser.InBrowser;
import org.xunzheng.it.browser.Screens;
import org.xunzheng.it.flow.Rest;
import org.xunzheng.it.server.OnServer;
import org.xunzheng.it.server.Site;
import org.xunzheng.sheets.Row;
import org.xunzheng.sheets.SheetReader;

@OnServer
@InBrowser
@DisplayName("REV-3: audit searches the trail and takes it away")
class TrailIT {

    @Test
    @DisplayName("over REST: filtered, page by page, as a workbook; each search once on the trail")
    void overRest(Site site) {
        Rest audit = Rest.as(site, "auditor");
        long before = searches(audit);
        JsonNode first = audit.get("trail?action=CERTIFICATES_ISSUED&size=1&page=0")
                .expect(200)
                .json();
        audit.get("trail?action=CERTIFICATES_ISSUED&size=1&page=1").expect(200);
        assertThat(first.get("total").asLong()).isPositive();
        assertThat(first.findValuesAsText("action")).containsOnly("CERTIFICATES_ISSUED");
        // That one, and the two that counted.
        assertThat(searches(audit)).isEqualTo(before + 2);
        List<Row> rows = SheetReader.read(audit.get("trail/export.xlsx?action=CERTIFICATES_ISSUED")
                .expect(200)
                .body());
        assertThat(rows).hasSize(1 + first.get("total").asInt());
        Rest.as(site, "daiyue.review").get("trail").expect(403);
    }

    private static long searches(Rest audit) {
        return audit.get("trail?action=TRAIL_SEARCHED&size=1")
                .expect(200)
                .json()
                .get("total")
                .asLong();
    }

    @Test
    @DisplayName("on screen: narrowed by action and day, and exported")
    void onScreen(Site site, WebDriver browser) {
        Screens screens = new Screens(browser, site);
        screens.signIn("auditor");
        screens.open("trail/list.xhtml");
        screens.choose("action-filter", "CERTIFICATES_ISSUED");
        screens.go("filter");
        assertThat(screens.text()).contains("核发证书").doesNotContain("找不到");
        assertThat(browser.getCurrentUrl()).contains("action=CERTIFICATES_ISSUED");
        screens.open("trail/list.xhtml");
        long before = searches(Rest.as(site, "auditor"));
        screens.go("nextPage");
        // The one that counts.
        assertThat(searches(Rest.as(site, "auditor")))
                .as("turning a page is no search")
                .isEqualTo(before + 1);
        screens.isAccessible();
        screens.fitsTheMonitors();
    }
}
