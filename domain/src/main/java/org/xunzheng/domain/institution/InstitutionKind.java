package org.xunzheng.domain.institution;

/** The kinds of institution that may train under subsidy (INS-1). */
public enum InstitutionKind {
    /** 普通高校. */
    UNIVERSITY,
    /** 职业院校（含技工院校）. */
    VOCATIONAL_SCHOOL,
    /** 企业培训中心. */
    ENTERPRISE_CENTRE,
    /** 公共实训基地. */
    PUBLIC_BASE,
    /** 民办职业技能培训机构. */
    PRIVATE_INSTITUTION,
    /** 就业训练中心. */
    EMPLOYMENT_CENTRE,
    /** 行业协（学）会. */
    INDUSTRY_ASSOCIATION,
    /** 社会培训评价组织. */
    ASSESSMENT_BODY,
    /** 工作室. */
    STUDIO,
    /** 其他. */
    OTHER
}
