package org.xunzheng.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.xunzheng.it.access.WebSession;
import org.xunzheng.it.flow.Rest;
import org.xunzheng.it.server.Build;
import org.xunzheng.it.server.OnServer;
import org.xunzheng.it.server.Site;

/** The papers of a class from announcement to what anybody draws again, on the page and from files on a disk of one's own. */
@OnServer
@InBrowser
class DrawIT {

    private static final int CHECKS = 6;

    @Test
    @DisplayName("EXM-1: announced, drawn by another person, secret until the day is over, and drawn again by anybody")
    void anybodyDrawsAgain(WebDriver browser, Site site) throws IOException {
        Screens screens = new Screens(browser, site);
        screens.signIn("daiyue.review");
        screens.open("class/show.xhtml?id=" + planned(site));
        screens.go("announce");
        screens.goAndConfirm("submit");
        assertThat(screens.text()).contains("请写明种子如何产生", "EXM-1", "泰人社字");
        screens.fill("words", "区人社局二楼大厅掷骰子，纪检人员在场");
        screens.isAccessible();
        screens.goAndConfirm("submit");
        assertThat(screens.text()).contains("已公布抽取", "由公布人以外的复核岗或审批岗人员录入");
        String draw = browser.getCurrentUrl().replaceAll(".*id=", "");

        screens.signIn("daiyue.approve");
        screens.open("draw/show.xhtml?id=" + draw);
        screens.fill("seed", "1234567890");
        screens.goAndConfirm("draw");
        assertThat(screens.text()).contains("种子至少 20 位数字，现在只有 10 位");
        screens.fill("seed", "3216 5421 6543 1265 4321");
        screens.goAndConfirm("draw");
        assertThat(screens.text()).contains("已抽取", "32165421654312654321");
        screens.isAccessible();
        screens.go("papers");
        assertThat(screens.text()).contains("A 卷", "B 卷", "题库第");
        screens.isAccessible();

        Rest anybody = Rest.as(site, "taishan.school");
        JsonNode sealed = anybody.get("public/draws/" + draw).expect(200).json();
        assertThat(sealed.get("seedCommitment").asText()).hasSize(64);
        assertThat(sealed.hasNonNull("seed") || sealed.hasNonNull("selections")).isFalse();
        anybody.get("public/draws/" + draw + "/pool").expect(404);
        assertThat(WebSession.of(site, "taishan.school")
                        .get("assessment/papers.xhtml?id=" + draw)
                        .statusCode())
                .as("before the day of the assessment")
                .isEqualTo(403);
        screens.forget();
        screens.open("draw/check.xhtml?id=" + draw);
        assertThat(screens.has("verify")).isFalse();
        assertThat(screens.text()).contains("考核日期").doesNotContain("32165421654312654321");

        site.assessmentIsOver(draw);
        screens.open("draw/published.xhtml");
        screens.followFirstOf("lines");
        assertThat(screens.text()).contains("32165421654312654321");
        screens.isAccessible();
        screens.shown("verify").click();
        assertThat(answers(browser)).hasSize(CHECKS).allMatch(answer -> answer.startsWith("✓"));

        WebSession outside = WebSession.of(site, "taishan.school");
        String json = outside.get("api/v1/public/draws/" + draw).body();
        String pool = outside.get("api/v1/public/draws/" + draw + "/pool").body();
        site.assessmentIsAhead(draw);
        assertThat(drawnFromFiles(browser, json, pool)).hasSize(CHECKS).allMatch(answer -> answer.startsWith("✓"));
        assertThat(drawnFromFiles(browser, json.replace("32165421654312654321", "32165421654312654322"), pool))
                .contains("✗ seed", "✗ selections");
        assertThat(drawnFromFiles(browser, json, pool.replaceFirst("(?m)[0-9a-f]$", "g")))
                .contains("✗ pool");
    }

    private static String planned(Site site) {
        return Rest.as(site, "daiyue.review")
                .get("classes?text=%E4%B8%AD%E5%BC%8F%E7%83%B9%E8%B0%83%E5%B8%88")
                .expect(200)
                .json()
                .at("/rows/0/id")
                .asText();
    }

    /** The page of the documentation, opened from the disk with these two files. */
    private static List<String> drawnFromFiles(WebDriver browser, String json, String pool) throws IOException {
        browser.get(Path.of("../docs/draw-check.html")
                .toAbsolutePath()
                .normalize()
                .toUri()
                .toString());
        Path folder = Files.createTempDirectory(Files.createDirectories(Build.output()), "draw-");
        browser.findElement(By.id("draw"))
                .sendKeys(Files.writeString(folder.resolve("draw.json"), json)
                        .toAbsolutePath()
                        .toString());
        browser.findElement(By.id("pool"))
                .sendKeys(Files.writeString(folder.resolve("pool.txt"), pool)
                        .toAbsolutePath()
                        .toString());
        browser.findElement(By.id("verify")).click();
        return answers(browser);
    }

    private static List<String> answers(WebDriver browser) {
        new WebDriverWait(browser, Duration.ofMinutes(10))
                .until(shown ->
                        shown.findElements(By.cssSelector("#verified li")).size() == CHECKS);
        return browser.findElements(By.cssSelector("#verified li")).stream()
                .map(WebElement::getText)
                .toList();
    }
}
