package org.xunzheng.it.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebDriver;
import org.xunzheng.it.access.WebSession;
import org.xunzheng.it.browser.InBrowser;
import org.xunzheng.it.browser.Screens;
import org.xunzheng.it.flow.Rest;
import org.xunzheng.it.server.OnServer;
import org.xunzheng.it.server.Site;
import org.xunzheng.sheets.Row;
import org.xunzheng.sheets.SheetReader;

@OnServer
@InBrowser
@DisplayName("Everything about one person, and what is wrong about them")
class PersonIT {

    private static final String WHOLE = "(?s).*\\b\\d{17}[\\dX]\\b.*";

    /** A certificate of the samples that holds, and the number on it, asked for with a reason. */
    private record Holder(String serial, String name, String idNumber) {

        static Holder of(Site site, int which) {
            Rest officer = Rest.as(site, "daiyue.review");
            String serial = officer.get("classes?size=50").expect(200).json().findValuesAsText("id").stream()
                    .flatMap(
                            id -> officer
                                    .get("classes/" + id + "/certificates")
                                    .expect(200)
                                    .json()
                                    .findValuesAsText("serial")
                                    .stream())
                    .filter(one -> !officer.get("certificates/" + one)
                            .expect(200)
                            .json()
                            .hasNonNull("withdrawnOn"))
                    .skip(which)
                    .findFirst()
                    .orElseThrow();
            JsonNode person = officer.post(
                            "disclosures",
                            Map.of("kind", "CERTIFICATE", "key", serial, "purpose", "MATTER", "remark", "核对"))
                    .expect(200)
                    .json()
                    .get("people")
                    .get(0);
            return new Holder(
                    serial, person.get("name").asText(), person.get("idNumber").asText());
        }
    }

    @Test
    @DisplayName("REV-3: found by review over REST, within its region, for a reason")
    void overRest(Site site) {
        Holder holder = Holder.of(site, 0);
        Map<String, String> wanted =
                Map.of("idNumber", holder.idNumber, "purpose", "ASKED_BY_PERSON", "remark", "本人申请");
        JsonNode file = Rest.as(site, "daiyue.review")
                .post("personal-files", wanted)
                .expect(200)
                .json();
        assertThat(file.get("entries").findValuesAsText("kind")).contains("ROSTER", "CERTIFICATE");
        assertThat(file.get("entries").findValuesAsText("key")).contains(holder.serial);
        assertThat(file.toString()).doesNotMatch(WHOLE);
        assertThat(Rest.as(site, "jinan.officer").post("personal-files", wanted).status())
                .isIn(200, 403);
        Rest.as(site, "daiyue.review")
                .post("personal-files", Map.of("idNumber", holder.idNumber))
                .expect(422);
        Rest.as(site, "taishan.school").post("personal-files", wanted).expect(403);
    }

    @Test
    @DisplayName("REV-3: found and exported on screen; no page and no address shows the number that was typed")
    void onScreen(Site site, WebDriver browser) {
        Holder holder = Holder.of(site, 0);
        Screens screens = new Screens(browser, site);
        screens.signIn("daiyue.review");
        screens.open("privacy/person.xhtml");
        screens.fill("idNumber", holder.idNumber);
        screens.go("find");
        assertThat(screens.text()).contains("请选择用途", "请写明事由");
        assertThat(browser.getPageSource()).doesNotContain(holder.idNumber);
        screens.fill("idNumber", holder.idNumber);
        screens.choose("purpose", "ASKED_BY_PERSON");
        screens.fill("remark", "本人申请");
        screens.go("find");
        assertThat(screens.text()).contains(holder.serial, holder.name, "花名册", "至少保存五年");
        assertThat(browser.getPageSource() + browser.getCurrentUrl()).doesNotContain(holder.idNumber);
        screens.isAccessible();
        screens.fitsTheMonitors();

        var file = WebSession.of(site, "daiyue.review")
                .download(
                        "privacy/person.xhtml",
                        "export",
                        Map.of("idNumber", holder.idNumber, "purpose", "ASKED_BY_PERSON", "remark", "本人申请"));
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).doesNotContain(holder.idNumber);
        List<Row> rows = SheetReader.read(file.body());
        assertThat(rows).hasSizeGreaterThan(2);
        assertThat(rows.get(1).text(2)).isEqualTo(holder.idNumber);
    }

    @Test
    @DisplayName(
            "REV-2: a wrong name is corrected beside the certificate, by two people; the check and the print say so")
    void isCorrected(Site site, WebDriver browser) {
        Holder holder = Holder.of(site, 1);
        Screens screens = new Screens(browser, site);
        screens.signIn("daiyue.review");
        screens.open("certificate/show.xhtml?serial=" + holder.serial);
        screens.go("correct");
        screens.isAccessible();
        screens.fitsTheMonitors();
        screens.fill("name", "更正人");
        screens.fill("reason", "姓名录入有误，以户口簿为准");
        screens.go("submit");
        assertThat(screens.text()).contains("更正已提交", "更正人", holder.name);
        screens.isAccessible();
        String id = browser.getCurrentUrl().replaceAll(".*id=([0-9a-f-]+).*", "$1");

        Rest approver = Rest.as(site, "daiyue.approve");
        Rest.as(site, "daiyue.review")
                .post("certificate-corrections/" + id + "/decisions", Map.of("verdict", "APPROVED"))
                .expect(403);
        approver.seeingReviewOf("certificate-corrections/" + id)
                .post("certificate-corrections/" + id + "/decisions", Map.of("verdict", "APPROVED"))
                .expect(200);

        JsonNode now = approver.get("certificates/" + holder.serial).expect(200).json();
        assertThat(now.get("holder").asText()).isEqualTo(holder.name);
        assertThat(now.get("correctedHolder").asText()).isEqualTo("更正人");
        JsonNode checked = Rest.asNobody(site)
                .post("public/certificate-checks", Map.of("serial", holder.serial, "name", "更正人"))
                .expect(200)
                .json();
        assertThat(checked.get("outcome").asText()).isEqualTo("VALID");
        assertThat(checked.get("sentence").asText()).contains("更正人", "已于", holder.name);
        screens.open("certificate/show.xhtml?serial=" + holder.serial);
        assertThat(screens.has("corrected")).isTrue();
        assertThat(Printed.text(approver.get("certificates/" + holder.serial + ".pdf")
                        .expect(200)
                        .body()))
                .contains("更正人")
                .doesNotContain(holder.name + "（");
    }
}
