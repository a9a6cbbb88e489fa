package org.xunzheng.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.WebDriverWait;
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

    /** Of its own for each test, since pages keep what they showed. */
    private final String name = "不丢不重 " + UUID.randomUUID();

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
        Object busy = ((JavascriptExecutor) browser)
                .executeAsyncScript(
                        "const [gap, done] = arguments; const button = document.getElementById('submit');"
                                + "button.click(); setTimeout(() => { button.click();"
                                + " done(button.getAttribute('aria-busy') + button.textContent.trim()); }, gap);",
                        gap);
        new WebDriverWait(browser, Screens.PATIENCE)
                .until(b -> b.getCurrentUrl().contains("class/show.xhtml"));
        assertThat(busy).isEqualTo("true处理中…");
        assertThat(stored()).hasSize(1);
    }

    @Test
    @DisplayName("the same form sent twice at once, past all scripts, is one class and one answer")
    void theSameFormIsOneStep(Site site) {
        WebSession session = WebSession.of(site, "taishan.school");
        String view = session.viewState("class/edit.xhtml");
        Map<String, String> sent = Map.ofEntries(
                Map.entry("classForm", "classForm"),
                Map.entry("seen", "0"),
                Map.entry("name", name),
                Map.entry("training", "保育师"),
                Map.entry("category", "B"),
                Map.entry("hours", "60"),
                Map.entry("firstDay", FIRST.toString()),
                Map.entry("lastDay", FIRST.plusDays(20).toString()),
                Map.entry("submit", ""),
                Map.entry("jakarta.faces.ViewState", view));
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
        assertThat(stored()).hasSize(1);
    }

    @Test
    @DisplayName("somebody else who signs in at the same window finds nothing of it")
    void nobodyElseFindsIt() {
        newClass();
        browser.manage().deleteAllCookies();
        screens.go("submit");
        screens.fill("login", "daiyue.school");
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
        screens.shown("kept")
                .findElement(org.openqa.selenium.By.tagName("button"))
                .click();
        assertThat(screens.shown("name").getDomProperty("value")).isEqualTo(name);
    }

    @Test
    @DisplayName("the end of a session is announced five minutes before, and put off by one click")
    void theEndIsAnnounced() {
        newClass();
        idleFor(26);
        assertThat(screens.shown("ending").getText()).contains("五分钟");
        screens.shown("ending")
                .findElement(org.openqa.selenium.By.tagName("button"))
                .click();
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
    void nothingIsOverwrittenUnread() {
        JsonNode drafted = draft();
        String path = "classes/" + drafted.get("id").asText();
        screens.signIn("taishan.school");
        screens.open("class/edit.xhtml?id=" + drafted.get("id").asText());
        school.seeing(path)
                .put(
                        path,
                        Map.of(
                                "name",
                                name + "（改）",
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
                .expect(200);
        screens.fill("hours", "72");
        screens.go("submit");
        assertThat(screens.shown("changedMeanwhile").getText()).contains(name + "（改）", "72", "60");
        assertThat(school.get(path).expect(200).json().get("hours").asInt()).isEqualTo(60);
        screens.isAccessible();
        screens.go("submit");
        assertThat(school.get(path).expect(200).json().get("hours").asInt()).isEqualTo(72);
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
