package org.xunzheng.web.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.xunzheng.domain.account.Accounts;
import org.xunzheng.web.problem.DatabaseAway;

/** Ready is who reaches the database; servers without MicroProfile Health leave this out. */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {

    private static final String NAME = "database";

    private Accounts accounts;

    protected DatabaseReady() {}

    @Inject
    DatabaseReady(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            accounts.none();
            return HealthCheckResponse.up(NAME);
        } catch (RuntimeException e) {
            if (!DatabaseAway.isBehind(e)) {
                throw e;
            }
            return HealthCheckResponse.down(NAME);
        }
    }
}
