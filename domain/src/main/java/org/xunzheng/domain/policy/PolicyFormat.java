package org.xunzheng.domain.policy;

import org.xunzheng.domain.rule.Decision;

/** How documents are written down. */
public interface PolicyFormat {

    /** The document of the text, not yet understood; refused with the line where it is no such text. */
    Decision<Raw> read(String text);
}
