package org.xunzheng.domain.supervision;

/** To whom a finding is handed over (移送对象). */
public enum Recipient {
    /** The police (公安机关). */
    POLICE,
    /** Market supervision (市场监督管理部门). */
    MARKET_SUPERVISION,
    /** Discipline inspection and supervision (纪检监察机关). */
    DISCIPLINE,
    /** The authority above (上级人力资源社会保障部门). */
    AUTHORITY_ABOVE,
    /** Another authority that the institution answers to, such as education or civil affairs (其他主管部门). */
    OTHER
}
