package org.xunzheng.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.it.flow.Rest;
import org.xunzheng.it.server.OnServer;
import org.xunzheng.it.server.Relay;
import org.xunzheng.it.server.Site;

@OnServer
@DisplayName("While the database is away")
class DatabaseAwayIT {

    private final Site site;
    private final Relay relay;
    private final WebSession officer;

    DatabaseAwayIT(Site site) {
        this.site = site;
        relay = site.relay().orElseThrow();
        officer = WebSession.of(site, "daiyue.review");
    }

    @BeforeEach
    void takeItAway() {
        relay.cut();
    }

    @AfterEach
    void bringItBack() {
        relay.mend();
    }

    @Test
    @DisplayName("REST says so with 503, a problem and when to come again, whoever asks by whatever")
    void restSaysSo() {
        for (Rest.Answer answer : List.of(
                Rest.asNobody(site).get("public/status"),
                Rest.asNobody(site).get("public/platforms"),
                Rest.as(site, "daiyue.review").get("classes"),
                Rest.as(site, "daiyue.review").post("classes", Map.of()))) {
            assertThat(answer.status()).as(answer.text()).isEqualTo(503);
            assertThat(answer.json().path("type").asText()).isEqualTo("urn:xunzheng:problem:database-away");
            assertThat(answer.json().path("detail").asText()).contains("无法确定");
            assertThat(answer.response().headers().firstValue("Retry-After")).contains("10");
            assertThat(answer.response().headers().firstValue("Content-Type")).contains("application/problem+json");
        }
    }

    @Test
    @DisplayName("pages say so with 503, whole, and say what cannot be known")
    void pagesSaySo() {
        for (HttpResponse<String> answer : List.of(
                site.get("directory/list.xhtml"),
                officer.get("class/list.xhtml"),
                officer.get("index.xhtml"),
                WebSession.ofNobody(site).signIn("daiyue.review", Map.of()))) {
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("系统暂时不可用", "无法确定", "</html>");
            assertThat(answer.headers().firstValue("Retry-After")).contains("10");
        }
    }

    @Test
    @DisplayName(
            "the server is not ready, but alive; and nothing fails any more at the moment that the database is back")
    void health() {
        assertThat(site.get("health/ready").statusCode()).isEqualTo(503);
        assertThat(site.get("health/live").statusCode()).isEqualTo(200);
        relay.mend();
        try {
            for (int i = 0; i < 40; i++) {
                assertThat(Rest.as(site, "daiyue.review").get("classes").status())
                        .as("request %s", i)
                        .isEqualTo(200);
            }
            assertThat(officer.get("class/list.xhtml").statusCode()).isEqualTo(200);
            assertThat(site.get("health/ready").statusCode()).isEqualTo(200);
        } finally {
            relay.cut();
        }
    }
}
