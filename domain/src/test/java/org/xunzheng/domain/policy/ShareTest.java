package org.xunzheng.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.serial.Scheme;

@DisplayName("FIL-4: a share is compared exactly")
class ShareTest {

    private static final Share TWO_THIRDS = new Share(2, 3);

    @Test
    void isReachedExactlyOrNot() {
        assertThat(TWO_THIRDS.isReachedBy(16, 24)).isTrue();
        assertThat(TWO_THIRDS.isReachedBy(15, 24)).isFalse();
        assertThat(TWO_THIRDS.isReachedBy(17, 25)).isTrue();
        assertThat(TWO_THIRDS.isReachedBy(16, 25)).isFalse();
        assertThat(TWO_THIRDS.isReachedBy(2_000_000_000L, 3_000_000_000L)).isTrue();
        assertThat(TWO_THIRDS.isReachedBy(1_999_999_999L, 3_000_000_000L)).isFalse();
    }

    @Test
    void saysTheLeastThatReachesIt() {
        for (int whole = 0; whole < 500; whole++) {
            long least = TWO_THIRDS.leastOf(whole);
            assertThat(TWO_THIRDS.isReachedBy(least, whole)).isTrue();
            assertThat(least == 0 || !TWO_THIRDS.isReachedBy(least - 1, whole)).isTrue();
        }
    }

    @Test
    void isNoMoreThanTheWhole() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Share(3, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Share(1, 0));
    }

    @Test
    @DisplayName("SER-14: the ledger's pattern is the one of the serials that it makes")
    void theLedgersPatternIsShandongs() {
        assertThat(Scheme.of("shandong", SerialPattern.SHANDONG.text()).parts()).isEqualTo(Scheme.SHANDONG.parts());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SerialPattern("{region:2147483647}{year:2147483647}{sequence:2}"));
    }
}
