package org.xunzheng.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.xunzheng.domain.person.PersonFixture;
import org.xunzheng.it.access.WebSession;
import org.xunzheng.it.flow.Rest;
import org.xunzheng.it.server.China;
import org.xunzheng.it.server.OnServer;
import org.xunzheng.it.server.Site;

@OnServer
@InBrowser
@DisplayName("What somebody types is neither lost nor sent twice")
class WorkIT {

    private static final LocalDate FIRST = China.today().plusDays(30);

    /** Of its own for each test, since pages keep what they showed; without digits, which could be a number of a person. */
    private final String name = "不丢不重 " + UUID.randomUUID().toString().replaceAll("[0-9-]", "");

    private Screens screens;
    private WebDriver browser;
    private Rest school;

    @BeforeEach
    void begin(WebDriver driver, Site site) {
        browser = driver;
        screens = new Screens(driver, site);
        school = Rest.as(site, "taishan.school");
    }

    private Object script(String script) {
        return ((JavascriptExecutor) browser).executeScript(script);
    }

    private void newClass() {
        screens.signIn("taishan.school");
        screens.open("class/edit.xhtml");
        screens.fill("name", name);
    }

    private void filledIn() {
        newClass();
        screens.fill("training", "保育师");
        screens.choose("category", "B");
        screens.fill("hours", "60");
        screens.fill("firstDay", FIRST.toString());
        screens.fill("lastDay", FIRST.plusDays(20).toString());
    }

    private List<String> stored() {
        return school.get("classes?size=200").expect(200).json().findValuesAsText("name").stream()
                .filter(name::equals)
                .toList();
    }

    private static Map<String, String> sent(String view, String seen, String name) {
        return Map.of(
                "classForm",
                "classForm",
                "seen",
                seen,
                "name",
                name,
                "training",
                "保育师",
                "category",
                "B",
                "hours",
                "60",
                "firstDay",
                FIRST.toString(),
                "lastDay",
                FIRST.plusDays(20).toString(),
                "submit",
                "",
                "jakarta.faces.ViewState",
                view);
    }

    private JsonNode draft() {
        return school.post(
                        "classes",
                        Map.of(
                                "name",
                                name,
                                "training",
                                "保育师",
                                "category",
                                "B",
                                "hours",
                                60,
                                "firstDay",
                                FIRST.toString(),
                                "lastDay",
                                FIRST.plusDays(20).toString()))
                .expect(201)
                .json();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 40, 150})
    @DisplayName("a double click saves one class, and says that it works")
    void aDoubleClickSavesOnce(int gap) {
        filledIn();
        script("const button = document.getElementById('submit'); button.click();"
                + "setTimeout(() => sessionStorage.setItem('seen',"
                + " button.getAttribute('aria-busy') + button.textContent.trim()), 1);"
                + "setTimeout(() => button.click(), " + gap + ");");
        new WebDriverWait(browser, Screens.PATIENCE)
                .until(b -> b.getCurrentUrl().contains("class/show.xhtml"));
        assertThat(script("return sessionStorage.getItem('seen')")).isEqualTo("true处理中…");
        assertThat(stored()).hasSize(1);
    }

    @Test
    @DisplayName("the same form sent twice at once, past all scripts, is one class and one answer")
    void theSameFormIsOneStep(Site site) {
        WebSession session = WebSession.of(site, "taishan.school");
        String view = session.viewState("class/edit.xhtml");
        Map<String, String> sent = sent(view, "0", name);
        List<CompletableFuture<HttpResponse<String>>> answers = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> session.post("class/edit.xhtml", sent)))
                .limit(4)
                .toList();
        assertThat(answers.stream().map(answer -> answer.join().headers().firstValue("Location")))
                .allMatch(where -> where.orElse("").contains("class/show.xhtml"))
                .containsOnly(answers.get(0).join().headers().firstValue("Location"));
        assertThat(stored()).hasSize(1);
    }

    @Test
    @DisplayName("a session that ended takes nothing along: what was typed is in the form after the next sign-in")
    void aSessionThatEndedLosesNothing() {
        filledIn();
        browser.manage().deleteAllCookies();
        screens.go("submit");
        assertThat(browser.getCurrentUrl()).contains("login.xhtml?to=");
        screens.fill("login", "taishan.school");
        screens.fill("password", "Xunzheng-2026");
        screens.go("submit");
        assertThat(browser.getCurrentUrl()).contains("class/edit.xhtml");
        assertThat(screens.shown("kept").getText()).contains("已经放回表单");
        assertThat(screens.shown("name").getDomProperty("value")).isEqualTo(name);
        screens.go("submit");
        assertThat(stored()).as(screens.text()).hasSize(1);
    }

    @Test
    @DisplayName("somebody else who signs in at the same window finds nothing of it")
    void nobodyElseFindsIt() {
        newClass();
        browser.manage().deleteAllCookies();
        screens.go("submit");
        screens.fill("login", "daiyue.review");
        screens.fill("password", "Xunzheng-2026");
        screens.go("submit");
        assertThat(screens.has("kept")).isFalse();
        assertThat(screens.text()).doesNotContain(name);
    }

    @Test
    @DisplayName("who leaves a form is asked first, and offered what was typed on coming back")
    void leavingIsAsked() {
        screens.signIn("taishan.school");
        screens.open("class/edit.xhtml");
        String leaves = "return window.dispatchEvent(new Event('beforeunload', {cancelable: true}))";
        assertThat(script(leaves)).isEqualTo(true);
        screens.fill("name", name);
        assertThat(script(leaves)).isEqualTo(false);
        screens.open("class/list.xhtml");
        screens.open("class/edit.xhtml");
        assertThat(screens.shown("name").getDomProperty("value")).isEmpty();
        screens.shown("kept").findElement(By.tagName("button")).click();
        assertThat(screens.shown("name").getDomProperty("value")).isEqualTo(name);
    }

    @Test
    @DisplayName("the end of a session is announced five minutes before, and put off by one click")
    void theEndIsAnnounced() {
        newClass();
        idleFor(26);
        assertThat(screens.shown("ending").getText()).contains("五分钟");
        screens.shown("ending").findElement(By.tagName("button")).click();
        new WebDriverWait(browser, Screens.PATIENCE).until(b -> !screens.has("ending"));
        idleFor(31);
        assertThat(screens.shown("ending").getText()).contains("登录已过期");
        screens.isAccessible();
    }

    private void idleFor(int minutes) {
        script("localStorage.setItem('xunzheng.seen', String(Date.now() - " + minutes * 60_000
                + ")); window.dispatchEvent(new Event('focus'));");
    }

    @Test
    @DisplayName("what a colleague changed meanwhile is shown beside what was typed, before it is written over")
    void nothingIsOverwrittenUnread(Site site) {
        JsonNode drafted = draft();
        String path = "classes/" + drafted.get("id").asText();
        String page = "class/edit.xhtml?id=" + drafted.get("id").asText();
        WebSession colleague = WebSession.of(site, "taishan.school");
        screens.signIn("taishan.school");
        screens.open(page);
        colleague.post(
                page, sent(colleague.viewState(page), drafted.get("version").asText(), name + "（改）"));
        screens.fill("hours", "72");
        screens.go("submit");
        assertThat(screens.shown("changedMeanwhile").getText()).contains(name + "（改）", "72", "60");
        assertThat(school.get(path).expect(200).json().get("hours").asInt()).isEqualTo(60);
        screens.isAccessible();
        screens.go("submit");
        assertThat(school.get(path).expect(200).json().get("hours").asInt()).isEqualTo(72);
    }

    @Test
    @DisplayName(
            "classes that were picked are approved together, each by itself; what a colleague decided on is left and said")
    void pickedClassesAreApprovedTogether(Site site) {
        List<String> ids = IntStream.range(0, 3).mapToObj(this::submitted).toList();
        screens.signIn("daiyue.review");
        screens.open("review/list.xhtml?size=100");
        Rest.as(site, "daiyue.review")
                .seeing("classes/" + ids.get(0))
                .post("classes/" + ids.get(0) + "/approval", Map.of("approved", true))
                .expect(200);
        // By script: a mouse may hit the bar of buttons that stays above the last rows.
        ids.forEach(id -> script("document.querySelector(\"input[name=pick][value*='" + id + "']\").click()"));
        screens.isAccessible();
        script("document.getElementById('approvePicked').click()");
        screens.go("confirmYes");
        assertThat(screens.text()).contains("已同意 2 件", "有 1 件在您查看之后有变动或已由他人办理");
        for (String id : ids) {
            assertThat(school.get("classes/" + id)
                            .expect(200)
                            .json()
                            .get("state")
                            .asText())
                    .isEqualTo("APPROVED");
        }
    }

    @Test
    @DisplayName("REV-3: the numbers of a whole class are shown for one reason, as one entry on its trail")
    void theNumbersOfAClassAreShownOnce() {
        String id = submitted(9);
        screens.signIn("daiyue.review");
        screens.open("class/show.xhtml?id=" + id);
        screens.shown("wholeRoster").findElement(By.tagName("a")).click();
        screens.choose("purpose", "MATTER");
        screens.fill("remark", "核对花名册");
        screens.go("reveal");
        assertThat(screens.text()).contains(PersonFixture.idNumber(8_009).digits());
        screens.open("class/show.xhtml?id=" + id);
        assertThat(screens.text())
                .contains("查看完整号码")
                .doesNotContain(PersonFixture.idNumber(8_009).digits());
    }

    /** A class with one trainee whose opening waits. */
    private String submitted(int number) {
        String path = "classes/" + draft().get("id").asText();
        school.seeing(path)
                .put(
                        path + "/roster",
                        Map.of(
                                "trainees",
                                List.of(Map.of(
                                        "name",
                                        PersonFixture.name(8_000 + number),
                                        "idNumber",
                                        PersonFixture.idNumber(8_000 + number).digits()))))
                .expect(200);
        school.seeing(path).post(path + "/submission", Map.of()).expect(200);
        return path.substring(path.indexOf('/') + 1);
    }

    @Test
    @DisplayName("CLS-5: a draft is thrown away, and is in no list any more")
    void aDraftIsThrownAway() {
        String id = draft().get("id").asText();
        screens.signIn("taishan.school");
        screens.open("class/show.xhtml?id=" + id);
        screens.goAndConfirm("discard");
        assertThat(screens.text()).contains("已废弃");
        assertThat(screens.has("edit")).isFalse();
        assertThat(stored()).isEmpty();
    }
}
