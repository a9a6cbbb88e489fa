package org.xunzheng.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xunzheng.it.access.WebSession;
import org.xunzheng.it.flow.Rest;
import org.xunzheng.it.flow.Rest.Answer;
import org.xunzheng.it.server.China;
import org.xunzheng.it.server.OnServer;
import org.xunzheng.it.server.Site;

@OnServer
@InBrowser
@DisplayName("REV-1: what was returned comes back filled in, is changed, and handed in again")
class ReturnedIT {

    private static final String WHY = "依据请写明文号";
    private static final int YEAR = China.today().getYear();
    private static final List<String> FEATURES =
            List.of("REAL_NAME", "FACES", "ROLL_CALL", "CONTROL", "RECORDS", "INTERACTION", "QUALITY", "KEEPS_DATA");

    /** A kind of matter: who enters it, who returns it, the addresses, and what is typed. */
    private enum Kind {
        CORRECTION(
                "daiyue.review",
                "daiyue.approve",
                "certificate-corrections",
                "certificate/correction",
                "certificate/correct");

        private final String enterer;
        private final String reviewer;
        private final String path;
        private final String page;
        private final String form;

        Kind(String enterer, String reviewer, String path, String page, String form) {
            this.enterer = enterer;
            this.reviewer = reviewer;
            this.path = path;
            this.page = page;
            this.form = form;
        }
    }

    /** Where and what is handed in, and what of it the form shows again. */
    private record Entry(String path, Object body, List<String> typed) {

        Answer send(Rest rest, String follows) {
            String address = path + (path.contains("?") ? "&" : "?") + follows;
            return body instanceof byte[] file ? rest.post(address, file, "text/csv") : rest.post(address, body);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("each kind, over REST, with what its pages show")
    void comesBackFilledIn(Kind kind, Site site) {
        Rest enterer = Rest.as(site, kind.enterer);
        WebSession session = WebSession.of(site, kind.enterer);
        Entry entry = entry(kind, enterer);
        String returned = id(entry.send(enterer, ""));
        assertThat(session.get(kind.page + ".xhtml?id=" + returned).body()).doesNotContain("修改后重新提交");
        assertThat(codes(entry.send(enterer, "follows=" + returned))).contains("ReviewReason.NOT_RETURNED");
        sendBack(site, kind, returned);
        assertThat(enterer.get(kind.path + "/" + returned).expect(200).text()).contains(WHY);

        String form = kind.form + ".xhtml?follows=" + returned;
        assertThat(session.get(kind.page + ".xhtml?id=" + returned).body()).contains("修改后重新提交", form);
        assertThat(session.get("review/returned.xhtml").body()).contains(returned, WHY);
        assertThat(session.get(form).body()).contains(WHY).contains(entry.typed);

        String follower = id(entry.send(enterer, "follows=" + returned));
        assertThat(session.get(kind.page + ".xhtml?id=" + returned).body())
                .contains("已重新提交", follower)
                .doesNotContain("修改后重新提交");
        assertThat(session.get(kind.page + ".xhtml?id=" + follower).body()).contains("查看被退回的原件", returned);
        assertThat(session.get("review/returned.xhtml").body()).doesNotContain(returned);
        assertThat(session.get(form).body()).contains("该事项退回后已重新提交");
        assertThat(codes(entry.send(enterer, "follows=" + returned)))
                .containsExactly("ReviewReason.HANDED_IN_AGAIN_ALREADY");
        // Other tests find nothing under way.
        sendBack(site, kind, follower);
    }

    private static Entry entry(Kind kind, Rest enterer) {
        return switch (kind) {
            case CORRECTION -> {
                String serial = serial(enterer);
                yield new Entry(
                        "certificates/" + serial + "/corrections",
                        Map.of("name", "王小芳", "reason", "以户口簿为准"),
                        List.of("王小芳", "以户口簿为准"));
            }
        };
    }

    private static String serial(Rest officer) {
        return officer.get("classes?size=50").expect(200).json().findValuesAsText("id").stream()
                .flatMap(id ->
                        officer
                                .get("classes/" + id + "/certificates")
                                .expect(200)
                                .json()
                                .findValuesAsText("serial")
                                .stream())
                .filter(one ->
                        !officer.get("certificates/" + one).expect(200).json().hasNonNull("withdrawnOn"))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private static String id(Answer answer) {
        String[] location = answer.expect(201)
                .response()
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .split("/");
        return location[location.length - 1];
    }

    private static List<String> ids(Answer list) {
        return list.expect(200).json().get("rows").findValuesAsText("id");
    }

    private static List<String> codes(Answer answer) {
        JsonNode issues = answer.expect(422).json().get("issues");
        return issues.findValuesAsText("code");
    }

    private static void sendBack(Site site, Kind kind, String id) {
        Rest.as(site, kind.reviewer)
                .seeingReviewOf(kind.path + "/" + id)
                .post(kind.path + "/" + id + "/decisions", Map.of("verdict", "RETURNED", "remark", WHY))
                .expect(200);
    }
}
