package org.xunzheng.domain.policy;

import org.xunzheng.domain.rule.Clause;

/** A kind of subsidy (补贴类型). For one certificate there is one of them (SUB-4). */
@Clause("SUB-4")
public enum Scheme {
    /** For completed training (职业培训补贴). */
    TRAINING,
    /** For a higher level of skill (技能提升补贴). */
    SKILL_UPGRADE
}
