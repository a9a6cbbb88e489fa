package org.xunzheng.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunzheng.it.server.OnServer;
import org.xunzheng.it.server.Site;

@OnServer
@DisplayName("What no browser of ours would send")
class OddRequestsIT {

    /** What a server shows of itself when it makes an error page of its own. */
    private static final String[] OF_A_SERVER = {"Payara", "\tat ", "java.lang", "root cause", "HTTP Status"};

    private final Site site;
    private final WebSession nobody;
    private final WebSession officer;

    OddRequestsIT(Site site) {
        this.site = site;
        nobody = WebSession.ofNobody(site);
        officer = WebSession.of(site, "daiyue.review");
    }

    private static final Map<String, String> CHECK = Map.of(
            "checkForm", "checkForm",
            "serial", "37091100012699999B",
            "name", "某人",
            "submit", "",
            "jakarta.faces.ViewState", "stateless");

    @Test
    @DisplayName("a form without the nonce of its scripts is taken")
    void aFormWithoutNonce() {
        HttpResponse<String> answer = nobody.post("check.xhtml", CHECK);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("id=\"answer\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "'; script-src *; '", "Jyc=", "\" onload=\"alert(1)"})
    @DisplayName("a nonce that nobody gave allows no script")
    void aNonceOfAStranger(String nonce) {
        Map<String, String> form = new HashMap<>(CHECK);
        form.put("primefaces.nonce", nonce);
        HttpResponse<String> answer = nobody.post("check.xhtml", form);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(String.join(";", answer.headers().allValues("Content-Security-Policy")))
                .contains("script-src 'self' 'nonce-")
                .doesNotContain("script-src *", "nonce-" + nonce);
    }

    @ParameterizedTest
    @ValueSource(strings = {"check.xhtml", "login.xhtml", "class/list.xhtml"})
    @DisplayName("a page that is over is said to be over, on a page of ours")
    void aPageThatIsOver(String page) {
        HttpResponse<String> answer =
                officer.post(page, Map.of("form", "form", "jakarta.faces.ViewState", "-1234567890:1234567890"));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("返回").doesNotContain(OF_A_SERVER);
    }

    @Test
    @DisplayName("what is not there is not there, and tells nothing about the server")
    void whatIsNotThere() {
        for (String page : List.of(
                "nothing.xhtml", "error.xhtml", "WEB-INF/web.xml", "class/show.xhtml?id=nothing", "api/v1/nothing")) {
            HttpResponse<String> answer = officer.get(page);
            assertThat(answer.statusCode()).as(page).isBetween(400, 404);
            assertThat(answer.body()).as(page).doesNotContain(OF_A_SERVER);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "110105 19491231 002x", "１１０１０５１９４９１２３１００２Ｘ", "王芳11010519491231002X"})
    @DisplayName("an ID number in the address of a list leads to the list without it, which says why")
    void anIdNumberInAnAddress(String typed) {
        String list = "certificate/list.xhtml?from=2026-11-01&text=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
        assertThat(leadsTo(officer.get(list))).endsWith("certificate/list.xhtml?from=2026-11-01&idNumberRefused=true");
        assertThat(officer.get("certificate/list.xhtml?from=2026-11-01&idNumberRefused=true")
                        .body())
                .contains("不能在这里按身份证号查找");
        assertThat(leadsTo(nobody.get(list))).endsWith("login.xhtml?to=%2Fcertificate%2Flist.xhtml");
        assertThat(leadsTo(nobody.get("login.xhtml?to=" + URLEncoder.encode("/" + list, StandardCharsets.UTF_8))))
                .endsWith("login.xhtml?idNumberRefused=true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/check.xhtml?text=11010519491231002X",
                "//evil.example/..;x/check.xhtml?text=11010519491231002X",
                "//evil.example/../check.xhtml?text=11010519491231002X",
                "/check.xhtml?other=%zz&text=110105%2019491231%20002X"
            })
    @DisplayName("an ID number in an odd address leads to no other host, and goes on nowhere")
    void toNoOtherHost(String target) throws IOException {
        try (Socket socket = new Socket(site.root().getHost(), site.root().getPort())) {
            socket.setSoTimeout(600_000);
            socket.getOutputStream()
                    .write(("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String head =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8).split("\r\n\r\n")[0];
            assertThat(head).matches("(?s)HTTP/1.1 (30[23]|4..) .*").doesNotContain("//evil", "19491231");
        }
    }

    private static String leadsTo(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    @Test
    @DisplayName("a search by an ID number, be it mistyped, goes on without it and says why")
    void aSearchByIdNumber() {
        assertThat(leadsTo(officer.post("search.xhtml", Map.of("text", "110105194912310021"))))
                .contains("certificate/list.xhtml?", "idNumberRefused=true")
                .doesNotContain("19491231");
    }

    @Test
    @DisplayName("REST answers nothing that is asked by an ID number in the address")
    void anIdNumberInAnAddressOfRest() {
        HttpResponse<String> answer = nobody.get("api/v1/public/platforms?text=11010519491231002X");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("urn:xunzheng:problem:number-in-address")
                .doesNotContain("11010519491231002X");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept-Language: zh_CN",
                "Accept-Language: en_US",
                "Accept-Language: ;;;",
                "Accept-Language: zh;q=abc",
                "Accept-Language: x-y-z-aaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "Accept: ,,,",
                "Accept: foo",
                "Accept: text/html;q=x",
                "Content-Type: foo",
                "Content-Type: /",
                "If-Match: \"",
                "If-Match: W/\"99999999999999999999\"",
                "If-None-Match: foo",
                "If-Modified-Since: yesterday",
                "Range: bytes=99999-1",
                "Cookie: =;=;;",
                "Cookie: language=***; $Version=9",
                "Accept-Encoding: foo;q=7",
                "Authorization: Bearer",
                "Origin: foo"
            })
    @DisplayName("whatever a header says, REST answers with what is there or with a problem, and never fails")
    void oddHeaders(String header) {
        String[] parts = header.split(": ", 2);
        for (String path : List.of("api/v1/classes", "api/v1/nothing", "api/nothing", "api/v1/public/status")) {
            HttpResponse<String> answer = nobody.get(path, parts[0], parts[1]);
            assertThat(answer.statusCode()).as(path).isLessThan(500);
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .as(path)
                    .matches(answer.statusCode() == 200 ? "application/json.*" : "application/problem\\+json.*");
        }
        assertThat(nobody.get("login.xhtml", parts[0], parts[1]).statusCode()).isLessThan(500);
    }

    @Test
    @DisplayName("a language is understood as programs write it, with a hyphen or an underscore")
    void languages() {
        assertThat(nobody.get("api/v1/classes", "Accept-Language", "en_US").body())
                .contains("Sign in");
        assertThat(nobody.get("api/v1/classes", "Accept-Language", "zh_CN").body())
                .contains("请登录");
        assertThat(nobody.get("api/v1/classes", "Accept-Language", "zh;q=0.1, en;q=0.9")
                        .body())
                .contains("Sign in");
    }

    @Test
    @DisplayName("every page names where each kind of content may come from")
    void contentComesFromHere() {
        String policy = String.join(";", nobody.get("login.xhtml").headers().allValues("Content-Security-Policy"));
        assertThat(policy)
                .contains("default-src 'self'", "object-src 'none'", "base-uri 'self'", "frame-ancestors 'self'")
                .doesNotContain("unsafe-eval", "script-src 'self' 'unsafe-inline'");
    }
}
