package org.xunzheng.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.xunzheng.domain.policy.Citations;
import org.xunzheng.domain.rule.Rule;
import org.xunzheng.web.text.Citing;

/** Cites rules by the documents of the caller's own place; to who is not signed in, by their own. */
@RequestScoped
public class CitingThePlace implements Citing {

    private CurrentCaller current;
    private Citations citations;

    protected CitingThePlace() {}

    @Inject
    CitingThePlace(CurrentCaller current, Citations citations) {
        this.current = current;
        this.citations = citations;
    }

    @Override
    public String of(Rule rule) {
        return current.isSignedIn() ? citations.of(rule, current.get().authority()) : rule.citation();
    }
}
