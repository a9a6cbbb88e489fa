package org.xunzheng.domain.rule;

/** The rules of the regulations that the system carries out, each with its number and its article. */
public enum Rule {
    SER_1(Source.SD24, "附件2 一"),
    SER_2(Source.SD24, "附件2 二（一）"),
    SER_3(Source.SD24, "附件2 二（二）"),
    SER_4(Source.SD24, "附件2 二（三）1"),
    SER_5(Source.SD24, "附件2 二（三）2"),
    SER_6(Source.SD24, "附件2 二（四）"),
    SER_7(Source.SD24, "附件2 二（五）"),
    SER_8(Source.SD24, "附件2 二（六）"),
    SER_10(Source.TA20, "五（三）"),
    SER_11(Source.SD24, "附件2 二（五）"),
    SER_12(Source.TA20, "三（三）"),
    SER_13(Source.TA20, "五（二）"),
    SER_14(Source.FS, "一（二）"),
    SER_15(Source.DECISION, "序列号的输入"),
    CRT_1(Source.SD24, "五（二）"),
    CRT_2(Source.SD24, "附件1"),
    CRT_5(Source.TA20, "一（四）"),
    CRT_6(Source.TA20, "四（三）"),
    CRT_7(Source.FS, "四（三）"),
    CRT_8(Source.SD24, "五（四）"),
    CRT_10(Source.SD24, "二（二）"),
    INS_1(Source.HZ24, "第二条"),
    INS_2(Source.HZ24, "第八条"),
    INS_3(Source.HZ24, "第六条"),
    INS_4(Source.FS, "二（二）"),
    INS_5(Source.HZ24, "第十六条"),
    INS_6(Source.HZ24, "第十一条（四）"),
    CAT_1(Source.HZ24, "第五条"),
    CAT_2(Source.FS, "一（一）、二（一）"),
    CAT_3(Source.HZ24, "第七条"),
    INS_7(Source.HZ24, "第十八条"),
    FIL_1(Source.TA20, "附件1"),
    FIL_2(Source.TA20, "附件1"),
    FIL_3(Source.TA20, "四（二）"),
    FIL_4(Source.TA20, "四（二）"),
    FIL_5(Source.TA20, "三（一）"),
    FIL_6(Source.TA20, "四（二）"),
    FIL_7(Source.TA20, "三（一）"),
    FIL_8(Source.TA20, "四（一）"),
    FIL_9(Source.TA20, "三（二）"),
    FIL_10(Source.TA20, "三（一）、四（五）"),
    CLS_1(Source.HZ24, "第十一条"),
    CLS_2(Source.HZ24, "第十一条"),
    CLS_4(Source.HZ24, "第九条、第十三条"),
    CLS_5(Source.SD24, "四（一）"),
    CLS_6(Source.SD24, "一（三）"),
    TRN_1(Source.HZ24, "第十三条"),
    TRN_2(Source.FS, "二（三）2"),
    TRN_3(Source.SD24, "三（三）"),
    TRN_4(Source.HZ24, "第十九条"),
    EXM_1(Source.TA20, "三（三）"),
    EXM_2(Source.TA20, "三（三）"),
    EXM_3(Source.TA20, "三（三）"),
    EXM_4(Source.FS, "二（三）4"),
    EXM_5(Source.SD24, "五（三）"),
    SUB_1(Source.SD24, "四（一）"),
    SUB_2(Source.HZ24, "第二十四条"),
    SUB_3(Source.HZ24, "第二十四条"),
    SUB_4(Source.HZ24, "第二十四条"),
    SUB_5(Source.SD24, "六（二）"),
    SUB_6(Source.SD24, "六（一）"),
    SUB_7(Source.HZ24, "第二十七条"),
    SUB_9(Source.SD24, "六（二）"),
    VCH_9(Source.VC21, "二（二）"),
    SUP_3(Source.FS, "四（一）"),
    SUP_4(Source.TA20, "四（四）"),
    SUP_5(Source.SD24, "五（四）"),
    SUP_9(Source.HZ24, "第二十二条"),
    REV_1(Source.SD24, "四（三）"),
    REV_2(Source.SD24, "四（三）"),
    REV_3(Source.SD24, "四（三）"),
    REV_4(Source.HZ24, "第六条"),
    ARC_1(Source.HZ24, "第十五条"),
    ARC_2(Source.HZ24, "第十五条");

    private final Source source;
    private final String article;

    Rule(Source source, String article) {
        this.source = source;
        this.article = article;
    }

    /** The number in the rulebook, such as {@code SER-12}. */
    public String number() {
        return name().replace('_', '-');
    }

    public Source source() {
        return source;
    }

    /** The article within its document. */
    public String article() {
        return article;
    }

    /** Document and article, as a user reads them. */
    public String citation() {
        return source.document() + " " + article;
    }
}
