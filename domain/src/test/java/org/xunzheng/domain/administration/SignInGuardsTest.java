package org.xunzheng.domain.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.rule.Refusal;

@DisplayName("What guards sign-in")
class SignInGuardsTest {

    private static final SignInRules RULES = new SignInRules(
            3,
            Duration.ofMinutes(1),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(12),
            Duration.ofDays(90),
            10,
            Set.of(Post.APPROVAL),
            false);
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

    @ParameterizedTest(name = "at {0} s: {1}")
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "2000000000, 279037", "20000000000, 353130"})
    @DisplayName("one-time codes are those of RFC 6238, appendix B")
    void codesOfTheStandard(long second, String code) {
        assertThat(OneTimeCode.at(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    @DisplayName("a code counts half a minute early or late, and once")
    void aCodeCountsOnce() {
        long step = NOW.getEpochSecond() / 30;
        String code = OneTimeCode.at(SECRET, NOW);
        assertThat(OneTimeCode.step(SECRET, code, NOW.plusSeconds(30), 0)).hasValue(step);
        assertThat(OneTimeCode.step(SECRET, code.substring(0, 3) + " " + code.substring(3), NOW, step - 1))
                .hasValue(step);
        assertThat(OneTimeCode.step(SECRET, code, NOW.plusSeconds(60), 0)).isEmpty();
        assertThat(OneTimeCode.step(SECRET, code, NOW.minusSeconds(60), 0)).isEmpty();
        assertThat(OneTimeCode.step(SECRET, code, NOW, step)).isEmpty();
        assertThat(OneTimeCode.step(SECRET, "", NOW, 0)).isEmpty();
    }

    @Test
    @DisplayName(
            "the published password of the samples opens nothing, and is taken by nobody, where there are no samples")
    void thePublishedPassword() {
        assertThat(RULES.isClosedTo("Xunzheng-2026")).isTrue();
        assertThat(PasswordRules.refusals(RULES, "wang", "Xunzheng-2026"))
                .extracting(Refusal::reason)
                .containsExactly(AccountReason.PASSWORD_TOO_SIMPLE);
        assertThat(PasswordRules.refusals(RULES, "wang", "Daizong-2026")).isEmpty();
    }

    @Test
    void theSecretIsTypedInBase32() {
        assertThat(OneTimeCode.typed(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(OneTimeCode.typed(new byte[] {(byte) 0xff})).isEqualTo("74");
    }

    @ParameterizedTest(name = "{0} wrong: locked for {1} minutes")
    @CsvSource({"2, 0", "3, 1", "4, 2", "5, 4", "6, 8", "7, 10", "100, 10"})
    @DisplayName("each further wrong password locks twice as long, up to a limit")
    void theDelayGrows(int failures, int minutes) {
        assertThat(RULES.lockedUntil(failures, NOW)
                        .map(until -> Duration.between(NOW, until).toMinutes())
                        .orElse(0L))
                .isEqualTo(minutes);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "Taishan-9x, ''",
        "Taishan-9, PASSWORD_TOO_SHORT",
        "taishanhighest, PASSWORD_TOO_SIMPLE",
        "Aa1Aa1Aa1Aa1, PASSWORD_TOO_SIMPLE",
        "泰山脚下Clerk-2026, ''",
        "x-Daiyue.Clerk-9, PASSWORD_HAS_LOGIN"
    })
    void whatAPasswordMustBeLike(String password, String reason) {
        assertThat(PasswordRules.refusals(RULES, "daiyue.clerk", password))
                .extracting(Refusal::reason)
                .isEqualTo(reason.isEmpty() ? List.of() : List.of(AccountReason.valueOf(reason)));
    }

    @Test
    void aKeyOpensWhatItsScopesName() {
        ServiceKey.Access reads = ServiceKey.Access.read("certificates:read").orElseThrow();
        assertThat(reads.opens("certificates", false)).isTrue();
        assertThat(reads.opens("certificates", true)).isFalse();
        assertThat(reads.opens("classes", false)).isFalse();
        assertThat(ServiceKey.Access.read("*:write").orElseThrow().opens("classes", true))
                .isTrue();
        assertThat(ServiceKey.Access.read("certificates")).isEmpty();
        assertThat(ServiceKey.Access.read(null)).isEmpty();
    }
}
