package org.xunzheng.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xunzheng.it.server.IdentityProvider;
import org.xunzheng.it.server.OnServer;
import org.xunzheng.it.server.Site;

@OnServer
@DisplayName("Signing in by the bureau's unified identity")
class UnifiedSignInIT {

    private static final IdentityProvider PROVIDER = IdentityProvider.running();

    private final Site site;
    private final WebSession browser;

    UnifiedSignInIT(Site site) {
        this.site = site;
        browser = WebSession.ofNobody(site);
    }

    @BeforeEach
    void vouchForSomebody() {
        PROVIDER.vouchFor("daiyue.review");
    }

    /** Goes to the provider and back, as a browser that follows where it is sent. */
    private HttpResponse<String> goAndComeBack(String to) {
        HttpResponse<String> sent = browser.get("signin/unified.xhtml" + to);
        assertThat(sent.statusCode()).isEqualTo(302);
        HttpResponse<String> answered = browser.get(location(sent));
        return browser.get(location(answered));
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElseThrow();
    }

    @Test
    @DisplayName("is offered on the page of sign-in, and leads to the page that was wanted, without a password of ours")
    void signsIn() {
        assertThat(browser.get("login.xhtml").body()).contains("/signin/unified.xhtml", "统一身份认证登录");
        HttpResponse<String> arrived = goAndComeBack("?to=%2Fclass%2Flist.xhtml%3Ftext%3D%25E4%25BF%259D");
        assertThat(arrived.statusCode()).isEqualTo(302);
        assertThat(location(arrived)).endsWith("/class/list.xhtml?text=%E4%BF%9D");
        assertThat(browser.get("index.xhtml").body()).contains("岱岳区").doesNotContain("loginForm");
    }

    @Test
    void saysWhenThereIsNoSuchAccount() {
        PROVIDER.vouchFor("somebody.else");
        assertRefused(goAndComeBack(""), "本系统没有与您对应的账号");
    }

    @Test
    void takesNoNameForAStatement() {
        PROVIDER.vouchFor("' or login = 'daiyue.review");
        assertRefused(goAndComeBack(""), "本系统没有与您对应的账号");
    }

    static Stream<Arguments> untrue() {
        return Stream.of(
                Arguments.of("for another client", twist("aud", "another")),
                Arguments.of("by another issuer", twist("iss", "http://127.0.0.1:1")),
                Arguments.of("of a question that was not asked", twist("nonce", "another")),
                Arguments.of("over for long", twist("exp", 1_700_000_000L)),
                Arguments.of("of a day to come", twist("iat", 4_000_000_000L)));
    }

    private static UnaryOperator<Map<String, Object>> twist(String claim, Object value) {
        return claims -> {
            Map<String, Object> twisted = new HashMap<>(claims);
            twisted.put(claim, value);
            return twisted;
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("untrue")
    @DisplayName("takes no answer that does not hold")
    void refuses(String name, UnaryOperator<Map<String, Object>> twist) {
        PROVIDER.twist(twist);
        assertRefused(goAndComeBack(""), "统一身份认证没有通过");
    }

    @Test
    void refusesWhatAnotherKeySigned() {
        PROVIDER.signByAnotherKey();
        assertRefused(goAndComeBack(""), "统一身份认证没有通过");
    }

    @Test
    @DisplayName("takes no answer that this browser did not ask for, and none twice")
    void refusesAForeignAnswer() {
        WebSession victim = WebSession.ofNobody(site);
        HttpResponse<String> sent = browser.get("signin/unified.xhtml");
        String answer = location(browser.get(location(sent)));
        HttpResponse<String> planted = victim.get(answer);
        assertThat(planted.statusCode()).isEqualTo(200);
        assertThat(planted.body()).contains("不是从本页面发起的");

        assertThat(browser.get(answer).statusCode()).isEqualTo(302);
        WebSession again = WebSession.ofNobody(site);
        assertThat(again.get(answer).body()).contains("不是从本页面发起的");
    }

    private void assertRefused(HttpResponse<String> answer, String why) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(why, "/login.xhtml");
        assertThat(browser.get("index.xhtml").statusCode()).isEqualTo(302);
    }
}
