package org.xunzheng.domain.institution;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xunzheng.domain.rule.Folded;

/** The kinds of institution that may train under subsidy (INS-1). */
public enum InstitutionKind {
    /** 普通高校. */
    UNIVERSITY("(大学|高校|高等(院校|学校)|(?<!技师|技工|职业|职业技术)学院$)"),
    /** 职业院校（含技工院校）. */
    VOCATIONAL_SCHOOL("(职业院校|职业学院|职业技术学院|技工(院校|学校)|技师学院|技校|中职|高职|中专|职(业)?(高|中)|职业学校|职教中心|职业中等专业学校)"),
    /** 企业培训中心. */
    ENTERPRISE_CENTRE("(企业(职工)?培训|职工培训|企业$|企业内训)"),
    /** 公共实训基地. */
    PUBLIC_BASE("(公共实训|实训基地)"),
    /** 民办职业技能培训机构. */
    PRIVATE_INSTITUTION("(民办|社会培训机构|民营|职业(技能)?培训(学校|机构)|培训学校|培训机构$)"),
    /** 就业训练中心. */
    EMPLOYMENT_CENTRE("(就业(训练|培训|服务)中心)"),
    /** 行业协（学）会. */
    INDUSTRY_ASSOCIATION("(协会|学会|协学会|商会)"),
    /** 社会培训评价组织. */
    ASSESSMENT_BODY("(评价(组织|机构))"),
    /** 工作室. */
    STUDIO("(工作室|工作站)"),
    /** 其他. */
    OTHER("^(其他|其它|其他机构|other)$");

    /** What each kind is called in practice is looked for in this order: 民办 says less than 工作室. */
    private static final List<InstitutionKind> BY_WORDS = List.of(
            ASSESSMENT_BODY,
            STUDIO,
            PUBLIC_BASE,
            EMPLOYMENT_CENTRE,
            INDUSTRY_ASSOCIATION,
            VOCATIONAL_SCHOOL,
            ENTERPRISE_CENTRE,
            PRIVATE_INSTITUTION,
            UNIVERSITY,
            OTHER);

    private final Pattern words;

    InstitutionKind(String words) {
        this.words = Pattern.compile(words);
    }

    /** The kind that the text names, by its constant or by what such institutions are called. */
    static Optional<InstitutionKind> parse(String typed) {
        String text = Folded.of(typed);
        for (InstitutionKind kind : values()) {
            if (kind.name().equalsIgnoreCase(text)) {
                return Optional.of(kind);
            }
        }
        return BY_WORDS.stream().filter(kind -> kind.words.matcher(text).find()).findFirst();
    }
}
