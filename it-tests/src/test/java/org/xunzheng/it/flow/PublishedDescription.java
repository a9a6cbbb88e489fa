package org.xunzheng.it.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.it.server.Site;

/** What has to work on a server that has MicroProfile OpenAPI; its class says so by implementing this. */
interface PublishedDescription {

    @Test
    @DisplayName("Under /openapi is the description that was built, and nothing that the server adds or leaves out")
    default void publishesWhatWasBuilt(Site site) throws IOException {
        JsonNode built =
                Rest.asNobody(site).get("public/openapi.json").expect(200).json();
        JsonNode published =
                new ObjectMapper().readTree(site.get("openapi?format=JSON").body());

        assertThat(published.get("paths")).isEqualTo(built.get("paths"));
        assertThat(published.get("components")).isEqualTo(built.get("components"));
        assertThat(published.has("security"))
                .as("each method says it for itself")
                .isFalse();
    }
}
