package org.xunzheng.domain.subsidy;

import org.xunzheng.domain.rule.Clause;

/** Who gets the money (补贴发放对象). */
@Clause("SUB-5")
public enum Payee {
    /** The institution, on behalf of its trainees, by an agreement with them (代为申领). */
    INSTITUTION,
    /** The enterprise that trained its own staff. */
    ENTERPRISE
}
