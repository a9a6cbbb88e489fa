package org.xunzheng.web.text;

import org.xunzheng.domain.rule.Rule;

/** By which document a rule counts where the reader works. */
@FunctionalInterface
public interface Citing {

    /** Document and article. */
    String of(Rule rule);
}
