package org.xunzheng.domain.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xunzheng.domain.account.Scope;
import org.xunzheng.domain.onlineplatform.Platforms;
import org.xunzheng.domain.policy.Profile;
import org.xunzheng.domain.policy.Profiles;
import org.xunzheng.domain.questionbank.BankVersion;
import org.xunzheng.domain.questionbank.QuestionBanks;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.Rule;
import org.xunzheng.domain.rule.RuleVerdict;

/**
 * What each rule says of a filing that was handed in, for those who decide on it: by the profile of the day of submission, with
 * the platforms that are admitted today, since one may have been removed meanwhile.
 */
@ApplicationScoped
public class JudgeFiling {

    private static final List<Rule> RULES =
            List.of(Rule.FIL_1, Rule.FIL_2, Rule.FIL_3, Rule.FIL_4, Rule.FIL_5, Rule.FIL_6);

    private final Profiles profiles;
    private final QuestionBanks banks;
    private final Platforms platforms;
    private final Clock clock;

    @Inject
    public JudgeFiling(Profiles profiles, QuestionBanks banks, Platforms platforms, Clock clock) {
        this.profiles = profiles;
        this.banks = banks;
        this.platforms = platforms;
        this.clock = clock;
    }

    protected JudgeFiling() {
        this(null, null, null, null);
    }

    /** A verdict for each of the rules FIL-1 to FIL-6, in their order; what no rule asks for by name is FIL-1's form. */
    @Transactional
    public List<RuleVerdict> judge(Filing filing) {
        LocalDate today = LocalDate.now(clock);
        Profile profile =
                profiles.inForce(filing.authority(), filing.submittedOn().orElse(today));
        Optional<BankVersion> bank =
                filing.bank().flatMap(version -> banks.find(version, Scope.institution(filing.institution())));
        Map<Rule, List<Refusal>> against =
                FilingRules.refusals(filing.form(), profile, bank, platforms.admittedFor(filing.authority(), today))
                        .stream()
                        .collect(Collectors.groupingBy(refusal ->
                                refusal.reason().rule().filter(RULES::contains).orElse(Rule.FIL_1)));
        return RULES.stream()
                .map(rule -> new RuleVerdict(rule, against.getOrDefault(rule, List.of())))
                .toList();
    }
}
