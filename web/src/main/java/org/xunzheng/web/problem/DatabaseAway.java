package org.xunzheng.web.problem;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xunzheng.domain.rule.Outage;
import org.xunzheng.web.text.Texts;

/** How everything answers while the database is away: 503, when to come again, and a line a minute in the log. */
public final class DatabaseAway {

    private static final Logger LOG = Logger.getLogger(DatabaseAway.class.getName());
    private static final Duration SAID_EACH = Duration.ofMinutes(1);

    /** When it is worth trying again. */
    public static final Duration WAIT = Duration.ofSeconds(10);

    private static final AtomicLong SAID = new AtomicLong(System.nanoTime() - SAID_EACH.toNanos());

    private DatabaseAway() {}

    /** Whether this is why something was thrown; if so, it is in the log. */
    public static boolean isBehind(Throwable thrown) {
        boolean away = CDI.current().select(Outage.class).get().isBehind(thrown);
        long said = SAID.get();
        long now = System.nanoTime();
        if (away && now - said >= SAID_EACH.toNanos() && SAID.compareAndSet(said, now)) {
            LOG.log(Level.SEVERE, "the database does not answer; requests are answered with 503: {0}", last(thrown));
        }
        return away;
    }

    private static String last(Throwable thrown) {
        Throwable last = thrown;
        for (int depth = 0; last.getCause() != null && depth < 32; depth++) {
            last = last.getCause();
        }
        return String.valueOf(last.getMessage());
    }

    /** The answer of REST. */
    static Response response(Texts texts) {
        return Problem.unavailable(
                "database-away",
                texts.message("problem.databaseAway"),
                texts.message("problem.databaseAway.detail", WAIT.toSeconds()),
                WAIT);
    }

    /** The answer of REST where no resource is asked yet. */
    public static void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        WrittenProblem.write(response(Reader.of(request)), response);
    }
}
