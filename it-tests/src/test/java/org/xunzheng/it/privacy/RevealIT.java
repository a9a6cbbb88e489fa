package org.xunzheng.it.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebDriver;
import org.xunzheng.domain.person.IdNumber;
import org.xunzheng.it.browser.InBrowser;
import org.xunzheng.it.browser.Screens;
import org.xunzheng.it.flow.Rest;
import org.xunzheng.it.server.OnServer;
import org.xunzheng.it.server.Site;

@OnServer
@InBrowser
@DisplayName("REV-3: numbers of people in full, for a reason")
class RevealIT {

    @Test
    @DisplayName("over REST: refused without a reason, told with one")
    void overRest(Site site) {
        Rest officer = Rest.as(site, "daiyue.review");
        String key = classWithTrainees(officer) + "/1";
        JsonNode refused = officer.post("disclosures", Map.of("kind", "TRAINEE", "key", key))
                .expect(422)
                .json();
        assertThat(refused.get("issues").findValuesAsText("code"))
                .containsExactly("PrivacyReason.PURPOSE_MISSING", "PrivacyReason.REMARK_MISSING");
        JsonNode told = officer.post(
                        "disclosures", Map.of("kind", "TRAINEE", "key", key, "purpose", "IDENTITY", "remark", "来人核对"))
                .expect(200)
                .json();
        String number = told.get("people").get(0).get("idNumber").asText();
        assertThat(IdNumber.parse(number).digits()).isEqualTo(number);
        Rest.as(site, "jinan.officer")
                .post("disclosures", Map.of("kind", "TRAINEE", "key", key, "purpose", "IDENTITY", "remark", "来人核对"))
                .expect(404);
    }

    @Test
    @DisplayName("on screen: from the masked number to the whole one, which the next page does not show any more")
    void onScreen(Site site, WebDriver browser) {
        String id = classWithTrainees(Rest.as(site, "daiyue.review"));
        Screens screens = new Screens(browser, site);
        screens.signIn("daiyue.review");
        screens.open("class/show.xhtml?id=" + id);
        assertThat(screens.text()).containsPattern("\\d{4}\\*{10}\\w{4}").doesNotContainPattern("\\b\\d{17}[\\dX]\\b");
        screens.follow("查看完整号码");
        screens.isAccessible();
        screens.fitsTheMonitors();
        screens.go("reveal");
        assertThat(screens.text()).contains("请选择用途", "请写明事由");
        screens.choose("purpose", "IDENTITY");
        screens.fill("remark", "来人核对证书");
        screens.go("reveal");
        assertThat(screens.has("shown")).isTrue();
        assertThat(screens.text()).containsPattern("\\b\\d{17}[\\dX]\\b");
        screens.open("class/show.xhtml?id=" + id);
        assertThat(screens.text()).contains("查看完整号码", "来人核对证书").doesNotContainPattern("\\b\\d{17}[\\dX]\\b");
    }

    private static String classWithTrainees(Rest officer) {
        JsonNode classes = officer.get("classes?size=50").expect(200).json();
        return StreamSupport.stream(classes.findValues("id").spliterator(), false)
                .map(JsonNode::asText)
                .filter(id -> officer.get("classes/" + id)
                                .expect(200)
                                .json()
                                .get("trainees")
                                .asInt()
                        > 0)
                .findFirst()
                .orElseThrow();
    }
}
