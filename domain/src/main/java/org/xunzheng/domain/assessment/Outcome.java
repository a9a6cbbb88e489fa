package org.xunzheng.domain.assessment;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.xunzheng.domain.rule.Input;

/** How an assessment ended for a trainee. The documents know pass and fail; who did not come is neither (EXM-3). */
public enum Outcome {
    /** 合格. */
    PASSED(Set.of(
            "合格", "及格", "通过", "考核通过", "是", "优秀", "优", "良好", "良", "达标", "已合格", "√", "✓", "passed", "pass", "yes",
            "true")),
    /** 不合格. */
    FAILED(Set.of(
            "不合格", "不及格", "未通过", "不通过", "未合格", "否", "差", "不达标", "未达标", "×", "✗", "x", "failed", "fail", "no", "false")),
    /** 缺考. */
    ABSENT(Set.of("缺考", "缺席", "未考", "未参加", "未参加考核", "未参加考试", "缺考试", "弃考", "absent"));

    private final Set<String> words;

    Outcome(Set<String> words) {
        this.words = words;
    }

    /** The outcome that the words stand for, however spaced and wide they are. */
    static Optional<Outcome> parse(String typed) {
        String word = Normalizer.normalize(Input.line(typed), Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}]", "")
                .toLowerCase(Locale.ROOT);
        for (Outcome outcome : values()) {
            if (outcome.words.contains(word)) {
                return Optional.of(outcome);
            }
        }
        return Optional.empty();
    }

    /** Whether the words, in the place of a score or a result, say that somebody did not come. */
    static boolean isAbsence(String typed) {
        return parse(typed).equals(Optional.of(ABSENT));
    }
}
