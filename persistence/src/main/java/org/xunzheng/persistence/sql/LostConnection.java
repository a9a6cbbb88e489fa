package org.xunzheng.persistence.sql;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Set;
import org.xunzheng.domain.rule.Outage;
import org.xunzheng.domain.rule.Unavailable;

/** Tells a lost connection, as PostgreSQL says it, and a pool that had no connection to give. */
@ApplicationScoped
public class LostConnection implements Outage {

    /** How far causes are followed, should they form a circle. */
    private static final int DEEPEST = 32;

    /** Shut down, crashed, starting, and too many connections. */
    private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "53300");

    private static final String CLASS = "08";

    @Override
    public boolean isBehind(Throwable thrown) {
        return is(thrown);
    }

    static boolean is(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof Unavailable
                    || cause instanceof SQLException refused && isState(refused.getSQLState())
                    || cause.getClass().getName().startsWith("jakarta.resource.")) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isState(String state) {
        return state != null && (state.startsWith(CLASS) || STATES.contains(state));
    }
}
