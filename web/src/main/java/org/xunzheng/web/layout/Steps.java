package org.xunzheng.web.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.rule.Busy;
import org.xunzheng.domain.rule.Decision;
import org.xunzheng.domain.rule.Refusal;
import org.xunzheng.domain.rule.Refused;
import org.xunzheng.domain.rule.StaleVersion;
import org.xunzheng.domain.rule.WrittenFirst;
import org.xunzheng.web.account.CurrentCaller;

/** How a page takes a step of a use case: for the caller, and with every refusal shown on the page it came from. */
@RequestScoped
public class Steps {

    private CurrentCaller current;
    private Notices notices;

    protected Steps() {}

    @Inject
    Steps(CurrentCaller current, Notices notices) {
        this.current = current;
        this.notices = notices;
    }

    public Caller caller() {
        return current.get();
    }

    /**
     * Takes the step.
     *
     * @param next the page to go to once it is carried out
     * @return that page, or null to stay on this one, which then says why
     */
    public <T> String take(Function<Caller, Decision<T>> step, Function<T, String> next) {
        return takeOpenly(() -> step.apply(current.get()), next);
    }

    /** Takes a step that needs no account, and goes on in the same way. */
    public <T> String takeOpenly(Supplier<Decision<T>> step, Function<T, String> next) {
        try {
            return next.apply(step.get().orElseThrow());
        } catch (Refused refused) {
            notices.refused(refused.refusals());
        } catch (WrittenFirst there) {
            notices.wrong("problem.written-first.detail");
        } catch (StaleVersion changed) {
            stale();
        } catch (Busy busy) {
            notices.busy(busy);
        }
        return null;
    }

    /** Says on this page that what it showed was changed meanwhile. */
    public void stale() {
        notices.wrong("problem.stale.detail");
    }

    /** Says on this page what was refused. */
    public void refused(List<Refusal> refusals) {
        notices.refused(refusals);
    }

    /** Says on the next page what was done. */
    public void done(String key, Object... parameters) {
        notices.done(key, parameters);
    }
}
