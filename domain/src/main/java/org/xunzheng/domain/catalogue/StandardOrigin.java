package org.xunzheng.domain.catalogue;

import org.xunzheng.domain.rule.Clause;

/** Where a course standard comes from (CAT-2). */
@Clause("CAT-2")
public enum StandardOrigin {
    /** The province published it. */
    PROVINCE,
    /** The city developed it. */
    CITY,
    /** The city adopted another city's. */
    ADOPTED
}
