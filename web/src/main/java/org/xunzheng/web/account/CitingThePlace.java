package org.xunzheng.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import org.xunzheng.domain.policy.Citations;
import org.xunzheng.domain.rule.Rule;
import org.xunzheng.web.text.Citing;

/** Cites rules by the documents of the caller's own place; to who is not signed in, by their own. */
@RequestScoped
public class CitingThePlace implements Citing {

    private CurrentCaller current;
    private Citations citations;

    /** What was cited in this request: a page with many refusals reads the place's documents once a rule. */
    private final Map<Rule, String> cited = new EnumMap<>(Rule.class);

    protected CitingThePlace() {}

    @Inject
    CitingThePlace(CurrentCaller current, Citations citations) {
        this.current = current;
        this.citations = citations;
    }

    @Override
    public String of(Rule rule) {
        return current.isSignedIn()
                ? cited.computeIfAbsent(
                        rule, one -> citations.of(one, current.get().authority()))
                : rule.citation();
    }
}
