package org.xunzheng.domain.person;

import java.util.Optional;
import java.util.regex.Pattern;
import org.xunzheng.domain.rule.Folded;

/** The papers by which a trainee is known (证件类型). Of most, the form of the number tells which it is. */
public enum IdPaper {
    /** 居民身份证. */
    RESIDENT_CARD("^(中华人民共和国)?(居民|二代|第二代)?身份证(件)?$|residentidentitycard|^idcard$"),
    /** 港澳居民居住证、台湾居民居住证. */
    RESIDENCE_PERMIT("居住证"),
    /** 港澳居民来往内地通行证. */
    HONG_KONG_MACAO_PERMIT("(港|澳|港澳).*通行证|回乡证"),
    /** 台湾居民来往大陆通行证. */
    TAIWAN_PERMIT("台.*通行证|台胞证"),
    /** 外国人永久居留身份证. */
    PERMANENT_RESIDENCE("永久居留|永居"),
    /** 护照: it names nobody for a subsidy. */
    PASSPORT("护照|passport");

    private final Pattern words;

    IdPaper(String words) {
        this.words = Pattern.compile(words);
    }

    /** The paper that the words name, or its constant. */
    public static Optional<IdPaper> parse(String typed) {
        String text = Folded.of(typed);
        for (IdPaper paper : values()) {
            if (paper.name().equalsIgnoreCase(text) || paper.words.matcher(text).find()) {
                return Optional.of(paper);
            }
        }
        return Optional.empty();
    }
}
