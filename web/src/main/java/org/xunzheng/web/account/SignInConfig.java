package org.xunzheng.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.administration.SignInRules;

/** How sign-in is guarded, as the operator configured it; docs/operations.md names the properties. */
@ApplicationScoped
class SignInConfig {

    /** Said instead of posts where no post needs a code. */
    private static final String NONE = "none";

    private final SignInRules rules;

    @Inject
    SignInConfig(
            @ConfigProperty(name = "xunzheng.signin.attempts", defaultValue = "5") int attempts,
            @ConfigProperty(name = "xunzheng.signin.delay.first", defaultValue = "PT1M") Duration firstDelay,
            @ConfigProperty(name = "xunzheng.signin.delay.longest", defaultValue = "PT1H") Duration longestDelay,
            @ConfigProperty(name = "xunzheng.session.idle", defaultValue = "PT30M") Duration idle,
            @ConfigProperty(name = "xunzheng.session.longest", defaultValue = "PT12H") Duration longest,
            @ConfigProperty(name = "xunzheng.password.age", defaultValue = "P90D") Duration age,
            @ConfigProperty(name = "xunzheng.password.length", defaultValue = "10") int length,
            @ConfigProperty(name = "xunzheng.signin.codes", defaultValue = "approval,fund,system,security,audit")
                    List<String> codes,
            @ConfigProperty(name = "xunzheng.samples", defaultValue = "false") boolean samples) {
        rules = new SignInRules(
                attempts,
                firstDelay,
                longestDelay,
                idle,
                longest,
                age,
                length,
                codes.stream()
                        .map(code -> code.strip().toUpperCase(Locale.ROOT))
                        .filter(code -> !code.equalsIgnoreCase(NONE))
                        .map(Post::valueOf)
                        .collect(Collectors.toSet()),
                samples);
    }

    protected SignInConfig() {
        rules = null;
    }

    @Produces
    SignInRules rules() {
        return rules;
    }
}
