package org.xunzheng.domain.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.xunzheng.domain.region.Authority;
import org.xunzheng.domain.rule.Rule;
import org.xunzheng.domain.rule.Source;

/**
 * By which document a rule counts at a place today: the nearest one in force there that says it; else the rule's own, where it
 * was issued for a region that the place lies in; else this system's decision, after the example of another region's.
 */
@ApplicationScoped
public class Citations {

    private final Profiles profiles;
    private final Clock clock;

    @Inject
    public Citations(Profiles profiles, Clock clock) {
        this.profiles = profiles;
        this.clock = clock;
    }

    protected Citations() {
        this(null, null);
    }

    /** Document and article of the rule, as somebody at this authority reads them. */
    public String of(Rule rule, Authority place) {
        return said(rule, place).orElseGet(() -> rule.source().cited(rule.article(), place.path()));
    }

    private Optional<String> said(Rule rule, Authority place) {
        Profile profile = profiles.inForce(place.id(), LocalDate.now(clock));
        return profile.figures().stream()
                .filter(figure -> figure.key().rule() == rule)
                .map(Figure::citation)
                // What a profile decided itself about a figure of the rule is no article of it.
                .filter(citation -> !citation.startsWith(Source.DECISION.document()))
                .findFirst();
    }
}
