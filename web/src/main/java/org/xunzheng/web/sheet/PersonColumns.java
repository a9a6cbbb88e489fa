package org.xunzheng.web.sheet;

import org.xunzheng.sheets.Column;

/** The columns about a person, which every office heads in its own words. */
public final class PersonColumns {

    /** Whose name or number the heading says, if it is not the trainee's own. */
    private static final String OF_OTHERS =
            "(?!.*(单位|机构|企业|公司|学校|项目|班级|教师|讲师|监护|家长|紧急|联系人|负责人|配偶|父|母|工种|职业|课程|证书|曾用|拼音|银行|开户))";

    public static final Column NAME = Column.required("name", "姓名", "学员姓名", "name")
            .like("^" + OF_OTHERS + ".*(姓名|名字)$|^(学员|参训人员|培训人员|fullname|trainees?name)$");

    public static final Column ID_NUMBER = Column.required("idNumber", "身份证号", "身份证号码", "公民身份号码", "证件号码", "ID number")
            .like("^" + OF_OTHERS + "(?!.*(类型|类别|种类|名称|有效|地址|住址|照片|复印|正面|反面|签发|日期|起始|期限))"
                    + ".*(身份证|身份号|身份证件|证件号|证件编号|idcard|idno|identity)|^证件$");

    public static final Column PAPER = Column.optional("paper", "证件类型", "身份证件类型", "kind of ID paper")
            .like("^" + OF_OTHERS + ".*证件(类型|类别|种类|名称)$|^(papertype|idtype)$");

    public static final Column PHONE = Column.optional("phone", "联系电话", "电话", "手机号", "手机号码", "telephone", "phone")
            .like("^(?!.*(紧急|家长|监护|单位|地址|住址|邮箱|微信|品牌|型号|是否)).*(电话|手机|联系方式|联系号码|tel|phone|mobile)");

    private PersonColumns() {}
}
