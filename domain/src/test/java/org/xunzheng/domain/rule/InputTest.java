package org.xunzheng.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019-09-20",
                "2019-09-20 00:00:00",
                "2019-09-20T08:30",
                "2019/9/20 8:30",
                "2019.9.20",
                "2019．9．20",
                "2019 年 9 月 20 日",
                "２０１９年９月２０日",
                "２０１９－０９－２０",
                "20190920",
                "\u202a2019-9-20"
            })
    void readsDaysAsPeopleWriteThem(String typed) {
        assertThat(Input.day(Input.line(typed))).contains(LocalDate.of(2019, 9, 20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2019-02-30", "2019-9", "20 00:00", "201909200", "2019-09-20 25 o'clock"})
    void knowsWhatIsNoDay(String typed) {
        assertThat(Input.day(Input.line(typed))).isEmpty();
    }
}
