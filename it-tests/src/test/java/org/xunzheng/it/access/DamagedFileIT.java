package org.xunzheng.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.it.flow.Rest;
import org.xunzheng.it.server.OnServer;
import org.xunzheng.it.server.Site;

@OnServer
@DisplayName("A file whose copy on the disk was changed or lost")
class DamagedFileIT {

    private static final byte[] PDF = "%PDF-1.7\n% 示例机构的场地证明\n%%EOF\n".getBytes(StandardCharsets.UTF_8);
    private static final String BINARY = "application/octet-stream";

    private final Site site;
    private final Rest clerk;

    DamagedFileIT(Site site) {
        this.site = site;
        clerk = Rest.as(site, "shunde.clerk");
    }

    @Test
    @DisplayName("is answered with 410 and what to do, never with what lies there, until it is brought again")
    void isGone() throws IOException {
        String admission = clerk.post(
                        "admissions",
                        Map.of(
                                "name",
                                "佛山市顺德区伦教职业培训学校",
                                "creditCode",
                                "52440606MJ00007014",
                                "kind",
                                "PRIVATE_INSTITUTION",
                                "courses",
                                List.of(Map.of("training", "电工", "category", "B"))))
                .expect(201)
                .json()
                .path("id")
                .asText();
        String dossier = "attachments?matter=ADMISSION&subject=" + admission;
        JsonNode items = clerk.get(dossier).expect(200).json();
        JsonNode attached = attach(dossier, items.get(0));
        String content = "attachments/" + attached.path("id").asText() + "/content";
        assertThat(clerk.get(content).expect(200).body()).isEqualTo(PDF);

        String hash = attached.path("sha256").asText();
        Path copy = site.files()
                .resolve(hash.substring(0, 2))
                .resolve(hash.substring(2, 4))
                .resolve(hash);
        Files.writeString(copy, "<script>", StandardOpenOption.APPEND);
        assertIsGone(clerk.get(content));
        Files.delete(copy);
        assertIsGone(clerk.get(content));

        attach(dossier, items.get(1));
        assertThat(clerk.get(content).expect(200).body()).isEqualTo(PDF);
    }

    private JsonNode attach(String dossier, JsonNode item) {
        return clerk.post(dossier + "&name=a.pdf&item=" + item.path("item").asText(), PDF, BINARY)
                .expect(201)
                .json();
    }

    private static void assertIsGone(Rest.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(410);
        assertThat(answer.response().headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.response().headers().firstValue("Content-Disposition"))
                .isEmpty();
        assertThat(answer.json().path("type").asText()).isEqualTo("urn:xunzheng:problem:file-damaged");
        assertThat(answer.json().path("title").asText()).isEqualTo("附件已损坏");
        assertThat(answer.json().path("detail").asText()).contains("备份", "重新提交");
        assertThat(answer.text()).doesNotContain("<script>", "PDF");
    }
}
