package org.xunzheng.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunzheng.it.server.OnServer;
import org.xunzheng.it.server.Site;

@OnServer
@DisplayName("What answers tell browsers, and what they take from other sites")
class AnswersIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "login.xhtml",
                "check.xhtml",
                "nowhere",
                "jakarta.faces.resource/theme.css.xhtml?ln=xunzheng",
                "api/v1/public/status",
                "api/v1/classes"
            })
    @DisplayName("no sniffing, no foreign frame, no object, no address of ours to others, whatever is asked for")
    void headers(String path, Site site) {
        hasHeaders(site.get(path), path.startsWith("api/"));
    }

    @Test
    @DisplayName("so do the answers that refuse a page, whoever is signed in")
    void headersOfRefusals(Site site) {
        WebSession browser = WebSession.of(site, "daiyue.review");
        HttpResponse<String> notThere = browser.get("nowhere.xhtml");
        assertThat(notThere.statusCode()).isEqualTo(404);
        hasHeaders(notThere, false);
        HttpResponse<String> notAllowed = browser.get("account/open.xhtml");
        assertThat(notAllowed.statusCode()).isEqualTo(403);
        hasHeaders(notAllowed, false);
    }

    private static void hasHeaders(HttpResponse<String> answer, boolean ofRest) {
        assertThat(header(answer, "X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(header(answer, "X-Frame-Options")).containsExactly("SAMEORIGIN");
        assertThat(header(answer, "Referrer-Policy")).containsExactly("same-origin");
        assertThat(header(answer, "Permissions-Policy")).hasSize(1);
        assertThat(header(answer, "Content-Security-Policy"))
                .anyMatch(policy -> policy.contains("frame-ancestors"))
                .allMatch(policy -> ofRest == policy.contains("default-src 'none'"));
    }

    @Test
    @DisplayName("pages run no script without the nonce of the answer; another answer has another nonce")
    void scripts(Site site) {
        String policy = scriptPolicy(site.get("login.xhtml"));
        assertThat(policy)
                .matches("script-src 'self' 'nonce-[^']{16,}'")
                .isNotEqualTo(scriptPolicy(site.get("login.xhtml")));
    }

    /** What the answer says of scripts, all of whose own have its nonce. */
    private static String scriptPolicy(HttpResponse<String> answer) {
        Pattern ofScripts = Pattern.compile("(?<![\\w-])script-src [^;]*");
        List<String> policies = header(answer, "Content-Security-Policy").stream()
                .flatMap(policy -> ofScripts.matcher(policy).results().map(MatchResult::group))
                .toList();
        assertThat(policies).hasSize(1);
        String policy = policies.get(0).strip();
        String nonce = policy.replaceAll(".*'nonce-([^']*)'.*", "$1");
        Matcher script = Pattern.compile("<script(?![^>]*\\ssrc=)[^>]*>").matcher(answer.body());
        while (script.find()) {
            assertThat(script.group()).contains(nonce);
        }
        return policy;
    }

    @Test
    @DisplayName("pages and data are kept by nobody on the way")
    void isNotKept(Site site) {
        for (String path : List.of("login.xhtml", "api/v1/public/status", "nowhere")) {
            assertThat(header(site.get(path), "Cache-Control")).as(path).containsExactly("no-store");
        }
    }

    @Test
    @DisplayName(
            "the session's cookie is out of reach of scripts and of forms of other sites, and is another one after sign-in")
    void cookies(Site site) {
        WebSession browser = WebSession.ofNobody(site);
        String before = cookie(browser.get("signin/unified.xhtml"));
        HttpResponse<String> signedIn = browser.signIn("daiyue.review", Map.of());
        assertThat(signedIn.statusCode()).isEqualTo(302);
        assertThat(cookie(signedIn)).isNotEqualTo(before);
    }

    /** The value of the session's cookie that the answer sets. */
    private static String cookie(HttpResponse<String> answer) {
        List<String> set = header(answer, "Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("JSESSIONID="))
                .toList();
        assertThat(set).isNotEmpty();
        String last = set.get(set.size() - 1);
        List<String> attributes = Arrays.asList(last.toLowerCase(Locale.ROOT).split(";\\s*"));
        assertThat(attributes).contains("httponly", "samesite=lax");
        return last.substring(0, last.indexOf(';'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    @DisplayName("a form that another site sends is not taken, not even that of sign-in")
    void foreignForms(String from, Site site) {
        WebSession browser = WebSession.ofNobody(site);
        assertThat(browser.signIn("daiyue.review", Map.of("Sec-Fetch-Site", from))
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.get("index.xhtml").statusCode())
                .as("nobody is signed in")
                .isEqualTo(302);
        assertThat(browser.signIn("daiyue.review", Map.of("Sec-Fetch-Site", "same-origin"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(browser.get("index.xhtml").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Origin: https://evil.example", "Origin: null", "Referer: https://evil.example/page"})
    @DisplayName("a form that another site sends from a browser that says no more than its origin is not taken either")
    void foreignOrigins(String header, Site site) {
        String[] parts = header.split(": ");
        WebSession browser = WebSession.ofNobody(site);
        assertThat(browser.signIn("daiyue.review", Map.of(parts[0], parts[1])).statusCode())
                .isEqualTo(403);
        assertThat(browser.get("index.xhtml").statusCode())
                .as("nobody is signed in")
                .isEqualTo(302);
        String own = site.root().toString();
        assertThat(browser.signIn("daiyue.review", Map.of("Origin", own.substring(0, own.length() - 1)))
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    @DisplayName("figures of the server's own are nobody's who asks; the description of the interface is everybody's")
    void metrics(Site site) {
        assertThat(site.get("metrics").statusCode()).isBetween(400, 404);
        assertThat(site.get("openapi").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "login.xhtml",
                "check.xhtml",
                "directory/list.xhtml",
                "directory/notices.xhtml",
                "platform/admitted.xhtml",
                "catalogue/projects.xhtml",
                "filing/accepted.xhtml",
                "ledger/heads.xhtml",
                "application/apply.xhtml",
                "application/open.xhtml",
                "nowhere.xhtml",
                "nowhere"
            })
    @DisplayName("pages that anybody may open begin no session")
    void noSession(String page, Site site) {
        assertThat(header(site.get(page), "Set-Cookie")).noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
    }

    private static List<String> header(HttpResponse<String> answer, String name) {
        return answer.headers().allValues(name);
    }
}
