package org.xunzheng.benchmarks;

import java.util.List;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.rule.Page;

/** One call of a list: who asks, for which part, and the how manieth time, so that each asks for something else. */
record Turn(Caller caller, Page.Part part, int number) {

    Scope scope() {
        return caller.scope();
    }

    <T> T of(List<T> all) {
        return all.get(number % all.size());
    }
}
