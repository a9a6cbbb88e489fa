package org.xunzheng.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.xunzheng.it.server.Build;
import org.xunzheng.it.server.Heard;
import org.xunzheng.it.server.Site;

/** The screens as somebody in front of them uses them. */
public final class Screens {

    static final Duration PATIENCE = Duration.ofMinutes(10);

    private final WebDriver browser;
    private final Site site;

    public Screens(WebDriver browser, Site site) {
        this.browser = browser;
        this.site = site;
    }

    public void open(String page) {
        browser.get(site.at(page).toString());
        Heard.page(browser.getCurrentUrl(), browser.getPageSource());
    }

    /** Signs in as one of the sample accounts, whoever was signed in before. */
    public void signIn(String login) {
        forget();
        open("login.xhtml");
        fill("login", login);
        fill("password", "Xunzheng-2026");
        go("submit");
        assertThat(shown("who").getText()).isNotBlank();
    }

    /** Leaves no trace of whoever was signed in. */
    void forget() {
        browser.manage().deleteAllCookies();
    }

    public void fill(String id, String text) {
        WebElement field = shown(id);
        field.clear();
        field.sendKeys(text);
    }

    /** Chooses, and waits for what the page changes by it. */
    public void choose(String id, String value) {
        new Select(shown(id)).selectByValue(value);
        new WebDriverWait(browser, PATIENCE)
                .until(b -> Boolean.TRUE.equals(((JavascriptExecutor) b)
                        .executeScript("return !window.PrimeFaces || PrimeFaces.ajax.Queue.isEmpty()")));
    }

    /** Chooses a file from the computer. */
    public void chooseFile(String id, String name, byte[] content) {
        try {
            Path file =
                    Files.createDirectories(Build.output().resolve("brought")).resolve(name);
            Files.write(file, content);
            browser.findElement(By.id(id)).sendKeys(file.toAbsolutePath().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Presses a button or link and waits for the page that follows. */
    public void go(String id) {
        WebElement old = browser.findElement(By.tagName("html"));
        inTheMiddle(shown(id)).click();
        leave(old);
    }

    /** Presses a button that asks whether one is sure, and is sure. */
    public void goAndConfirm(String id) {
        WebElement old = browser.findElement(By.tagName("html"));
        shown(id).click();
        shown("confirmYes").click();
        leave(old);
    }

    /** Scrolls it out from under the bar of buttons that stays at the bottom. */
    private WebElement inTheMiddle(WebElement element) {
        ((JavascriptExecutor) browser).executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
        return element;
    }

    /** Waits until another page has come in place of the old one, and all of it is there. */
    private void leave(WebElement old) {
        new WebDriverWait(browser, PATIENCE).until(b -> {
            try {
                old.isEnabled();
                return false;
            } catch (WebDriverException goneWithItsPage) {
                return true;
            }
        });
        ready();
    }

    private void ready() {
        new WebDriverWait(browser, PATIENCE)
                .until(b -> "complete".equals(((JavascriptExecutor) b).executeScript("return document.readyState")));
        Heard.page(browser.getCurrentUrl(), browser.getPageSource());
    }

    public WebElement shown(String id) {
        return new WebDriverWait(browser, PATIENCE).until(b -> {
            if (has("wentWrong") && !has(id)) {
                throw new AssertionError("the page that says what went wrong came instead of " + id + ": " + text());
            }
            return ExpectedConditions.elementToBeClickable(By.id(id)).apply(b);
        });
    }

    public boolean has(String id) {
        return !browser.findElements(By.id(id)).isEmpty();
    }

    /** What the page says. */
    public String text() {
        return browser.findElement(By.tagName("body")).getText();
    }

    /** The language that the page says it is in. */
    public String language() {
        return browser.findElement(By.tagName("html")).getAttribute("lang");
    }

    /** Follows the link with this text. */
    public void follow(String text) {
        WebElement old = browser.findElement(By.tagName("html"));
        inTheMiddle(browser.findElement(By.partialLinkText(text))).click();
        leave(old);
    }

    /** Follows the first link of a list. */
    public void followFirstOf(String list) {
        WebElement old = browser.findElement(By.tagName("html"));
        browser.findElement(By.cssSelector("#" + list + " tbody a")).click();
        leave(old);
    }

    /** Asks for what the link leads to, with the session of the browser, and says its status and media type. */
    public String download(String id) {
        String address = shown(id).getAttribute("href");
        return (String) ((JavascriptExecutor) browser)
                .executeAsyncScript(
                        "const done = arguments[1]; fetch(arguments[0]).then(async r => { const b = await r.arrayBuffer();"
                                + " done(r.status + ' ' + r.headers.get('content-type') + ' ' + (b.byteLength > 1000)); })"
                                + ".catch(e => done('' + e))",
                        address);
    }

    /** The file of this name that the browser was told to download, once all of it is there. */
    byte[] downloaded(String name) {
        Path file = Browser.DOWNLOADS.resolve(name);
        new WebDriverWait(browser, PATIENCE).until(b -> Files.isRegularFile(file));
        try {
            byte[] content = Files.readAllBytes(file);
            Files.delete(file);
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Clicks a link that leads to no other page. */
    void click(String text) {
        inTheMiddle(browser.findElement(By.partialLinkText(text))).click();
    }

    /** What scripts and the browser had to complain about since this was asked last. */
    List<String> complaints() {
        return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Looks at the page with the eyes of axe (WCAG 2.2 AA). */
    public void isAccessible() {
        Results results = new AxeBuilder()
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze(browser);
        assertThat(results.getViolations())
                .as(browser.getCurrentUrl())
                .extracting(Rule::getId, rule -> rule.getNodes().toString())
                .isEmpty();
    }

    /** Nothing sticks out to the right, on a clerk's monitor and on a wide one. */
    public void fitsTheMonitors() {
        for (Dimension monitor : List.of(new Dimension(1920, 1080), new Dimension(1366, 768))) {
            browser.manage().window().setSize(monitor);
            Object surplus = ((JavascriptExecutor) browser)
                    .executeScript(
                            "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertThat(((Number) surplus).intValue())
                    .as(browser.getCurrentUrl() + " at " + monitor.getWidth())
                    .isLessThanOrEqualTo(0);
        }
    }
}
