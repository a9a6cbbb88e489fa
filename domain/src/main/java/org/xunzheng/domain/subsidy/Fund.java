package org.xunzheng.domain.subsidy;

import org.xunzheng.domain.rule.Clause;

/** Where the money comes from (资金来源). */
@Clause("SUB-6")
public enum Fund {
    /** Employment subsidy funds (就业补助资金). */
    EMPLOYMENT,
    /** The unemployment insurance fund (失业保险基金). */
    UNEMPLOYMENT_INSURANCE,
    /** What is left of the special account for upgrading skills (职业技能提升行动专账资金). */
    UPGRADING,
    /** Other funds for vocational training (其他用于职业培训的资金). */
    OTHER
}
