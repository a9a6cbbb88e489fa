package org.xunzheng.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.xunzheng.it.access.WebSession;
import org.xunzheng.it.flow.Rest;
import org.xunzheng.it.flow.Rest.Answer;
import org.xunzheng.it.server.China;
import org.xunzheng.it.server.OnServer;
import org.xunzheng.it.server.Site;

@OnServer
@InBrowser
@DisplayName("REV-1, REV-2: a matter of every kind, over REST and on screen")
class MatterIT {

    private static final String WHY = "依据请写明文号";
    private static final List<String> FEATURES =
            List.of("REAL_NAME", "FACES", "ROLL_CALL", "CONTROL", "RECORDS", "INTERACTION", "QUALITY", "KEEPS_DATA");
    private static final int YEAR = China.today().getYear();

    /** A kind of matter: who enters it, who decides, who sees none of it. */
    private enum Kind {
        QUOTA("quota", "taian.review", "taian.approve", "taishan.school"),
        PLATFORM("platform", "taian.review", "taian.approve", "taishan.school"),
        REGION_CHANGE("region-change", "taian.review", "taian.approve", "taishan.school"),
        OPENING_BALANCE("opening-balance", "daiyue.review", "daiyue.approve", "taishan.school"),
        DIRECTORY_CHANGE("directory-change", "daiyue.clerk", "taian.approve", "sheng.system"),
        SANCTION("sanction", "daiyue.inspect", "daiyue.review", "taishan.school"),
        HANDOVER("handover", "daiyue.inspect", "daiyue.approve", "taishan.school");

        private final String name;
        private final String writer;
        private final String decider;
        private final String stranger;

        Kind(String name, String writer, String decider, String stranger) {
            this.name = name;
            this.writer = writer;
            this.decider = decider;
            this.stranger = stranger;
        }

        private String path() {
            return "matters/" + name;
        }

        /** What is handed in; the forms show it again. */
        private Map<String, Object> facts(Rest rest, WebSession session) {
            return switch (this) {
                case QUOTA ->
                    Map.of(
                            "authority",
                            firstOption(
                                    session.get("matter/enter.xhtml?kind=quota").body()),
                            "year",
                            YEAR,
                            "allowed",
                            43210,
                            "reason",
                            "追加培训计划");
                case PLATFORM ->
                    Map.of(
                            "name", "岱岳云课",
                            "operator", "山东岱岳数字教育有限公司",
                            "features", FEATURES,
                            "basis", "准入公告",
                            "wantedFrom", China.today().toString());
                case REGION_CHANGE ->
                    Map.of(
                            "what", "ADD",
                            "level", "ZONE",
                            "regionName", "天颐湖旅游区",
                            "bureauName", "天颐湖旅游区人力资源部",
                            "county", "47",
                            "wantedFrom", China.today().toString(),
                            "reason", "机构编制文件");
                case OPENING_BALANCE ->
                    Map.of("code", code(rest), "year", YEAR + 1, "lastNumber", 4321, "reason", "原系统已核发");
                case SANCTION ->
                    Map.of(
                            "institution", ids(rest.get("institutions?size=50")).get(0),
                            "measure", "WARNING",
                            "ground", "TRAINING",
                            "found", "课堂秩序混乱",
                            "hearing", "WAIVED",
                            "until", China.today().plusDays(30).toString());
                case HANDOVER ->
                    Map.of(
                            "institution", ids(rest.get("institutions?size=50")).get(0),
                            "recipient", "POLICE",
                            "letter", "泰人社移〔2026〕3号",
                            "handedOn", China.today().toString(),
                            "found", "虚报培训人数",
                            "papers", "签到表复印件 12 页");
                case DIRECTORY_CHANGE ->
                    Map.of(
                            "institution",
                            ids(rest.get("institutions?size=50")).get(0),
                            "what",
                            "EVALUATION",
                            "year",
                            YEAR - 1,
                            "score",
                            87,
                            "result",
                            "EXCELLENT",
                            "reason",
                            "上年度评估");
            };
        }
    }

    /** A code of the region that is not retired. */
    private static String code(Rest officer) {
        return ids(officer.get("institutions?size=50")).stream()
                .flatMap(id -> StreamSupport.stream(
                        officer.get("institutions/" + id)
                                .expect(200)
                                .json()
                                .get("codes")
                                .spliterator(),
                        false))
                .filter(one -> !one.hasNonNull("retiredOn"))
                .map(one -> one.get("region").asText() + one.get("code").asText())
                .findFirst()
                .orElseThrow();
    }

    private static String firstOption(String page) {
        return page.replaceAll("(?s).*?<option value=\"([0-9a-f-]{36})\".*", "$1");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName(
            "handed in, returned, changed, handed in again and taken back; every step asks for the version that was seen")
    void goesItsWay(Kind kind, Site site) {
        Rest writer = Rest.as(site, kind.writer);
        WebSession session = WebSession.of(site, kind.writer);
        Map<String, Object> facts = kind.facts(writer, session);

        String key = "key-" + kind + System.nanoTime();
        Answer made = writer.post(kind.path(), facts, "Idempotency-Key", key).expect(201);
        assertThat(writer.post(kind.path(), facts, "Idempotency-Key", key)
                        .expect(201)
                        .json()
                        .get("id"))
                .as("a retry gets the first answer")
                .isEqualTo(made.json().get("id"));
        JsonNode matter = made.json();
        String id = matter.get("id").asText();
        String one = kind.path() + "/" + id;
        assertThat(made.response().headers().firstValue("Location").orElseThrow())
                .endsWith(one);
        assertThat(matter.get("state").asText()).isEqualTo("OPEN");
        facts.forEach((name, value) -> assertThat(shown(matter.at("/facts/" + name)))
                .as(name)
                .containsExactlyInAnyOrderElementsOf(texts(value)));
        assertThat(ids(writer.get(kind.path()))).contains(id);

        Rest decider = Rest.as(site, kind.decider);
        Map<String, String> back = Map.of("verdict", "RETURNED", "remark", WHY);
        decider.post(one + "/decisions", back).expect(428);
        decider.seen("\"99\"").post(one + "/decisions", back).expect(409);
        decider.seeing(one).post(one + "/decisions", back).expect(200);

        assertThat(session.get("review/returned.xhtml").body()).contains(id, WHY);
        assertThat(session.get("matter/show.xhtml?id=" + id).body()).contains(WHY, "修改后重新提交");
        assertThat(session.get("matter/enter.xhtml?kind=" + kind.name + "&id=" + id)
                        .body())
                .contains(WHY)
                .contains(facts.values().stream()
                        .flatMap(value -> texts(value).stream())
                        .toList());

        Map<String, Object> unknown = new HashMap<>(facts);
        unknown.put("nobodyKnowsIt", "1");
        assertThat(codes(writer.seeing(one).put(one, unknown))).containsExactly("MatterReason.UNKNOWN_FIELD");
        JsonNode again = writer.seeing(one).put(one, facts).expect(200).json();
        assertThat(again.get("round").asInt()).isEqualTo(2);
        assertThat(session.get("review/returned.xhtml").body()).doesNotContain(id);
        assertThat(session.get("matter/show.xhtml?id=" + id).body()).contains("第 1 次提交", "撤回");

        // Other tests find nothing under way.
        JsonNode taken = writer.seeing(one)
                .post(one + "/withdrawal", Map.of())
                .expect(200)
                .json();
        assertThat(taken.get("state").asText()).isEqualTo("WITHDRAWN");
        assertThat(codes(decider.seeing(one).post(one + "/decisions", back))).contains("ReviewReason.NOT_WAITING");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("REV-4: is not there for who does not see such matters, whatever the address")
    void isNotThereForOthers(Kind kind, Site site) {
        Rest stranger = Rest.as(site, kind.stranger);
        stranger.get(kind.path()).expect(403);
        stranger.post(kind.path(), Map.of()).expect(403);
        WebSession session = WebSession.of(site, kind.stranger);
        assertThat(session.get("matter/list.xhtml?kind=" + kind.name).statusCode())
                .isEqualTo(403);
        assertThat(session.get("matter/enter.xhtml?kind=" + kind.name).statusCode())
                .isEqualTo(403);
        Rest.as(site, kind.writer).get("matters/nothing").expect(404);
        WebSession writer = WebSession.of(site, kind.writer);
        assertThat(writer.get("matter/enter.xhtml?kind=nothing").statusCode()).isEqualTo(404);
        assertThat(writer.get("matter/show.xhtml").statusCode()).isEqualTo(404);
        assertThat(writer.get("matter/list.xhtml").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("a quota, on screen: each mistake at its field, handed in, and put in force by a second officer")
    void aQuotaOnScreen(Site site, WebDriver browser) {
        Screens screens = new Screens(browser, site);
        screens.signIn("taian.review");
        screens.open("quota/list.xhtml");
        screens.isAccessible();
        screens.fitsTheMonitors();
        screens.go("new");
        screens.isAccessible();
        screens.fitsTheMonitors();
        screens.fill("year", "今年");
        screens.fill("allowed", "9000");
        screens.go("submit");
        assertThat(screens.text()).contains("请填写“地区”", "“年份”应为整数", "请填写“原因”", "CRT-8");
        assertThat(screens.shown("allowed").getAttribute("value")).isEqualTo("9000");
        screens.choose(
                "authority",
                browser.getPageSource()
                        .replaceAll("(?s).*<option value=\"([0-9a-f-]{36})\"[^>]*>宁阳县人力资源和社会保障局.*", "$1"));
        screens.fill("year", String.valueOf(YEAR + 1));
        screens.fill("reason", "下年度培训计划");
        screens.go("submit");
        assertThat(screens.text()).contains("已提交，等待审核", "宁阳县人力资源和社会保障局", "9000", "下年度培训计划", "待审核");
        screens.isAccessible();
        screens.fitsTheMonitors();
        String address = browser.getCurrentUrl().replaceAll(".*/matter/", "matter/");
        screens.signIn("taian.approve");
        screens.open("review/list.xhtml");
        screens.follow("宁阳县人力资源和社会保障局 " + (YEAR + 1) + ": 9000");
        screens.goAndConfirm("approve");
        assertThat(screens.text()).contains("已同意，现已生效", "已生效");
        screens.open("quota/list.xhtml");
        assertThat(screens.text()).contains("9000");
        screens.open(address);
        screens.isAccessible();
        assertThat(screens.complaints()).isEmpty();
    }

    @Test
    @DisplayName("a catalogue, on screen: its file is brought, returned, downloaded, brought again, and published")
    void aCatalogueOnScreen(Site site, WebDriver browser) {
        Rest writer = Rest.as(site, "taian.review");
        String id = writer.post(
                        "catalogues?note=%E9%80%80%E5%9B%9E%E8%AF%95%E5%8A%9E%E7%9B%AE%E5%BD%95",
                        ("项目名称,培训类别,职业编码,急需紧缺,对接需求,课时,培训内容,补贴标准（元/人）,标准来源,采用自,有效期起,有效期止\n"
                                        + "保育师,B,4-10-01-03,true,KEY_GROUPS,60,理论与实操,1500,CITY,," + YEAR + "-01-01,\n")
                                .getBytes(StandardCharsets.UTF_8),
                        "text/csv")
                .expect(201)
                .json()
                .get("id")
                .asText();
        String one = "matters/catalogue/" + id;
        assertThat(writer.get(one)
                        .expect(200)
                        .json()
                        .at("/facts/projects/0/name")
                        .asText())
                .isEqualTo("保育师");
        Rest.as(site, "taian.approve")
                .seeing(one)
                .post(one + "/decisions", Map.of("verdict", "RETURNED", "remark", WHY))
                .expect(200);
        Screens screens = new Screens(browser, site);
        screens.signIn("taian.review");
        screens.open("matter/show.xhtml?id=" + id);
        assertThat(screens.text()).contains("退回试办目录", WHY, "保育师", "与上一版本相比");
        screens.isAccessible();
        screens.fitsTheMonitors();
        screens.go("again");
        screens.isAccessible();
        screens.fitsTheMonitors();
        assertThat(screens.text()).contains(WHY);
        assertThat(screens.shown("note").getAttribute("value")).isEqualTo("退回试办目录");
        screens.shown("again").click();
        byte[] file = screens.downloaded("培训项目目录.xlsx");
        screens.chooseFile("file", "returned.xlsx", file);
        screens.go("check");
        screens.go("submit");
        assertThat(screens.text()).contains("已提交，等待审核", "第 1 次提交");
        // Other tests find nothing under way.
        screens.goAndConfirm("takeBack");
        assertThat(screens.text()).contains("已撤回");
        assertThat(screens.complaints()).isEmpty();
    }

    @Test
    @DisplayName("a platform, on screen: from the workbench to the form, changed in one field, and handed in again")
    void aPlatformOnScreen(Site site, WebDriver browser) {
        Rest writer = Rest.as(site, "taian.review");
        String id = writer.post(Kind.PLATFORM.path(), Kind.PLATFORM.facts(null, null))
                .expect(201)
                .json()
                .get("id")
                .asText();
        String one = Kind.PLATFORM.path() + "/" + id;
        Rest.as(site, "taian.approve")
                .seeing(one)
                .post(one + "/decisions", Map.of("verdict", "RETURNED", "remark", WHY))
                .expect(200);
        Screens screens = new Screens(browser, site);
        screens.signIn("taian.review");
        screens.go("task-HAND_IN_AGAIN");
        screens.isAccessible();
        screens.fitsTheMonitors();
        screens.follow("岱岳云课");
        screens.isAccessible();
        screens.fitsTheMonitors();
        screens.go("again");
        assertThat(screens.text()).contains(WHY);
        assertThat(screens.shown("name").getAttribute("value")).isEqualTo("岱岳云课");
        assertThat(browser.findElements(By.cssSelector("#features input:checked")))
                .hasSize(8);
        screens.fill("basis", "");
        screens.go("submit");
        assertThat(screens.text()).as("the remark stays beside the form").contains(WHY);
        screens.fill("basis", "泰人社字〔2026〕8号");
        screens.go("submit");
        assertThat(screens.text()).contains("泰人社字〔2026〕8号", "第 1 次提交", WHY);
        assertThat(browser.getCurrentUrl()).contains(id);
        assertThat(screens.has("again")).isFalse();
        screens.goAndConfirm("takeBack");
        assertThat(screens.complaints()).isEmpty();
    }

    private static List<String> shown(JsonNode fact) {
        List<String> texts = new ArrayList<>();
        if (fact.isArray()) {
            fact.forEach(one -> texts.add(one.asText()));
        } else {
            texts.add(fact.asText());
        }
        return texts;
    }

    private static List<String> texts(Object value) {
        return value instanceof List<?> several
                ? several.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(value));
    }

    @Test
    @DisplayName(
            "SER-11: a form is filled with what its address says of it, but for sentences; what is typed then counts")
    void isFilledByItsAddress(Site site, WebDriver browser) {
        Rest writer = Rest.as(site, "daiyue.review");
        String code = code(writer);
        Screens screens = new Screens(browser, site);
        screens.signIn("daiyue.review");
        screens.open("ledger/openings.xhtml");
        screens.isAccessible();
        screens.open("matter/enter.xhtml?kind=opening-balance&code=" + code + "&year=" + (YEAR + 1)
                + "&lastNumber=41&reason=x");
        assertThat(screens.shown("code").getAttribute("value")).isEqualTo(code);
        assertThat(screens.shown("year").getAttribute("value")).isEqualTo(String.valueOf(YEAR + 1));
        assertThat(screens.shown("lastNumber").getAttribute("value")).isEqualTo("41");
        assertThat(screens.shown("reason").getAttribute("value")).isEmpty();
        screens.fill("lastNumber", "42");
        screens.go("submit");
        assertThat(screens.text()).contains("请填写“原因和依据”");
        assertThat(screens.shown("lastNumber").getAttribute("value")).isEqualTo("42");
        screens.fill("reason", "按台账核对");
        screens.go("submit");
        assertThat(screens.text()).contains("已提交，等待审核", "00042", "按台账核对");
        assertThat(screens.complaints()).isEmpty();
        // Other tests find nothing under way.
        String one = "matters/opening-balance/" + browser.getCurrentUrl().replaceAll(".*id=", "");
        writer.seeing(one).post(one + "/withdrawal", Map.of()).expect(200);
    }

    @Test
    @DisplayName(
            "INS-3: a directory change, on screen: begun on the institution's page, with the fields of what is chosen")
    void aDirectoryChangeOnScreen(Site site, WebDriver browser) {
        Screens screens = new Screens(browser, site);
        screens.signIn("daiyue.clerk");
        screens.open("institution/list.xhtml");
        screens.followFirstOf("lines");
        String school = browser.findElement(By.tagName("h1")).getText();
        screens.follow("基本情况变更");
        screens.isAccessible();
        screens.fitsTheMonitors();
        assertThat(screens.shown("name").getAttribute("value")).isEqualTo(school);
        assertThat(screens.has("training")).isFalse();
        screens.choose("what", "REMOVAL");
        new WebDriverWait(browser, Screens.PATIENCE).until(b -> !screens.has("name"));
        new WebDriverWait(browser, Screens.PATIENCE)
                .until(b -> "what".equals(b.switchTo().activeElement().getAttribute("id")));
        assertThat(screens.text()).contains("全部机构代码同时作废");
        screens.choose("what", "EVALUATION");
        screens.fill("year", String.valueOf(YEAR - 2));
        screens.fill("score", "101");
        screens.go("submit");
        assertThat(screens.text()).contains("“得分（0–100）”应在 0 至 100 之间", "请填写“评估结果”", "请填写“原因”", "INS-5");
        assertThat(screens.shown("year").getAttribute("value")).isEqualTo(String.valueOf(YEAR - 2));
        screens.fill("score", "88");
        screens.choose("result", "QUALIFIED");
        screens.fill("reason", "年度评估会议纪要");
        screens.go("submit");
        assertThat(screens.text()).contains("已提交，等待审核", school, "年度评估", "88", "合格");
        screens.isAccessible();
        String one = "matters/directory-change/" + browser.getCurrentUrl().replaceAll(".*id=", "");
        screens.open(
                "matter/list.xhtml?kind=directory-change&text=" + URLEncoder.encode(school, StandardCharsets.UTF_8));
        assertThat(screens.text()).contains(school, "年度评估", "在机构页面发起");
        assertThat(screens.has("new")).as("begun on the institution's page").isFalse();
        screens.isAccessible();
        screens.fitsTheMonitors();
        screens.open("matter/list.xhtml?kind=directory-change&text=%E6%97%A0%E6%AD%A4%E6%9C%BA%E6%9E%84");
        assertThat(screens.text()).contains("还没有这类事项");
        assertThat(screens.complaints()).isEmpty();
        // Other tests find nothing under way.
        Rest.as(site, "daiyue.clerk")
                .seeing(one)
                .post(one + "/withdrawal", Map.of())
                .expect(200);
    }

    private static List<String> ids(Answer list) {
        return list.expect(200).json().get("rows").findValuesAsText("id");
    }

    private static List<String> codes(Answer answer) {
        return answer.expect(422).json().get("issues").findValuesAsText("code");
    }
}
