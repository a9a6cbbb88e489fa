package org.xunzheng.domain.assessment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.xunzheng.domain.rule.Clause;

/** The certificates whose subsidised holders get no certificate of training (CRT-5). */
@Clause("CRT-5")
public enum OtherCertificate {
    VOCATIONAL_QUALIFICATION("职业资格证书"),
    SKILL_LEVEL("职业技能等级证书"),
    SPECIAL_ABILITY("专项职业能力证书"),
    SPECIAL_OPERATION("特种作业操作证"),
    SPECIAL_EQUIPMENT("特种设备作业人员证");

    private static final Set<String> NONE = Set.of("", "无", "否", "没有", "none", "-", "/");

    private final String chinese;

    OtherCertificate(String chinese) {
        this.chinese = chinese;
    }

    /** Whether the text says that there is none. */
    static boolean isNone(String line) {
        return NONE.contains(line.toLowerCase(Locale.ROOT));
    }

    /** The kind that the text names, in Chinese or by its constant. */
    static Optional<OtherCertificate> parse(String line) {
        return Arrays.stream(values())
                .filter(kind -> line.contains(kind.chinese) || kind.name().equalsIgnoreCase(line))
                .findFirst();
    }
}
