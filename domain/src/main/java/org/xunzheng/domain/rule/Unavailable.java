package org.xunzheng.domain.rule;

import java.sql.SQLException;
import java.util.Set;

/** The database does not answer at the moment. Whether a step that was under way took effect cannot be known. */
public class Unavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** How causes are followed at most, should they form a circle. */
    private static final int DEEPEST = 32;

    /** Shut down, crashed, starting, and too many connections, as PostgreSQL says it; class 08 is a lost connection. */
    private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "53300");

    private static final String LOST_CONNECTION = "08";

    public Unavailable(Throwable cause) {
        super("the database does not answer", cause);
    }

    /** Whether this is behind what was thrown: said so, told by PostgreSQL, or a pool that had no connection to give. */
    public static boolean isBehind(Throwable thrown) {
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
        return state != null && (state.startsWith(LOST_CONNECTION) || STATES.contains(state));
    }
}
