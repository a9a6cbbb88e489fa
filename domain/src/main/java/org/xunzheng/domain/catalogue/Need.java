package org.xunzheng.domain.catalogue;

import org.xunzheng.domain.rule.Clause;

/** Which need a project meets, as the surveys of the year found it (CAT-3). */
@Clause("CAT-3")
public enum Need {
    /** The local industry's (地方产业). */
    LOCAL_INDUSTRY,
    /** Enterprises' (企业需求). */
    ENTERPRISES,
    /** Key groups of workers (重点群体). */
    KEY_GROUPS
}
