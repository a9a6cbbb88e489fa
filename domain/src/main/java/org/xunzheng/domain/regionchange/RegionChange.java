package org.xunzheng.domain.regionchange;

import org.xunzheng.domain.rule.Clause;

/** What is done to a city's regions or to their codes (地区代码调整, SER-3). */
@Clause("SER-3")
public enum RegionChange {
    /** A county or zone is there that was not. */
    ADD,
    /** A region gets a code, or another one. */
    CODE,
    /** Region and bureau have other names. */
    RENAME,
    /** The code ends: nobody gets an institution code under it any more. */
    END
}
