package org.xunzheng.it.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.it.server.Site;

/** What has to work on every server; each has a class that says so by implementing this. */
interface SystemFlow {

    @Test
    @DisplayName("The front door answers")
    default void answersAtTheFrontDoor(Site site) {
        assertThat(site.get("").statusCode()).isLessThan(500);
    }

    @Test
    @DisplayName("The status tells that application and database work")
    default void tellsThatItIsReady(Site site) {
        var answer = site.get("api/v1/public/status");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThat(answer.body()).contains("\"status\":\"ready\"").containsPattern("\"version\":\"\\d");
    }
}
