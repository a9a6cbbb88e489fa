package org.xunzheng.domain.supervision;

import org.xunzheng.domain.rule.Source;

/** Why a measure is taken (处理事由), each with its article. */
public enum Ground {
    /** Training is not what its plan says: contents or hours were cut (不按教学计划组织培训). */
    OFF_PLAN(Source.FS, "四（一）"),
    /** Trainees were brought together for the subsidy's sake (拼凑人数领取补贴). */
    FILLED_UP(Source.HZ24, "第二十条"),
    /** Fraud for a subsidy (弄虚作假骗取补贴). */
    FRAUD(Source.TA20, "四（四）"),
    /** Training was handed on to others (转包、分包). */
    SUBCONTRACTED(Source.HZ24, "第十八条"),
    /** Premises, equipment, teachers or agreements are not as they should be (培训资质). */
    QUALIFICATION(Source.HZ24, "第十七条（一）"),
    /** Enrolment, teaching or order are not (培训开展情况). */
    TRAINING(Source.HZ24, "第十七条（二）"),
    /** Fees were taken for certificates, papers forged, or the records are in disorder (备案资料、收费与资产管理). */
    RECORDS(Source.FS, "四（二）"),
    /** The subsidy was applied for or used as it should not (补贴发放情况). */
    SUBSIDY(Source.HZ24, "第十七条（三）"),
    OTHER(Source.HZ24, "第十七条（四）");

    private final Source source;
    private final String article;

    Ground(Source source, String article) {
        this.source = source;
        this.article = article;
    }

    /** Document and article, as they count at the place of this path. */
    public String citedAt(String path) {
        return source.cited(article, path);
    }
}
