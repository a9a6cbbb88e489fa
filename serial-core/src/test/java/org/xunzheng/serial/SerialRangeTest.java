package org.xunzheng.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SerialRangeTest {

    private static final Run RUN = Run.of("370911000126");
    private static final SerialRange FIFTY = new SerialRange(RUN, new Sequence(1), new Sequence(50), Category.B);

    @Test
    void readsAsFirstAndLast() {
        assertThat(FIFTY).hasToString("37091100012600001B – 37091100012600050B");
        assertThat(FIFTY.size()).isEqualTo(50);
    }

    @Test
    void oneSerialStandsAlone() {
        assertThat(new SerialRange(RUN, new Sequence(7), new Sequence(7), Category.A))
                .hasToString("37091100012600007A");
    }

    @Test
    void holdsItsSerialsInOrder() {
        assertThat(FIFTY.serials()).hasSize(50).isSorted().allMatch(FIFTY::contains);
    }

    @Test
    void knowsWhatIsNotItsOwn() {
        assertThat(FIFTY.contains(Serial.parse("37091100012600051B"))).isFalse();
        assertThat(FIFTY.contains(Serial.parse("37091100012600050C"))).isFalse();
        assertThat(FIFTY.contains(Serial.parse("37091100022600050B"))).isFalse();
    }

    @Test
    void doesNotRunBackwards() {
        assertThatThrownBy(() -> new SerialRange(RUN, new Sequence(2), new Sequence(1), Category.A))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
