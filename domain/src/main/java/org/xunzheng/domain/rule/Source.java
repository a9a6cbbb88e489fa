package org.xunzheng.domain.rule;

import java.util.Arrays;

/** The documents that the rules come from, as a refusal cites them. */
public enum Source {
    /** 山东省, adjusting and regulating vocational training, 2024. */
    SD24("鲁人社字〔2024〕52号", "370000"),
    /** 泰安市, use of training certificates, 2020. */
    TA20("泰人社字〔2020〕43号", "370900"),
    /** 佛山市, guideline to the province's rules on training certificates. */
    FS("佛山市实施《广东省职业技能培训合格证书管理办法》的工作指引", "440600"),
    /** 菏泽市, rules of vocational training (trial), 2024. */
    HZ24("菏泽市职业技能培训管理办法（试行）", "371700"),
    /** 山东省, training vouchers, 2021. */
    VC21("鲁人社函〔2021〕57号", "370000"),
    /** This system's own decision where the documents are silent; see docs/decisions.md. */
    DECISION("本系统约定", "");

    private final String document;
    private final String region;

    Source(String document, String region) {
        this.document = document;
        this.region = region;
    }

    /** The code of the region that it was issued for; empty for what this system decided itself. */
    public String region() {
        return region;
    }

    /**
     * Document and article as they count at a place: as they are where the document was issued for a region that the place lies
     * in, elsewhere as an example for this system's own decision.
     *
     * @param path the authority's, such as {@code 370000/370900/}
     */
    public String cited(String article, String path) {
        String citation = document + " " + article;
        return region.isEmpty() || Arrays.asList(path.split("/")).contains(region)
                ? citation
                : DECISION.document + "（参照" + citation + "）";
    }

    /** The document's number or title, in Chinese as it was issued. */
    public String document() {
        return document;
    }
}
