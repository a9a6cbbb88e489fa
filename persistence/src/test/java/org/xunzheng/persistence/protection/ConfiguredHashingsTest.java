package org.xunzheng.persistence.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.jcajce.provider.digest.SM3;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ConfiguredHashingsTest {

    @Test
    @DisplayName("SM3 is the standard's: its own example, abc (GB/T 32905 A.1)")
    void knowsTheStandardsExample() {
        assertThat(HexFormat.of().formatHex(new SM3.Digest().digest("abc".getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }

    @Test
    void takesTheConfiguredOneAndKnowsBoth() {
        ConfiguredHashings hashings = new ConfiguredHashings("SM3");
        assertThat(hashings.current().name()).isEqualTo("SM3");
        assertThat(hashings.named("SHA-256")).isPresent();
        assertThat(hashings.named("MD5")).isEmpty();
        assertThatThrownBy(() -> new ConfiguredHashings("MD5")).hasMessageContaining("XUNZHENG_DIGEST");
    }
}
